/** What can be broken in the lab. Each fault turns exactly one check to `fail`, and nothing unrelated. */
import type { Text } from '../model/text.ts';

export interface Fault {
  readonly id: string;
  readonly system: 'website' | 'administration' | 'plesk' | 'calendar';
  /** The check that finds it. */
  readonly check: string;
  /** Checks that cannot but fail along with it. */
  readonly entails?: readonly string[];
  readonly title: Text;
}

export const FAULTS = [
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
    id: 'administration-expired-certificate',
    system: 'administration',
    check: 'tls.certificate-validity',
    title: { en: 'the certificate expired last week', nl: 'het certificaat is vorige week verlopen' },
  },
  {
    id: 'administration-certificate-expires-soon',
    system: 'administration',
    check: 'tls.certificate-expiry',
    title: { en: 'the certificate has three days left', nl: 'het certificaat is nog drie dagen geldig' },
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
    id: 'plesk-password-only',
    system: 'plesk',
    check: 'two-factor.password-alone-refused',
    title: { en: 'the panel asks for no code', nl: 'het paneel vraagt geen code' },
  },
  {
    id: 'plesk-api-open',
    system: 'plesk',
    check: 'two-factor.side-doors-closed',
    title: { en: 'the API takes the password alone', nl: 'de API neemt genoegen met het wachtwoord' },
  },
  {
    id: 'plesk-weak-passwords-allowed',
    system: 'plesk',
    check: 'credentials.password-policy',
    // The API tells it, and an open API takes the password alone.
    entails: ['two-factor.side-doors-closed'],
    title: {
      en: 'new passwords may be weak, as the open API tells',
      nl: 'nieuwe wachtwoorden mogen zwak zijn, zoals de open API vertelt',
    },
  },
  {
    id: 'plesk-device-for-a-year',
    system: 'plesk',
    check: 'two-factor.remembered-device',
    title: {
      en: 'a remembered device skips the code for a year',
      nl: 'een onthouden apparaat slaat de code een jaar over',
    },
  },
  {
    id: 'plesk-takes-any-password',
    system: 'plesk',
    check: 'credentials.wrong-password-refused',
    title: { en: 'the panel takes any password', nl: 'het paneel neemt genoegen met elk wachtwoord' },
  },
  {
    id: 'calendar-refuses-right-code',
    system: 'calendar',
    check: 'two-factor.right-code-admits',
    title: { en: 'the right code is refused', nl: 'de juiste code wordt geweigerd' },
  },
  {
    id: 'calendar-empty-code',
    system: 'calendar',
    check: 'two-factor.wrong-code-refused',
    title: { en: 'the field for the code may stay empty', nl: 'het veld voor de code mag leeg blijven' },
  },
  {
    id: 'calendar-trusts-header',
    system: 'calendar',
    check: 'two-factor.password-alone-refused',
    title: {
      en: 'no code is asked when a header claims that the visitor is inside',
      nl: 'geen code gevraagd als een kopregel beweert dat de bezoeker binnen is',
    },
  },
  {
    id: 'calendar-open-to-all',
    system: 'calendar',
    check: 'two-factor.protected-without-login',
    title: { en: 'the calendar can be read without logging in', nl: 'de agenda is te lezen zonder in te loggen' },
  },
  {
    id: 'calendar-session-before-code',
    system: 'calendar',
    check: 'two-factor.password-alone-refused',
    title: {
      en: 'the code is asked for, but the session is valid already',
      nl: 'de code wordt gevraagd, maar de sessie is al geldig',
    },
  },
  {
    id: 'calendar-any-code',
    system: 'calendar',
    check: 'two-factor.wrong-code-refused',
    title: { en: 'any six digits will do', nl: 'elke zes cijfers zijn goed' },
  },
  {
    id: 'calendar-code-not-verified',
    system: 'calendar',
    check: 'two-factor.wrong-code-refused',
    title: { en: 'the code is asked for and never looked at', nl: 'de code wordt gevraagd en nooit bekeken' },
  },
  {
    id: 'calendar-code-replay',
    system: 'calendar',
    check: 'two-factor.code-single-use',
    title: { en: 'a code can be used again', nl: 'een code is vaker te gebruiken' },
  },
  {
    id: 'calendar-code-for-an-hour',
    system: 'calendar',
    check: 'two-factor.code-window',
    title: { en: 'codes stay valid for an hour', nl: 'codes blijven een uur geldig' },
  },
  {
    id: 'calendar-caldav-takes-password',
    system: 'calendar',
    check: 'two-factor.side-doors-closed',
    title: { en: 'CalDAV takes the password alone', nl: 'CalDAV neemt genoegen met het wachtwoord' },
  },
  {
    id: 'administration-detour-over-http',
    system: 'administration',
    check: 'http.no-downgrade',
    title: { en: 'the start page sends visitors over plain HTTP', nl: 'de startpagina stuurt bezoekers via HTTP' },
  },
  {
    id: 'administration-cookie-not-secure',
    system: 'administration',
    check: 'http.cookies-secure',
    title: { en: 'a cookie lacks Secure', nl: 'een cookie mist Secure' },
  },
  {
    id: 'administration-cookie-open-to-scripts',
    system: 'administration',
    check: 'http.cookies-hardened',
    title: { en: 'a cookie lacks HttpOnly', nl: 'een cookie mist HttpOnly' },
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
    id: 'administration-old-tls',
    system: 'administration',
    check: 'tls.protocol-versions',
    // TLS 1.0 and 1.1 have no suite without SHA-1 or worse.
    entails: ['tls.cipher-suites'],
    title: { en: 'TLS 1.0 and 1.1 are accepted', nl: 'TLS 1.0 en 1.1 worden geaccepteerd' },
  },
  {
    id: 'administration-weak-suite',
    system: 'administration',
    check: 'tls.cipher-suites',
    title: { en: 'a suite with SHA-1 is accepted', nl: 'een algoritmeselectie met SHA-1 wordt geaccepteerd' },
  },
  {
    id: 'administration-worse-suite-first',
    system: 'administration',
    check: 'tls.cipher-preference',
    title: { en: 'a suite to be phased out is preferred', nl: 'een uit te faseren algoritmeselectie gaat voor' },
  },
  {
    id: 'administration-weak-group',
    system: 'administration',
    check: 'tls.key-exchange-groups',
    title: { en: 'keys may be exchanged in ffdhe2048', nl: 'sleutels kunnen in ffdhe2048 worden uitgewisseld' },
  },
  {
    id: 'administration-weak-hash',
    system: 'administration',
    check: 'tls.key-exchange-hash',
    title: {
      en: 'the key exchange may be signed with SHA-1',
      nl: 'de sleuteluitwisseling kan met SHA-1 worden ondertekend',
    },
  },
  {
    id: 'administration-renegotiates',
    system: 'administration',
    check: 'tls.client-renegotiation',
    title: { en: 'clients can renegotiate', nl: 'bezoekers kunnen heronderhandelen' },
  },
  {
    id: 'administration-loose-keys',
    system: 'administration',
    check: 'tls.extended-master-secret',
    title: { en: 'keys are not bound to the handshake', nl: 'sleutels zijn niet aan de handshake gebonden' },
  },
  {
    id: 'administration-certificate-for-years',
    system: 'administration',
    check: 'tls.certificate-lifetime',
    title: { en: 'the certificate is valid for two years', nl: 'het certificaat is twee jaar geldig' },
  },
  {
    id: 'administration-short-password',
    system: 'administration',
    check: 'credentials.password-length',
    title: { en: 'the password has twelve characters', nl: 'het wachtwoord heeft twaalf tekens' },
  },
  {
    id: 'administration-guessable-password',
    system: 'administration',
    check: 'credentials.password-strength',
    title: { en: 'the password is the alphabet', nl: 'het wachtwoord is het alfabet' },
  },
  {
    id: 'administration-famous-password',
    system: 'administration',
    check: 'credentials.password-not-common',
    title: { en: 'the password is a famous example', nl: 'het wachtwoord is een bekend voorbeeld' },
  },
  {
    id: 'administration-password-of-names',
    system: 'administration',
    check: 'credentials.password-not-derived',
    title: {
      en: 'the password is made of the organisation, the system and a year',
      nl: 'het wachtwoord bestaat uit de organisatie, het systeem en een jaartal',
    },
  },
  {
    id: 'administration-shared-password',
    system: 'administration',
    check: 'credentials.password-not-shared',
    title: { en: 'the website has the same password', nl: 'de website heeft hetzelfde wachtwoord' },
  },
  {
    id: 'administration-leaked-password',
    system: 'administration',
    check: 'credentials.password-not-breached',
    title: { en: 'the password is in a leak', nl: 'het wachtwoord zit in een lek' },
  },
  {
    id: 'administration-any-password',
    system: 'administration',
    check: 'credentials.wrong-password-refused',
    entails: [
      'credentials.empty-password-refused',
      'credentials.password-not-truncated',
      'credentials.password-case-matters',
    ],
    title: { en: 'any password will do', nl: 'elk wachtwoord is goed' },
  },
  {
    id: 'administration-empty-password',
    system: 'administration',
    check: 'credentials.empty-password-refused',
    title: { en: 'an empty password will do', nl: 'een leeg wachtwoord is goed' },
  },
  {
    id: 'administration-cuts-password',
    system: 'administration',
    check: 'credentials.password-not-truncated',
    title: { en: 'only the first sixteen characters count', nl: 'alleen de eerste zestien tekens tellen' },
  },
  {
    id: 'administration-ignores-capitals',
    system: 'administration',
    check: 'credentials.password-case-matters',
    title: { en: 'capitals do not count', nl: 'hoofdletters tellen niet' },
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
    title: { en: 'scripts can read the cookie of the session', nl: 'scripts kunnen de cookie van de sessie lezen' },
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
] as const satisfies readonly Fault[];

export type FaultId = (typeof FAULTS)[number]['id'];
/** Is this broken in this start of the lab? */
export type Broken = (fault: FaultId) => boolean;
