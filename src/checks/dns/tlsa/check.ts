/** RFC 6698 and RFC 7671: does a signed TLSA record name the certificate that the server shows? */
import { defineCheck } from '../../../model/check.ts';
import type { TlsaRecord } from '../../../model/evidence/dns.ts';
import type { TlsHandshake } from '../../../model/evidence/tls.ts';

export const tlsa = defineCheck({
  id: 'dns.tlsa',
  title: {
    en: 'The name service vouches for the certificate (DANE)',
    nl: 'De DNS staat in voor het certificaat (DANE)',
  },
  failureTitle: {
    en: 'The name service does not vouch for the certificate (DANE)',
    nl: 'De DNS staat niet in voor het certificaat (DANE)',
  },
  severity: 'low',
  needs: ['dns.records', 'tls.session'],
  params: {},
  expected: {
    en: 'a signed TLSA record that matches a certificate of the chain',
    nl: 'een ondertekend TLSA-record dat bij een certificaat uit de keten hoort',
  },
  fix: {
    en: 'Publish `TLSA 3 1 1` with the SHA-256 of the public key in a zone signed with DNSSEC, and renew it before the key changes.',
    nl: 'Publiceer `TLSA 3 1 1` met de SHA-256 van de openbare sleutel in een zone met DNSSEC en vernieuw het voordat de sleutel wisselt.',
  },
  reasons: {
    matches: { outcome: 'pass', text: { en: 'TLSA {record} matches.', nl: 'TLSA {record} klopt.' } },
    absent: { outcome: 'fail', text: { en: '{name} has no TLSA record.', nl: '{name} heeft geen TLSA-record.' } },
    unsigned: {
      outcome: 'fail',
      text: {
        en: 'The TLSA records of {name} are not signed, and then nobody may use them: {problem}.',
        nl: 'De TLSA-records van {name} zijn niet ondertekend en dan mag niemand ze gebruiken: {problem}.',
      },
    },
    mismatch: {
      outcome: 'fail',
      text: {
        en: 'No TLSA record of {name} matches what {address} shows; visitors who use DANE are turned away.',
        nl: 'Geen TLSA-record van {name} past bij wat {address} laat zien; bezoekers die DANE gebruiken, worden geweigerd.',
      },
    },
    'not-comparable': {
      outcome: 'inconclusive',
      text: {
        en: 'The TLSA records of {name} are of a kind that is not compared here.',
        nl: 'De TLSA-records van {name} zijn van een soort die hier niet wordt vergeleken.',
      },
    },
    'nothing-to-compare': {
      outcome: 'inconclusive',
      text: {
        en: 'There are TLSA records, but not every address showed a certificate.',
        nl: 'Er zijn TLSA-records, maar niet elk adres liet een certificaat zien.',
      },
    },
  },
  judge({ 'dns.records': { tlsa: found }, 'tls.session': { addresses } }, _params, verdict) {
    const { name, security, records } = found;
    if (records.length === 0) return verdict('absent', { name });
    if (security.status !== 'secure') return verdict('unsigned', { name, problem: security.problem ?? '' });
    const usable = records.filter(isComparable);
    if (usable.length === 0) return verdict('not-comparable', { name });
    const seen = addresses.map(({ address, session }) => ({
      address,
      session: session.status === 'completed' ? session.value : null,
    }));
    const matched = seen.map(({ address, session }) => ({
      address,
      session,
      record: session && usable.find((one) => isMatch(one, session)),
    }));
    const wrong = matched.find(({ session, record }) => session !== null && record === undefined);
    if (wrong !== undefined) {
      return verdict(usable.length < records.length ? 'not-comparable' : 'mismatch', { name, address: wrong.address });
    }
    const record = matched[0]?.record;
    if (record == null || matched.some(({ session }) => session === null)) return verdict('nothing-to-compare');
    return verdict('matches', { record: `${record.usage} ${record.selector} ${record.matchingType}` });
  },
});

/** SHA-256 of a certificate or of its key; other digests, and whole certificates, are rare and not kept in the evidence. */
const isComparable = ({ usage, selector, matchingType, data }: TlsaRecord): boolean =>
  usage <= 3 && (selector === 0 || selector === 1) && matchingType === 1 && /^[0-9a-f]{64}$/.test(data);

/** Usages 1 and 3 name the server's own certificate, 0 and 2 one above it; 0 and 1 ask for a trusted chain as well. */
function isMatch({ usage, selector, data }: TlsaRecord, { chain, trusted }: TlsHandshake): boolean {
  if (usage < 2 && !trusted) return false;
  const candidates = usage === 1 || usage === 3 ? chain.slice(0, 1) : chain.slice(1);
  return candidates.some(
    (certificate) => (selector === 0 ? certificate.fingerprint : certificate.keyFingerprint) === data,
  );
}
