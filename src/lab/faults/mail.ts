/** What can be broken in the mail of the lab, and in what its name server says of it. */
import type { Fault } from './fault.ts';

export const MAIL_FAULTS = [
  {
    id: 'mail-mx-is-alias',
    system: 'mail',
    check: 'mail.mx',
    title: { en: 'mail is sent to a name that is an alias', nl: 'mail gaat naar een naam die een alias is' },
  },
  {
    id: 'mail-no-starttls',
    system: 'mail',
    check: 'mail.starttls',
    title: { en: 'the mail server offers no TLS', nl: 'de mailserver biedt geen TLS aan' },
  },
  {
    id: 'mail-old-tls',
    system: 'mail',
    check: 'mail.tls-versions',
    title: { en: 'the mail server accepts TLS 1.0', nl: 'de mailserver accepteert TLS 1.0' },
  },
  {
    id: 'mail-weak-suite',
    system: 'mail',
    check: 'mail.tls-strength',
    title: {
      en: 'the mail server accepts a suite that encrypts nothing',
      nl: 'de mailserver accepteert een methode die niets versleutelt',
    },
  },
  {
    id: 'mail-certificate-of-stranger',
    system: 'mail',
    check: 'mail.certificate',
    title: {
      en: 'the mail server shows a certificate of an unknown authority',
      nl: 'de mailserver toont een certificaat van een onbekende autoriteit',
    },
  },
  {
    id: 'mail-dane-of-other-key',
    system: 'mail',
    check: 'mail.dane',
    title: {
      en: 'the TLSA records name other keys than that of the mail server',
      nl: 'de TLSA-records noemen andere sleutels dan die van de mailserver',
    },
  },
  {
    id: 'mail-dane-one-record',
    system: 'mail',
    check: 'mail.dane-rollover',
    title: { en: 'no TLSA record names the next key', nl: 'geen TLSA-record noemt de volgende sleutel' },
  },
  {
    id: 'mail-policy-of-other-server',
    system: 'mail',
    check: 'mail.mta-sts',
    title: { en: 'the MTA-STS policy lists another mail server', nl: 'het MTA-STS-beleid noemt een andere mailserver' },
  },
  {
    id: 'mail-tls-reports-absent',
    system: 'mail',
    check: 'mail.tls-reports',
    title: { en: 'nobody receives reports about TLS', nl: 'niemand ontvangt rapporten over TLS' },
  },
  {
    id: 'mail-signatures-expired',
    system: 'mail',
    check: 'mail.dnssec',
    title: {
      en: 'the DNSSEC signatures of the mail domain expired',
      nl: 'de DNSSEC-handtekeningen van het maildomein zijn verlopen',
    },
  },
  {
    id: 'mail-no-ipv6',
    system: 'mail',
    check: 'mail.ipv6',
    title: { en: 'the mail server has no IPv6 address', nl: 'de mailserver heeft geen IPv6-adres' },
  },
  {
    id: 'mail-password-in-clear',
    system: 'mail',
    check: 'mail.clients',
    title: {
      en: 'the server for outgoing mail accepts a password before TLS',
      nl: 'de server voor uitgaande mail accepteert een wachtwoord vóór TLS',
    },
  },
  {
    id: 'mail-spf-open',
    system: 'mail',
    check: 'mail.spf',
    title: { en: 'SPF says nothing of other servers', nl: 'SPF zegt niets over andere servers' },
  },
  {
    id: 'mail-spf-wide',
    system: 'mail',
    check: 'mail.spf-narrow',
    title: {
      en: 'SPF admits a network of 16 million addresses',
      nl: 'SPF laat een netwerk van 16 miljoen adressen toe',
    },
  },
  {
    id: 'mail-dmarc-none',
    system: 'mail',
    check: 'mail.dmarc',
    title: { en: 'the DMARC policy stops nothing', nl: 'het DMARC-beleid houdt niets tegen' },
  },
  {
    id: 'mail-dmarc-reports-to-nobody',
    system: 'mail',
    check: 'mail.dmarc-reports',
    title: { en: 'nobody receives DMARC reports', nl: 'niemand ontvangt DMARC-rapporten' },
  },
  {
    id: 'mail-dkim-key-gone',
    system: 'mail',
    check: 'mail.dkim',
    title: {
      en: 'the key of a declared DKIM selector is gone',
      nl: 'de sleutel van een opgegeven DKIM-selector is weg',
    },
  },
] as const satisfies readonly Fault[];
