/** What to configure for a login. */
import type { LoginHintObservations } from '../../model/observations/login.ts';
import { texts } from '../catalogue.ts';

export const loginHintTexts = texts<LoginHintObservations>()({
  'hint-set-path': {
    en: 'set `path` to the page that asks for the password',
    nl: 'zet `path` op de pagina die om het wachtwoord vraagt',
  },
  'hint-use-browser': {
    en: 'use the driver `browser`',
    nl: 'gebruik de inlogmethode `browser`',
  },
  'hint-other-origin': {
    en: 'use the driver of that provider, or that origin as the system’s url',
    nl: 'gebruik de inlogmethode van die aanbieder, of die origin als adres van het systeem',
  },
  'hint-script-drawn': {
    en: 'a script displays this page: use the driver `browser` or `json`, or set `action` and `fields`',
    nl: 'een script toont deze pagina: gebruik de inlogmethode `browser` of `json`, of stel `action` en `fields` in',
  },
  'hint-name-fields': {
    en: 'name the fields (`fields.username`, `fields.password`)',
    nl: 'noem de velden (`fields.username`, `fields.password`)',
  },
  'hint-name-fields-or-script': {
    en: 'name the fields (`fields`); for a page that a script displays use the driver `browser` or `json`',
    nl: 'noem de velden (`fields`); gebruik voor een pagina die een script toont de inlogmethode `browser` of `json`',
  },
  'hint-name-fields-or-time': {
    en: 'name the fields (`fields`), or give the page more time (`seconds`)',
    nl: 'noem de velden (`fields`) of geef de pagina meer tijd (`seconds`)',
  },
  'hint-more-time': {
    en: 'give the page more time (`seconds`)',
    nl: 'geef de pagina meer tijd (`seconds`)',
  },
  'hint-script-sends': {
    en: 'a script sends this form: set `action` to the address it uses, or use the driver `json` or `browser`',
    nl: 'een script verstuurt dit formulier: zet `action` op het adres dat het gebruikt, of gebruik de inlogmethode `json` of `browser`',
  },
  'hint-tampered': {
    en: 'nothing was sent; check whether the page was tampered with, or use that origin as the system’s url',
    nl: 'er is niets verstuurd; controleer of er met de pagina is geknoeid, of stel die origin in als adres van het systeem',
  },
  'hint-script-sends-get': {
    en: 'nothing was sent; if a script sends this form, set `action` to the address it uses',
    nl: 'er is niets verstuurd; verstuurt een script dit formulier, zet dan `action` op het adres dat het gebruikt',
  },
  'hint-set-base': {
    en: 'set `base` when it does not lie at the usual place, e.g. base: {base}',
    nl: 'stel `base` in als het niet op de gebruikelijke plaats staat, bijvoorbeeld base: {base}',
  },
  'hint-panel-address': {
    en: 'check that the system’s url is that of the panel, usually with port 8443',
    nl: 'controleer of het adres van het systeem dat van het paneel is, meestal met poort 8443',
  },
  'hint-set-issuer': {
    en: 'set the system’s url to the provider, and `issuer` to the path of its issuer',
    nl: 'zet het adres van het systeem op de provider en `issuer` op het pad van de issuer',
  },
  'hint-one-origin': {
    en: 'nothing was sent there: the provider must have all its endpoints at one origin',
    nl: 'daar is niets verstuurd: de provider moet al zijn adressen bij één origin hebben',
  },
  'hint-public-client': {
    en: 'register the client as public (no secret, PKCE with S256), with scope openid',
    nl: 'registreer de client als public (zonder geheim, PKCE met S256), met scope openid',
  },
  'hint-install-playwright': {
    en: 'npm install playwright-core',
    nl: 'installeer het met npm install playwright-core',
  },
  'hint-install-browser': {
    en: 'install Chrome or Chromium, or set `executable`',
    nl: 'installeer Chrome of Chromium, of stel `executable` in',
  },
  'hint-send-with-post': {
    en: 'the form must be sent with POST',
    nl: 'het formulier moet met POST worden verstuurd',
  },
  'hint-configure-logout': {
    en: 'configure how to log out (`logout`)',
    nl: 'stel in hoe wordt uitgelogd (`logout`)',
  },
  'hint-google-key': {
    en: 'put the JSON file as Google provides it, with client_email and private_key, in the variable that `key` names',
    nl: 'zet het JSON-bestand zoals Google het levert, met client_email en private_key, in de variabele die `key` noemt',
  },
  'hint-google-delegation': {
    en: 'let the service account act for an administrator (domain-wide delegation with scope admin.directory.user.readonly, and `actAs`), or give it an administrator role that can read users',
    nl: 'laat het serviceaccount namens een beheerder werken (domeinbrede delegatie met scope admin.directory.user.readonly, en `actAs`), of geef het een beheerdersrol die gebruikers kan lezen',
  },
  'hint-microsoft-permissions': {
    en: 'give the application the permissions AuditLog.Read.All and Policy.Read.All, with administrator consent; the registration report needs Entra ID P1',
    nl: 'geef de toepassing de rechten AuditLog.Read.All en Policy.Read.All, met toestemming van een beheerder; voor het registratierapport is Entra ID P1 nodig',
  },
  'hint-address-and-method': {
    en: 'check the address and the method',
    nl: 'controleer het adres en de methode',
  },
  'hint-name-challenge': {
    en: 'configure how the question for a code is recognised (`challenge`)',
    nl: 'stel in waaraan de vraag om een code te herkennen is (`challenge`)',
  },
  'hint-app-password': {
    en: 'name an account with an app password (`appPassword`) to prove that the other ways in are closed',
    nl: 'noem een account met een app-wachtwoord (`appPassword`) om te bewijzen dat de andere ingangen dicht zijn',
  },
  'hint-dav-control': {
    en: 'name an account that may use DAV (`control`) to prove that the other ways in are closed',
    nl: 'noem een account dat DAV mag gebruiken (`control`) om te bewijzen dat de andere ingangen dicht zijn',
  },
  'hint-plesk-browser': {
    en: 'install Chrome or Chromium and the package playwright-core, so that this page can be displayed',
    nl: 'installeer Chrome of Chromium en het pakket playwright-core, zodat deze pagina kan worden getoond',
  },
  'hint-choose-totp': {
    en: 'let the audit account use an authenticator app as its second factor',
    nl: 'laat het auditaccount een authenticator-app als tweede factor gebruiken',
  },
});
