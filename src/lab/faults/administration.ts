/** What can be broken in the administration system: its TLS, its certificate, its cookies, its password. */
import type { Fault } from './fault.ts';

export const ADMINISTRATION_FAULTS = [
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
    id: 'administration-certificate-not-logged',
    system: 'administration',
    check: 'tls.certificate-transparency',
    title: { en: 'the certificate is in no public log', nl: 'het certificaat staat in geen openbaar logboek' },
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
      'credentials.password-spaces-matter',
      // A name that exists is let in with any password, and one that does not is refused.
      'credentials.no-user-enumeration',
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
    // A space after the sixteen does not count either.
    entails: ['credentials.password-spaces-matter'],
    title: { en: 'only the first sixteen characters count', nl: 'alleen de eerste zestien tekens tellen' },
  },
  {
    id: 'administration-ignores-capitals',
    system: 'administration',
    check: 'credentials.password-case-matters',
    title: { en: 'capitals do not count', nl: 'hoofdletters tellen niet' },
  },
  {
    id: 'administration-ignores-spaces',
    system: 'administration',
    check: 'credentials.password-spaces-matter',
    title: { en: 'a space after the password does not count', nl: 'een spatie achter het wachtwoord telt niet' },
  },
] as const satisfies readonly Fault[];
