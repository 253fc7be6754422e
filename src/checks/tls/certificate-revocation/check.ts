/** RFC 6960, RFC 7633, RFC 5280 §5: does a stapled answer of the issuer, or its list, say that the certificate is not revoked? */
import { defineCheck } from '../../../model/check.ts';
import type { TextData } from '../../../model/text.ts';
import type { TlsRevocationLists, TlsScanned } from '../../../model/evidence/tls.ts';
import { nameOf } from '../../lib/certificates.ts';
import { SCAN_REASONS, shownIn } from '../../lib/scan.ts';
import { texts } from './texts.ts';

export const certificateRevocation = defineCheck({
  id: 'tls.certificate-revocation',
  severity: 'critical',
  needs: ['tls.scan', 'tls.revocation-lists'],
  params: {},
  outcomes: {
    pass: ['good', 'not-listed'],
    fail: ['listed', 'revoked', 'unknown', 'not-vouched-for', 'outdated', 'staple-promised'],
    inconclusive: ['list-unusable', 'list-not-vouched-for', 'list-outdated', 'list-partial', 'another-not-proven'],
    'not-applicable': ['issuer-not-proven', 'nothing-stapled'],
  },
  shared: SCAN_REASONS,
  texts,
  judge({ 'tls.scan': scan, 'tls.revocation-lists': lists }, _params, verdict, { asOf }) {
    const { facts, unseen, certificates, allRead } = shownIn(scan);
    if (facts.length === 0) return verdict('no-connection');
    const known = certificates.map((certificate) => judgeOne(certificate, lists, Date.parse(asOf)));
    const first = (reasons: readonly Reason[]) => reasons.map((reason) => known.find((one) => one.reason === reason));
    const failing = first(FAILING).find((one) => one !== undefined);
    if (failing !== undefined) return verdict(failing.reason, failing.data);
    if (unseen.length > 0) return verdict('address-not-seen', { unseen });
    if (!allRead) return verdict('not-determined');
    const unproven = known.findIndex(({ reason }) => reason === 'issuer-not-proven');
    if (unproven >= 0 && !known.every(({ reason }) => reason === 'issuer-not-proven'))
      return verdict('another-not-proven', { certificate: nameOf(certificates[unproven]!) });
    const open = first(OPEN).find((one) => one !== undefined);
    if (open !== undefined) return verdict(open.reason, open.data);
    const [good] = known;
    return good === undefined ? verdict('not-determined') : verdict(good.reason, good.data);
  },
});

type Certificate = TlsScanned['certificates'][number];
/** In the order in which one of several certificates decides. */
const FAILING = ['revoked', 'listed', 'unknown', 'not-vouched-for', 'staple-promised', 'outdated'] as const;
const OPEN = [
  'not-determined',
  'list-unusable',
  'list-not-vouched-for',
  'list-outdated',
  'list-partial',
  'issuer-not-proven',
  'nothing-stapled',
] as const;
type Reason = (typeof FAILING)[number] | (typeof OPEN)[number] | 'good' | 'not-listed';
interface Known {
  readonly reason: Reason;
  readonly data: TextData;
}

/** What is wrong with a stapled answer decides; else the list does; else a good answer alone is enough. */
function judgeOne(certificate: Certificate, lists: TlsRevocationLists, now: number): Known {
  const stapled = judgeStaple(certificate, now);
  if ((FAILING as readonly string[]).includes(stapled.reason)) return stapled;
  const listed = judgeList(certificate, lists, now);
  if (listed.reason === 'listed' || stapled.reason === 'nothing-stapled') return listed;
  return stapled.reason === 'good' || listed.reason !== 'not-listed' ? stapled : listed;
}

function judgeStaple({ ocsp, mustStaple }: Certificate, now: number): Known {
  const known = (reason: Reason, data: Known['data'] = {}): Known => ({ reason, data });
  if (ocsp === null) return known(mustStaple ? 'staple-promised' : 'nothing-stapled');
  if (typeof ocsp !== 'object') return known('not-determined');
  if (ocsp.responderVerified === false) return known('not-vouched-for');
  const status: string = ocsp.status;
  if (status === 'revoked' || status === 'unknown') return known(status);
  if (ocsp.responderVerified !== true || status !== 'good') return known('not-determined');
  const since = Date.parse(ocsp.thisUpdate);
  // Without an end the answer is as fresh as its date (RFC 6960 §4.2.2.1); ten days are the Baseline Requirements' most.
  const until = ocsp.nextUpdate === null ? since + 10 * 86_400_000 : Date.parse(ocsp.nextUpdate);
  if (now > until) return known('outdated', { until: dayOf(ocsp.nextUpdate) });
  if (!(since <= now + CLOCKS_DIFFER && now <= until)) return known('not-determined');
  return known('good', { since: dayOf(ocsp.thisUpdate) });
}

function judgeList({ fingerprint256 }: Certificate, { certificates }: TlsRevocationLists, now: number): Known {
  const known = (reason: Reason, data: Known['data'] = {}): Known => ({ reason, data });
  const found = certificates.find((other) => other.fingerprint256 === fingerprint256);
  if (found === undefined) return known('not-determined');
  const { list, proven } = found;
  if (!proven) return known('issuer-not-proven');
  if (list === null) return known('nothing-stapled');
  if (list.status !== 'completed') return known('list-unusable', { detail: list.detail });
  const { url, issuerVerified, revoked, scope, thisUpdate, nextUpdate } = list.value;
  if (!issuerVerified) return known('list-not-vouched-for', { url });
  // The entry of a list of changes, or of another authority's certificates, may be about something else.
  const speaks = scope !== 'delta' && scope !== 'indirect' && scope !== 'not-understood';
  if (revoked !== null && speaks) return known('listed', { url, since: dayOf(revoked.at), why: revoked.reason ?? '–' });
  if (scope !== 'complete' || revoked !== null) return known('list-partial', { url });
  const [since, until] = [Date.parse(thisUpdate), Date.parse(nextUpdate ?? '')];
  if (!(since <= now + CLOCKS_DIFFER && now <= until)) return known('list-outdated', { url, until: dayOf(nextUpdate) });
  return known('not-listed', { url, since: dayOf(thisUpdate) });
}

const CLOCKS_DIFFER = 300_000;

function dayOf(time: string | null): string {
  return time?.slice(0, 10) ?? '–';
}
