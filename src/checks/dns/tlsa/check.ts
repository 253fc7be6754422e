/** RFC 6698 and RFC 7671: does a signed TLSA record name the certificate that the server shows? */
import { defineCheck } from '../../../model/check.ts';
import type { DnsAssociations, TlsaRecord } from '../../../model/evidence/dns.ts';
import type { TlsHandshake } from '../../../model/evidence/tls.ts';
import { texts } from './texts.ts';

export const tlsa = defineCheck({
  id: 'dns.tlsa',
  severity: 'low',
  needs: ['dns.records', 'tls.session'],
  params: {},
  outcomes: {
    pass: ['matches'],
    fail: ['absent', 'unsigned', 'bogus', 'mismatch'],
    inconclusive: ['not-comparable', 'nothing-to-compare'],
    error: ['not-asked'],
  },
  texts,
  judge({ 'dns.records': { tlsa: found }, 'tls.session': { addresses } }, _params, verdict) {
    if (found.status === 'failed') return verdict('not-asked', { detail: found.detail });
    const { name, security, records } = found.value;
    if (security.status === 'bogus') return verdict('bogus', { name, problem: security.problem ?? '' });
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
const isComparable = (record: DnsAssociations['records'][number]): record is TlsaRecord =>
  'usage' in record &&
  record.usage <= 3 &&
  (record.selector === 0 || record.selector === 1) &&
  record.matchingType === 1 &&
  /^[0-9a-f]{64}$/.test(record.data);

/** Usages 1 and 3 name the server's own certificate, 0 and 2 one above it; 0 and 1 ask for a trusted chain as well. */
function isMatch({ usage, selector, data }: TlsaRecord, { chain, trusted }: TlsHandshake): boolean {
  if (usage < 2 && !trusted) return false;
  const candidates = usage === 1 || usage === 3 ? chain.slice(0, 1) : chain.slice(1);
  return candidates.some(
    (certificate) => (selector === 0 ? certificate.fingerprint : certificate.keyFingerprint) === data,
  );
}
