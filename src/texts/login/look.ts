/** What `waarborg login SYSTEM` says. */
import type { LoginLookObservations } from '../../model/observations/login.ts';
import { texts } from '../catalogue.ts';

export const loginLookTexts = texts<LoginLookObservations>()({
  'page-seen': {
    en: 'status {status}, title “{title}”',
    nl: 'status {status}, titel “{title}”',
  },
  'page-seen-after-redirects': {
    en: 'status {status}, title “{title}”, redirected to {path}',
    nl: 'status {status}, titel “{title}”, doorgestuurd naar {path}',
  },
  'look-login-page': {
    en: 'login page {path}: {seen}',
    nl: 'inlogpagina {path}: {seen}',
  },
  'look-start-page': {
    en: 'start page {path}: status {status}',
    nl: 'startpagina {path}: status {status}',
  },
  'look-form': {
    en: 'form with {fields}',
    nl: 'formulier met {fields}',
  },
  'look-action': {
    en: 'no login form; it would be sent to `action` {action}',
    nl: 'geen inlogformulier; er zou worden verstuurd naar `action` {action}',
  },
  'look-no-login-form': {
    en: 'no login form found',
    nl: 'geen inlogformulier gevonden',
  },
  'look-would-send': {
    en: 'would send POST {target}',
    nl: 'zou versturen: POST {target}',
  },
  'look-would-send-nothing': {
    en: 'would send nothing: the form {problem}',
    nl: 'zou niets versturen: het formulier {problem}',
  },
  'look-fields': {
    en: 'user name → {username}, password → {password}, code → on a later page, remember device → {device}',
    nl: 'gebruikersnaam → {username}, wachtwoord → {password}, code → op een volgende pagina, apparaat onthouden → {device}',
  },
  'look-fields-with-code': {
    en: 'user name → {username}, password → {password}, code → {field} (same form), remember device → {device}',
    nl: 'gebruikersnaam → {username}, wachtwoord → {password}, code → {field} (zelfde formulier), apparaat onthouden → {device}',
  },
  'look-password-later': {
    en: 'the password is asked for on the next page',
    nl: 'het wachtwoord wordt op de volgende pagina gevraagd',
  },
  'look-protected-page': {
    en: 'protected page {path}, seen without logging in: {seen}',
    nl: 'afgeschermde pagina {path}, gezien zonder in te loggen: {seen}',
  },
  'look-asks-for-login': {
    en: 'it asks for a login',
    nl: 'daar wordt om inloggen gevraagd',
  },
  'look-asks-for-no-login': {
    en: 'it does not ask for a login; the audit compares it with what a logged-in visitor sees',
    nl: 'daar wordt niet om inloggen gevraagd; de meting vergelijkt haar met wat een ingelogde bezoeker ziet',
  },
  'look-token-declared': {
    en: 'anti-forgery token found in {place}',
    nl: 'token tegen vervalste verzoeken gevonden in {place}',
  },
  'look-token-missing': {
    en: 'anti-forgery token NOT found in {place}',
    nl: 'token tegen vervalste verzoeken NIET gevonden in {place}',
  },
  'look-token-cookie': {
    en: 'anti-forgery token in cookie {name}, sent in header {header}',
    nl: 'token tegen vervalste verzoeken in cookie {name}, verstuurd in header {header}',
  },
  'look-token-meta': {
    en: 'anti-forgery token in meta tag {name}, sent in header {header}',
    nl: 'token tegen vervalste verzoeken in metatag {name}, verstuurd in header {header}',
  },
  'look-token-field': {
    en: 'anti-forgery token in hidden field {name}',
    nl: 'token tegen vervalste verzoeken in verborgen veld {name}',
  },
  'look-token-field-from-cookie': {
    en: 'anti-forgery token in hidden field {name}, filled from the cookie with that name',
    nl: 'token tegen vervalste verzoeken in verborgen veld {name}, gevuld uit de cookie met die naam',
  },
  'look-is-page-of': {
    en: 'it is the login page of {product}',
    nl: 'dit is de inlogpagina van {product}',
  },
  'look-is-not-page-of': {
    en: 'it is NOT the login page of {product}',
    nl: 'dit is NIET de inlogpagina van {product}',
  },
  'look-would-send-password': {
    en: 'would send the password: {method} {path} with {content}',
    nl: 'zou het wachtwoord versturen: {method} {path} met {content}',
  },
  'look-would-send-code': {
    en: 'would send the code: {method} {path} with {content}',
    nl: 'zou de code versturen: {method} {path} met {content}',
  },
  'look-no-code-request': {
    en: 'no request for a code (`code`) is configured',
    nl: 'er is geen verzoek voor een code (`code`) ingesteld',
  },
  'look-no-challenge-sign': {
    en: 'the question for a code would never be recognised',
    nl: 'de vraag om een code zou nooit worden herkend',
  },
  'look-no-control': {
    en: 'closed bypass endpoints cannot be proven yet',
    nl: 'van gesloten ingangen is nog niet te bewijzen dat ze dicht zijn',
  },
  'look-basic': {
    en: '{method} {path}, without logging in: status {status}, authentication requested: {scheme}',
    nl: '{method} {path}, zonder in te loggen: status {status}, gevraagde authenticatie: {scheme}',
  },
  'look-basic-would-send': {
    en: 'would send the user name and password by HTTP Basic',
    nl: 'zou de gebruikersnaam en het wachtwoord met HTTP Basic versturen',
  },
  'look-basic-not-asked': {
    en: 'the server does not ask for HTTP Basic here',
    nl: 'de server vraagt hier niet om HTTP Basic',
  },
  'look-provider': {
    en: 'provider {issuer}; levels it reports (acr): {levels}',
    nl: 'provider {issuer}; niveaus die hij meldt (acr): {levels}',
  },
  'look-userinfo': {
    en: 'user information {path}, without logging in: status {status}',
    nl: 'gebruikersinformatie {path}, zonder in te loggen: status {status}',
  },
  'look-would-ask-token': {
    en: 'would ask {origin} for a token ({of})',
    nl: 'zou {origin} om een token vragen ({of})',
  },
  'look-would-read': {
    en: 'would read {what}',
    nl: 'zou {what} lezen',
  },
  'look-settings-only': {
    en: 'this reads settings; nobody logs in',
    nl: 'dit leest instellingen; er wordt niet ingelogd',
  },
  'look-stopped': {
    en: 'a request to {origin} was stopped: the browser reaches only the system’s own origin',
    nl: 'een verzoek naar {origin} is tegengehouden: de browser bereikt alleen de eigen origin van het systeem',
  },
  'look-bypass': {
    en: 'bypass endpoint {name} ({kind} {path}), without logging in: status {status}',
    nl: 'andere ingang {name} ({kind} {path}), zonder in te loggen: status {status}',
  },
  'look-bypass-later': {
    en: 'bypass endpoint {name} ({kind} {path}): asked only in an audit',
    nl: 'andere ingang {name} ({kind} {path}): wordt alleen in een audit bevraagd',
  },
  'try-password': {
    en: 'after the password: {why}',
    nl: 'na het wachtwoord: {why}',
  },
  'try-code': {
    en: 'after the code: {why}',
    nl: 'na de code: {why}',
  },
  'try-open': {
    en: 'the protected page is open',
    nl: 'de afgeschermde pagina is open',
  },
  'try-closed': {
    en: 'the protected page is closed',
    nl: 'de afgeschermde pagina is dicht',
  },
  'try-unknown': {
    en: 'it cannot be told whether the protected page is open; declare a `success` marker',
    nl: 'niet vast te stellen of de afgeschermde pagina open is; stel een kenmerk in (`success`)',
  },
  'try-done': {
    en: 'the login works; it was logged out again',
    nl: 'het inloggen werkt; er is weer uitgelogd',
  },
  'try-stopped': {
    en: 'the login stopped here',
    nl: 'het inloggen stopte hier',
  },
});
