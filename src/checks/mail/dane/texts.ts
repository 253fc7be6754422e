import type { CheckTexts } from '../../../model/check.ts';

export const texts = {
  title: {
    en: 'TLSA records name what the mail servers show (DANE)',
    nl: 'TLSA-records noemen wat de mailservers tonen (DANE)',
  },
  failureTitle: {
    en: 'Senders cannot prove the mail servers by DANE',
    nl: 'Verzenders kunnen de mailservers niet bewijzen met DANE',
  },
  expected: {
    en: 'signed TLSA records of usage 2 or 3 at _25._tcp of every mail server, one of which matches',
    nl: 'ondertekende TLSA-records met gebruik 2 of 3 bij _25._tcp van elke mailserver, waarvan er één past',
  },
  fix: {
    en: 'Publish `3 1 1` with the SHA-256 of the mail server’s public key at _25._tcp of its name, in a signed zone.',
    nl: 'Publiceer `3 1 1` met de SHA-256 van de openbare sleutel van de mailserver bij _25._tcp van zijn naam, in een ondertekende zone.',
  },
  reasons: {
    matches: { en: 'A TLSA record matches: {hosts}.', nl: 'Een TLSA-record past: {hosts}.' },
    'no-match': {
      en: 'No TLSA record of {host} names the certificate that it shows: senders with DANE deliver nothing.',
      nl: 'Geen TLSA-record van {host} noemt het certificaat dat het toont: verzenders met DANE bezorgen niets.',
      fix: {
        en: 'Publish a record for the present key now, or remove the records.',
        nl: 'Publiceer nu een record voor de huidige sleutel, of haal de records weg.',
      },
    },
    'nothing-usable': {
      en: 'The TLSA records of {host} mean nothing at port 25: {records}.',
      nl: 'De TLSA-records van {host} betekenen niets op poort 25: {records}.',
      fix: { en: 'Use usage 3 (or 2) in place of 0 and 1.', nl: 'Gebruik 3 (of 2) in plaats van 0 en 1.' },
    },
    unsigned: {
      en: '{host} has TLSA records, and not every answer on the way to them is signed, so they do not count.',
      nl: '{host} heeft TLSA-records, en niet elk antwoord op de weg erheen is ondertekend, dus ze tellen niet.',
      fix: {
        en: 'Switch DNSSEC on for the domain and for the zone of {host}.',
        nl: 'Zet DNSSEC aan voor het domein en voor de zone van {host}.',
      },
    },
    absent: { en: '{host} has no TLSA records.', nl: '{host} heeft geen TLSA-records.' },
  },
} satisfies CheckTexts;
