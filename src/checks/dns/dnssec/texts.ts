import type { CheckTexts } from '../../../model/check.ts';

export const texts = {
  title: {
    en: 'The addresses of the host are signed (DNSSEC)',
    nl: 'De adressen van de host zijn ondertekend (DNSSEC)',
  },
  failureTitle: {
    en: 'The addresses of the host are not correctly signed (DNSSEC)',
    nl: 'De adressen van de host zijn niet goed ondertekend (DNSSEC)',
  },
  expected: {
    en: 'A and AAAA records with signatures that lead to the trust anchor',
    nl: 'A- en AAAA-records met handtekeningen die naar het vertrouwensanker leiden',
  },
  fix: {
    en: 'Switch DNSSEC on at the DNS operator, and publish the DS record at the registry.',
    nl: 'Zet DNSSEC aan bij de DNS-beheerder en publiceer het DS-record bij het register.',
  },
  reasons: {
    signed: { en: 'Every signature is valid.', nl: 'Elke handtekening klopt.' },
    unsigned: { en: 'Not signed: {problem}.', nl: 'Niet ondertekend: {problem}.' },
    bogus: {
      en: 'The signatures are not valid: {problem}.',
      nl: 'De handtekeningen kloppen niet: {problem}.',
      fix: {
        en: 'Sign the zone again, and compare the DS record at the registry with the keys; validating visitors cannot reach the host now.',
        nl: 'Onderteken de zone opnieuw en vergelijk het DS-record bij het register met de sleutels; bezoekers die valideren, bereiken de host nu niet.',
      },
    },
    'not-asked': {
      en: 'The addresses of {host} could not be looked up: {detail}.',
      nl: 'De adressen van {host} waren niet op te vragen: {detail}.',
    },
    'no-address': { en: 'The resolver knows no address of {host}.', nl: 'De resolver kent geen adres van {host}.' },
  },
} satisfies CheckTexts;
