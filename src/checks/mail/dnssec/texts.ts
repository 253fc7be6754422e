import type { CheckTexts } from '../../../model/check.ts';

export const texts = {
  title: {
    en: 'The way to the mail servers is signed (DNSSEC)',
    nl: 'De weg naar de mailservers is ondertekend (DNSSEC)',
  },
  failureTitle: {
    en: 'The way to the mail servers is not correctly signed (DNSSEC)',
    nl: 'De weg naar de mailservers is niet goed ondertekend (DNSSEC)',
  },
  expected: {
    en: 'MX records and addresses of the mail servers with signatures that lead to the trust anchor',
    nl: 'MX-records en adressen van de mailservers met handtekeningen die naar het vertrouwensanker leiden',
  },
  fix: {
    en: 'Switch DNSSEC on for the domain and for that of its mail servers, and publish the DS records.',
    nl: 'Zet DNSSEC aan voor het domein en voor dat van de mailservers, en publiceer de DS-records.',
  },
  reasons: {
    signed: { en: 'Every signature is valid, of {names}.', nl: 'Elke handtekening klopt, van {names}.' },
    unsigned: { en: '{name} is not signed: {problem}.', nl: '{name} is niet ondertekend: {problem}.' },
    bogus: {
      en: 'The signatures of {name} are not valid, so senders that check them find nothing: {problem}.',
      nl: 'De handtekeningen van {name} kloppen niet, dus verzenders die ze controleren vinden niets: {problem}.',
      fix: {
        en: 'Sign the zone again, and compare the DS record at the registry with the keys.',
        nl: 'Onderteken de zone opnieuw en vergelijk het DS-record bij het register met de sleutels.',
      },
    },
  },
} satisfies CheckTexts;
