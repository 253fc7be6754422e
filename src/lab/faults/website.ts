/** What can be broken in the public website and its editor’s login. */
import type { Fault } from './fault.ts';

export const WEBSITE_FAULTS = [
  {
    id: 'website-no-tls',
    system: 'website',
    check: 'tls.reachable',
    title: { en: 'port 443 speaks plain HTTP', nl: 'poort 443 spreekt HTTP zonder versleuteling' },
  },
  {
    id: 'website-untrusted-authority',
    system: 'website',
    check: 'tls.certificate-trusted',
    // No root that is known here signed the last certificate of the chain either.
    entails: ['tls.certificate-chain'],
    title: {
      en: 'the certificate comes from an unknown authority',
      nl: 'het certificaat komt van een onbekende uitgever',
    },
  },
  {
    id: 'website-wrong-name',
    system: 'website',
    check: 'tls.certificate-hostname',
    title: { en: 'the certificate is for another name', nl: 'het certificaat is van een andere naam' },
  },
  {
    id: 'website-no-redirect',
    system: 'website',
    check: 'http.redirect-to-https',
    title: { en: 'the site is served over plain HTTP too', nl: 'de site is ook via HTTP te bezoeken' },
  },
  {
    id: 'website-hsts-too-short',
    system: 'website',
    check: 'http.strict-transport-security',
    title: { en: 'browsers remember HTTPS for one day only', nl: 'browsers onthouden HTTPS maar een dag' },
  },
  {
    id: 'website-hsts-without-subdomains',
    system: 'website',
    check: 'http.hsts-scope',
    title: { en: 'HSTS leaves the names below out', nl: 'HSTS laat de namen eronder erbuiten' },
  },
  {
    id: 'website-mixed-content',
    system: 'website',
    check: 'http.mixed-content',
    title: { en: 'the home page loads its logo over plain HTTP', nl: 'de voorpagina laadt het logo via HTTP' },
  },
  {
    id: 'website-inline-scripts',
    system: 'website',
    check: 'http.content-security-policy',
    title: { en: 'the policy allows inline scripts', nl: 'het beleid staat scripts in de pagina toe' },
  },
  {
    id: 'website-content-sniffing',
    system: 'website',
    check: 'http.content-type-options',
    title: { en: 'nosniff is missing', nl: 'nosniff ontbreekt' },
  },
  {
    id: 'website-can-be-framed',
    system: 'website',
    check: 'http.frame-protection',
    title: { en: 'any site may frame the page', nl: 'elke site mag de pagina in een frame tonen' },
  },
  {
    id: 'website-tells-referrer',
    system: 'website',
    check: 'http.referrer-policy',
    title: { en: 'other sites learn the full address', nl: 'andere sites leren het volledige adres' },
  },
  {
    id: 'website-tells-version',
    system: 'website',
    check: 'http.versions-hidden',
    title: { en: 'the server tells its version', nl: 'de server vertelt zijn versie' },
  },
  {
    id: 'website-security-contact-expired',
    system: 'website',
    check: 'http.security-txt',
    title: { en: 'security.txt expired last week', nl: 'security.txt is vorige week verlopen' },
  },
  {
    id: 'website-password-filled-in',
    system: 'website',
    check: 'credentials.form-secure',
    title: { en: 'the password field comes filled in', nl: 'het wachtwoordveld is al ingevuld' },
  },
  {
    id: 'website-login-cached',
    system: 'website',
    check: 'credentials.form-not-cached',
    title: { en: 'browsers may keep the login page', nl: 'browsers mogen de inlogpagina bewaren' },
  },
  {
    id: 'website-session-open-to-scripts',
    system: 'website',
    check: 'credentials.session-cookie-protected',
    title: { en: 'scripts can read the cookie of the session', nl: 'scripts kunnen de sessiecookie lezen' },
  },
  {
    id: 'website-session-kept',
    system: 'website',
    check: 'credentials.session-renewed',
    title: { en: 'the session of before the login is kept', nl: 'de sessie van voor het inloggen blijft' },
  },
  {
    id: 'website-logout-forgotten',
    system: 'website',
    check: 'credentials.logout-ends-session',
    title: { en: 'logging out leaves the session on the server', nl: 'uitloggen laat de sessie op de server staan' },
  },
  {
    id: 'website-session-for-a-month',
    system: 'website',
    check: 'credentials.session-lifetime',
    title: { en: 'the login stays for a month', nl: 'de aanmelding blijft een maand staan' },
  },
  {
    id: 'website-password-in-address',
    system: 'website',
    check: 'credentials.password-not-in-address',
    title: {
      en: 'the redirect after the login holds the password',
      nl: 'de doorverwijzing na het inloggen bevat het wachtwoord',
    },
  },
  {
    id: 'website-statement-gone',
    system: 'website',
    check: 'statement.published',
    title: { en: 'the privacy statement is not at its address', nl: 'de privacyverklaring staat niet op haar adres' },
  },
  {
    id: 'website-statement-changed',
    system: 'website',
    check: 'statement.same-text',
    // What the changed sentences say now is not in the file.
    entails: ['statement.nothing-added'],
    title: {
      en: 'the published statement promises another second factor',
      nl: 'de gepubliceerde verklaring belooft een andere tweede factor',
    },
  },
  {
    id: 'website-statement-says-more',
    system: 'website',
    check: 'statement.nothing-added',
    title: {
      en: 'the published statement promises more than the file',
      nl: 'de gepubliceerde verklaring belooft meer dan het bestand',
    },
  },
  {
    id: 'website-statement-other-date',
    system: 'website',
    check: 'statement.date',
    title: { en: 'the published statement has another date', nl: 'de gepubliceerde verklaring heeft een andere datum' },
  },
  {
    id: 'website-statement-not-linked',
    system: 'website',
    check: 'statement.linked',
    title: { en: 'the home page has no link to the statement', nl: 'de voorpagina verwijst niet naar de verklaring' },
  },
  {
    id: 'website-statement-marked-english',
    system: 'website',
    check: 'statement.language',
    title: { en: 'the Dutch statement is marked as English', nl: 'de Nederlandse verklaring is als Engels gemarkeerd' },
  },
  {
    id: 'website-any-authority',
    system: 'website',
    check: 'dns.caa',
    title: {
      en: 'the name service does not limit who may issue certificates',
      nl: 'de naamdienst beperkt niet wie certificaten mag uitgeven',
    },
  },
  {
    id: 'website-signatures-expired',
    system: 'website',
    check: 'dns.dnssec',
    // What is below the name is proven by it too.
    entails: ['dns.tlsa'],
    title: {
      en: 'the DNSSEC signatures of the website expired',
      nl: 'de DNSSEC-handtekeningen van de website zijn verlopen',
    },
  },
  {
    id: 'website-tlsa-of-other-key',
    system: 'website',
    check: 'dns.tlsa',
    title: { en: 'the TLSA record names another key', nl: 'het TLSA-record noemt een andere sleutel' },
  },
] as const satisfies readonly Fault[];
