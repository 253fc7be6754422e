import type { CheckTexts } from '../../../model/check.ts';

export const texts = {
  title: { en: 'Every mail server has an IPv6 address', nl: 'Elke mailserver heeft een IPv6-adres' },
  failureTitle: { en: 'A mail server has no IPv6 address', nl: 'Een mailserver heeft geen IPv6-adres' },
  expected: { en: 'AAAA records for every mail server', nl: 'AAAA-records voor elke mailserver' },
  fix: {
    en: 'Give the mail servers IPv6 addresses, with reverse names and firewall rules as for IPv4.',
    nl: 'Geef de mailservers IPv6-adressen, met omgekeerde namen en firewallregels zoals bij IPv4.',
  },
  reasons: {
    'all-have': { en: '{hosts} have IPv6 addresses.', nl: '{hosts} hebben IPv6-adressen.' },
    'some-lack': { en: 'Without an IPv6 address: {hosts}.', nl: 'Zonder IPv6-adres: {hosts}.' },
    'no-server': { en: 'No mail server of {domain} is known.', nl: 'Er is geen mailserver van {domain} bekend.' },
    'takes-no-mail': { en: '{domain} takes no mail.', nl: '{domain} ontvangt geen mail.' },
  },
} satisfies CheckTexts;
