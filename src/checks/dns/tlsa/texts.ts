import type { CheckTexts } from '../../../model/check.ts';

export const texts = {
  title: {
    en: 'The certificate is published in DNS (DANE)',
    nl: 'De DNS staat in voor het certificaat (DANE)',
  },
  failureTitle: {
    en: 'The certificate is not correctly published in DNS (DANE)',
    nl: 'De DNS staat niet in voor het certificaat (DANE)',
  },
  expected: {
    en: 'a signed TLSA record that matches a certificate of the chain',
    nl: 'een ondertekend TLSA-record dat bij een certificaat uit de keten hoort',
  },
  fix: {
    en: 'Publish `TLSA 3 1 1` with the SHA-256 of the public key in a zone signed with DNSSEC, and renew it before the key changes.',
    nl: 'Publiceer `TLSA 3 1 1` met de SHA-256 van de openbare sleutel in een zone met DNSSEC en vernieuw het voordat de sleutel wisselt.',
  },
  reasons: {
    matches: { en: 'TLSA {record} matches.', nl: 'TLSA {record} klopt.' },
    absent: { en: '{name} has no TLSA record.', nl: '{name} heeft geen TLSA-record.' },
    unsigned: {
      en: 'The TLSA records of {name} are not signed with DNSSEC, so clients must ignore them: {problem}.',
      nl: 'De TLSA-records van {name} zijn niet ondertekend en dan mag niemand ze gebruiken: {problem}.',
    },
    bogus: {
      en: 'The TLSA records of {name} should be signed, but their proof is not valid: {problem}.',
      nl: 'De TLSA-records van {name} horen ondertekend te zijn, maar het bewijs klopt niet: {problem}.',
    },
    mismatch: {
      en: 'No TLSA record of {name} matches what {address} shows; visitors who use DANE are turned away.',
      nl: 'Geen TLSA-record van {name} past bij wat {address} laat zien; bezoekers die DANE gebruiken, worden geweigerd.',
    },
    'not-comparable': {
      en: 'The TLSA records of {name} are of a kind that is not compared here.',
      nl: 'De TLSA-records van {name} zijn van een soort die hier niet wordt vergeleken.',
    },
    'not-asked': {
      en: 'The TLSA records could not be looked up: {detail}.',
      nl: 'De TLSA-records waren niet op te vragen: {detail}.',
    },
    'nothing-to-compare': {
      en: 'There are TLSA records, but not every address showed a certificate.',
      nl: 'Er zijn TLSA-records, maar niet elk adres liet een certificaat zien.',
    },
  },
} satisfies CheckTexts;
