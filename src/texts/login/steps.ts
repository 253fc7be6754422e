/** What happened at a login, and why something could not be asked. */
import type { LoginObservations } from '../../model/observations/login.ts';
import { texts } from '../catalogue.ts';

export const loginTexts = texts<LoginObservations>()({
  'status-was': {
    en: 'status {status}',
    nl: 'status {status}',
  },
  'too-many-requests': {
    en: 'status 429 (too many requests)',
    nl: 'status 429 (te veel verzoeken)',
  },
  'status-locked': {
    en: 'status 423 (locked)',
    nl: 'status 423 (geblokkeerd)',
  },
  'status-with-retry-after': {
    en: 'status {status} with Retry-After',
    nl: 'status {status} met Retry-After',
  },
  'answer-says': {
    en: 'the answer says “{words}”',
    nl: 'het antwoord zegt “{words}”',
  },
  'sent-to-origin': {
    en: 'redirected to another origin, {origin}',
    nl: 'doorgestuurd naar een andere origin, {origin}',
  },
  'led-to': {
    en: 'led to {path}',
    nl: 'doorgestuurd naar {path}',
  },
  'mark-of-failure': {
    en: 'the configured failure marker is present',
    nl: 'het ingestelde kenmerk van een weigering is aanwezig',
  },
  'mark-of-success': {
    en: 'the configured success marker is present',
    nl: 'het ingestelde kenmerk van toelating is aanwezig',
  },
  'mark-of-success-missing': {
    en: 'the configured success marker is missing',
    nl: 'het ingestelde kenmerk van toelating ontbreekt',
  },
  'password-asked-again': {
    en: 'the password is asked for again',
    nl: 'er wordt opnieuw om het wachtwoord gevraagd',
  },
  'nothing-asked': {
    en: 'neither a password nor a code is asked for',
    nl: 'er wordt niet om een wachtwoord of code gevraagd',
  },
  'enrolment-page': {
    en: '{path} asks the visitor to set up a second factor',
    nl: '{path} vraagt de bezoeker een tweede factor in te stellen',
  },
  'perhaps-enrolment-page': {
    en: '{path} may be asking the visitor to set up a second factor; nothing was entered there',
    nl: '{path} vraagt mogelijk om een tweede factor in te stellen; daar is niets ingevuld',
  },
  'sent-code-asked': {
    en: '{path} asks for a code that was sent by e-mail or text message',
    nl: '{path} vraagt om een code die per e-mail of sms is verstuurd',
  },
  'other-factor-asked': {
    en: '{path} asks for another second factor than a code, such as a push message or a passkey',
    nl: '{path} vraagt om een andere tweede factor dan een code, zoals een pushbericht of een toegangssleutel',
  },
  'question-asked': {
    en: '{path} asks a question that a button answers',
    nl: '{path} stelt een vraag waarop een knop het antwoord is',
  },
  'drawn-by-script': {
    en: '{path} asks for something that a script displays',
    nl: '{path} vraagt om iets dat een script toont',
  },
  'code-field': {
    en: 'code field {field} on {path}',
    nl: 'codeveld {field} op {path}',
  },
  'code-beside-password': {
    en: 'code field {field} beside the password',
    nl: 'codeveld {field} naast het wachtwoord',
  },
  'no-code-field': {
    en: 'no code field found on {path}',
    nl: 'geen codeveld gevonden op {path}',
  },
  'extension-page': {
    en: 'a page of an extension, {path}',
    nl: 'een pagina van een extensie, {path}',
  },
  'other-provider-asked': {
    en: 'the second factor requested is {asked}, not {wanted}',
    nl: 'er wordt gevraagd om {asked} als tweede factor, niet om {wanted}',
  },
  'provider-not-offered': {
    en: '{wanted} is not among the factors offered: {offered}',
    nl: '{wanted} hoort niet bij de aangeboden factoren: {offered}',
  },
  'choice-leads-back': {
    en: 'choosing {wanted} leads back to the choice',
    nl: 'de keuze voor {wanted} leidt terug naar het keuzescherm',
  },
  'password-not-judged': {
    en: 'the password was not checked: {why}',
    nl: 'het wachtwoord is niet gecontroleerd: {why}',
  },
  'login-page-says': {
    en: 'the login page says {errors}',
    nl: 'de inlogpagina zegt {errors}',
  },
  'password-expired': {
    en: 'the password has expired',
    nl: 'het wachtwoord is verlopen',
  },
  'account-locked': {
    en: 'the account is locked',
    nl: 'het account is geblokkeerd',
  },
  'password-change-demanded': {
    en: 'the password must be changed first',
    nl: 'het wachtwoord moet eerst worden gewijzigd',
  },
  'wrong-name-or-password': {
    en: 'wrong user name or password',
    nl: 'verkeerde gebruikersnaam of verkeerd wachtwoord',
  },
  'answer-has': {
    en: 'the answer contains {member}',
    nl: 'het antwoord bevat {member}',
  },
  'no-declared-sign': {
    en: 'status {status}, without any sign that is configured or known',
    nl: 'status {status}, zonder een kenmerk dat is ingesteld of bekend is',
  },
  'no-code-request-declared': {
    en: 'a code is asked for, and no request for it (`code`) is configured',
    nl: 'er wordt om een code gevraagd en er is geen verzoek daarvoor (`code`) ingesteld',
  },
  'declared-sign-of-challenge': {
    en: 'the configured sign of a challenge',
    nl: 'het ingestelde kenmerk van een vraag om een code',
  },
  'declared-sign-of-refusal': {
    en: 'the configured sign of refusal',
    nl: 'het ingestelde kenmerk van een weigering',
  },
  'declared-sign-of-admission': {
    en: 'the configured sign of admission',
    nl: 'het ingestelde kenmerk van toelating',
  },
  'led-to-client': {
    en: 'redirected to the client with an authorization code',
    nl: 'met een autorisatiecode doorgestuurd naar de client',
  },
  'not-led-to-client': {
    en: 'not redirected to the client: {path}',
    nl: 'niet doorgestuurd naar de client: {path}',
  },
  'other-state': {
    en: 'the answer has a different state than was sent',
    nl: 'het antwoord heeft een andere state dan verstuurd is',
  },
  'answer-of-other-issuer': {
    en: 'the answer comes from another issuer (RFC 9207)',
    nl: 'het antwoord komt van een andere issuer (RFC 9207)',
  },
  'provider-answered': {
    en: 'the provider answered {error}',
    nl: 'de provider antwoordde {error}',
  },
  'own-password-refused': {
    en: 'the password in {variable} was refused; this account is not used any further in this run',
    nl: 'het wachtwoord in {variable} werd geweigerd; dit account wordt in deze meting niet verder gebruikt',
  },
  'too-soon': {
    en: 'too many attempts of this account failed recently; the next run may start at {time}',
    nl: 'met dit account mislukten kort geleden te veel pogingen; een volgende meting kan vanaf {time}',
  },
  'no-attempt-left': {
    en: 'no attempt of the account was left for it',
    nl: 'er was geen poging van het account meer voor over',
  },
  'attempts-needed': {
    en: 'it takes {needed} attempts, and {left} are left',
    nl: 'er zijn {needed} pogingen nodig en er zijn er {left} over',
  },
  'code-asked-only-once': {
    en: 'the server asked for a code once, and then no longer',
    nl: 'de server vroeg eenmaal om een code en daarna niet meer',
  },
  'nobody-logged-in': {
    en: 'nobody could be logged in, so nothing could be seen from inside',
    nl: 'er kon niemand worden ingelogd, dus van binnen was niets te zien',
  },
  'open-without-code': {
    en: 'the password alone opens the protected page, so no code was given',
    nl: 'met alleen het wachtwoord gaat de afgeschermde pagina open; er is dus geen code gegeven',
  },
  'no-code-asked': {
    en: 'the server did not ask for a code after the password',
    nl: 'de server vroeg na het wachtwoord niet om een code',
  },
  'no-totp-secret': {
    en: 'the account has no TOTP secret (`totp`) in controls.yaml',
    nl: 'het account heeft in controls.yaml geen TOTP-geheim (`totp`)',
  },
  'driver-gives-no-codes': {
    en: 'this login driver cannot give a code',
    nl: 'deze inlogmethode kan geen code geven',
  },
  'right-code-did-not-admit': {
    en: 'the right code did not open the page, so this proves nothing',
    nl: 'met de juiste code ging de pagina niet open; dit bewijst dus niets',
  },
  'not-reached': {
    en: 'the visit ended before this could be asked',
    nl: 'het bezoek eindigde voordat dit kon worden gevraagd',
  },
  'lasting-cookies-log-in': {
    en: 'the persistent cookies are a login by themselves',
    nl: 'de blijvende cookies zijn op zichzelf al een login',
  },
  'wrong-code-unreadable': {
    en: 'the answer to wrong code {n} could not be read: {why}',
    nl: 'het antwoord op verkeerde code {n} was niet te lezen: {why}',
  },
  'nothing-stopped-codes': {
    en: 'nothing stopped {n} wrong codes',
    nl: 'niets hield {n} verkeerde codes tegen',
  },
  'right-password-refused': {
    en: 'the right password is refused',
    nl: 'het juiste wachtwoord wordt geweigerd',
  },
  'right-code-refused': {
    en: 'the right code is refused',
    nl: 'de juiste code wordt geweigerd',
  },
  'took-milliseconds': {
    en: '{n} ms',
    nl: '{n} ms',
  },
  'captcha-asked': {
    en: 'a captcha is shown',
    nl: 'er verschijnt een captcha',
  },
  'all-answered-alike': {
    en: '{n} wrong passwords, each answered like the first',
    nl: '{n} verkeerde wachtwoorden, elk beantwoord als het eerste',
  },
  'stranger-let-in': {
    en: 'a wrong password for an unknown user name appears to log in',
    nl: 'een verkeerd wachtwoord bij een onbekende gebruikersnaam lijkt toegang te geven',
  },
  'failed-by': {
    en: '{error}',
    nl: '{error}',
  },
  'no-driver': {
    en: 'there is no login driver named {name}',
    nl: 'er is geen inlogmethode met de naam {name}',
  },
  'driver-reads-settings': {
    en: 'the driver {name} reads settings and does not log in',
    nl: 'de inlogmethode {name} leest instellingen en logt niet in',
  },
  'system-has-no-login': {
    en: 'system {system} has no login',
    nl: 'systeem {system} heeft geen login',
  },
  'no-account': {
    en: 'there is no account named {name}',
    nl: 'er is geen account met de naam {name}',
  },
  'totp-unreadable': {
    en: '{variable}: {problem}',
    nl: '{variable}: {problem}',
  },
  'totp-is-a-code': {
    en: 'this is a code, and not the TOTP secret that codes are made of',
    nl: 'dit is een code, en niet het TOTP-geheim waar codes mee worden gemaakt',
  },
  'totp-not-base32': {
    en: 'the TOTP secret is not base32 (letters A–Z and digits 2–7)',
    nl: 'het TOTP-geheim is geen base32 (letters A–Z en cijfers 2–7)',
  },
  'totp-algorithm': {
    en: 'the algorithm of the otpauth address is not SHA1, SHA256 or SHA512',
    nl: 'het algoritme van het otpauth-adres is niet SHA1, SHA256 of SHA512',
  },
  'totp-digits': {
    en: 'the codes of the otpauth address do not have 6 to 8 digits',
    nl: 'de codes van het otpauth-adres hebben geen 6 tot 8 cijfers',
  },
  'totp-period': {
    en: 'the period of the otpauth address is not between 10 and 300 seconds',
    nl: 'de periode van het otpauth-adres ligt niet tussen 10 en 300 seconden',
  },
  'totp-address': {
    en: 'the otpauth address cannot be read',
    nl: 'het otpauth-adres is niet te lezen',
  },
  'totp-kind': {
    en: 'the otpauth address is not of type totp',
    nl: 'het otpauth-adres is niet van het type totp',
  },
  'run-stopped-while-logging-in': {
    en: 'the run was stopped while logging in',
    nl: 'de meting is gestopt tijdens het inloggen',
  },
  'form-not-sent': {
    en: 'the form on {path} {problem}',
    nl: 'het formulier op {path} {problem}',
  },
  'form-target-no-address': {
    en: 'is sent to “{target}”, which is not an address',
    nl: 'gaat naar “{target}”, en dat is geen adres',
  },
  'form-target-elsewhere': {
    en: 'is sent to {origin}, which is not in controls.yaml',
    nl: 'gaat naar {origin}, dat niet in controls.yaml staat',
  },
  'form-password-in-address': {
    en: 'would send the password in the URL (method GET)',
    nl: 'zou het wachtwoord in het adres versturen (methode GET)',
  },
  'field-without-name': {
    en: 'a field on {path} has no name, so that a form cannot send it',
    nl: 'een veld op {path} heeft geen naam en kan dus niet met een formulier worden verstuurd',
  },
  'no-password-field-after-pages': {
    en: '{path}: no password field after {n} pages',
    nl: '{path}: geen wachtwoordveld na {n} pagina’s',
  },
  'login-at-other-origin': {
    en: '{path} redirects to {origin}, where no password is sent',
    nl: '{path} stuurt door naar {origin}, waar geen wachtwoord wordt verstuurd',
  },
  'no-login-form': {
    en: '{path} (status {status}) has no login form; forms found: {forms}',
    nl: '{path} (status {status}) heeft geen inlogformulier; gevonden formulieren: {forms}',
  },
  'no-drawn-login-form': {
    en: '{path} (status {status}) has no login form in the browser; fields found: {forms}',
    nl: '{path} (status {status}) heeft in de browser geen inlogformulier; gevonden velden: {forms}',
  },
  'not-login-page-of': {
    en: '{path} (status {status}) is not the login page of {product}',
    nl: '{path} (status {status}) is niet de inlogpagina van {product}',
  },
  'not-oidc-configuration': {
    en: '{path} (status {status}) is not an OpenID Connect configuration',
    nl: '{path} (status {status}) is geen configuratie van OpenID Connect',
  },
  'other-issuer': {
    en: '{path} names the issuer {issuer}, not {wanted}',
    nl: '{path} noemt issuer {issuer}, niet {wanted}',
  },
  'endpoint-elsewhere': {
    en: '{name} of the provider is {value}, which is not at {origin}',
    nl: '{name} van de provider is {value} en ligt niet bij {origin}',
  },
  'no-tokens': {
    en: '{path} (status {status}) returned no tokens for the code: {error}',
    nl: '{path} (status {status}) gaf geen tokens voor de code: {error}',
  },
  'directory-no-token': {
    en: '{origin} returned no token (status {status}, {error})',
    nl: '{origin} gaf geen token (status {status}, {error})',
  },
  'directory-refused': {
    en: '{where} was refused (status {status}, {error})',
    nl: '{where} werd geweigerd (status {status}, {error})',
  },
  'driver-logs-in-nowhere': {
    en: 'this driver reads the directory and does not log in',
    nl: 'deze inlogmethode leest de gebruikerslijst en logt niet in',
  },
  'no-list': {
    en: '{path} contains no list',
    nl: '{path} bevat geen lijst',
  },
  'next-page-elsewhere': {
    en: 'the next page is not at {origin}; it was not read',
    nl: 'de volgende pagina staat niet op {origin} en is niet gelezen',
  },
  'service-key-unreadable': {
    en: 'the service account’s key cannot be read',
    nl: 'de sleutel van het serviceaccount is niet te lezen',
  },
  'credentials-hold-nul': {
    en: 'the user name or password contains a NUL character, which SASL PLAIN cannot carry',
    nl: 'de gebruikersnaam of het wachtwoord bevat een NUL-teken; dat kan niet met SASL PLAIN',
  },
  'credentials-hold-line-end': {
    en: 'the user name or password contains a line break, which POP3 without SASL cannot carry',
    nl: 'de gebruikersnaam of het wachtwoord bevat een regeleinde; dat kan niet met POP3 zonder SASL',
  },
  'no-playwright': {
    en: 'the driver `browser` needs the package playwright-core',
    nl: 'de inlogmethode `browser` heeft het pakket playwright-core nodig',
  },
  'no-browser': {
    en: 'no browser could be started ({problems})',
    nl: 'er kon geen browser worden gestart ({problems})',
  },
  'fields-not-filled': {
    en: 'the fields {forms} could not be filled in on {path}',
    nl: 'de velden {forms} konden niet worden ingevuld op {path}',
  },
  'not-opened-in-browser': {
    en: '{path} could not be opened in the browser',
    nl: '{path} kon niet in de browser worden geopend',
  },
  'secret-in-address-stopped': {
    en: 'the page {path} would send a secret in the URL; it was stopped',
    nl: 'de pagina {path} zou een geheim in het adres versturen; dat is tegengehouden',
  },
  'not-https': {
    en: '{origin} is not reached over HTTPS, so no password is sent there',
    nl: '{origin} wordt niet via HTTPS bereikt; daar wordt dus geen wachtwoord verstuurd',
  },
});
