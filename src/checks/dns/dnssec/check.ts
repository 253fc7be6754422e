/** RFC 4035: are the addresses of the host signed, so that nobody on the way can send a visitor elsewhere? Validated from the trust anchor down. */
import { defineCheck } from '../../../model/check.ts';

export const dnssec = defineCheck({
  id: 'dns.dnssec',
  title: {
    en: 'The addresses of the host are signed (DNSSEC)',
    nl: 'De adressen van de host zijn ondertekend (DNSSEC)',
  },
  failureTitle: {
    en: 'The addresses of the host are not rightly signed (DNSSEC)',
    nl: 'De adressen van de host zijn niet goed ondertekend (DNSSEC)',
  },
  severity: 'medium',
  needs: ['dns.records'],
  params: {},
  expected: {
    en: 'A and AAAA records with signatures that lead to the trust anchor',
    nl: 'A- en AAAA-records met handtekeningen die naar het vertrouwensanker leiden',
  },
  fix: {
    en: 'Switch DNSSEC on at the DNS operator, and publish the DS record at the registry.',
    nl: 'Zet DNSSEC aan bij de DNS-beheerder en publiceer het DS-record bij het register.',
  },
  reasons: {
    signed: { outcome: 'pass', text: { en: 'Every signature holds.', nl: 'Elke handtekening klopt.' } },
    unsigned: { outcome: 'fail', text: { en: 'Not signed: {problem}.', nl: 'Niet ondertekend: {problem}.' } },
    bogus: {
      outcome: 'fail',
      text: { en: 'The signatures do not hold: {problem}.', nl: 'De handtekeningen kloppen niet: {problem}.' },
      fix: {
        en: 'Sign the zone anew, and compare the DS record at the registry with the keys; validating visitors cannot reach the host now.',
        nl: 'Onderteken de zone opnieuw en vergelijk het DS-record bij het register met de sleutels; bezoekers die valideren, bereiken de host nu niet.',
      },
    },
    'no-address': {
      outcome: 'inconclusive',
      text: { en: 'The resolver knows no address of {host}.', nl: 'De resolver kent geen adres van {host}.' },
    },
  },
  judge({ 'dns.records': { host, addresses } }, _params, verdict) {
    const problem = addresses.security.problem ?? '';
    switch (addresses.security.status) {
      case 'bogus':
        return verdict('bogus', { problem });
      case 'insecure':
        return verdict('unsigned', { problem });
      case 'secure':
        return addresses.count > 0 ? verdict('signed') : verdict('no-address', { host });
    }
  },
});
