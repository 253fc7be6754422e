/** RFC 5280 §6: does the chain of every certificate that the addresses show lead to a root that is trusted here? */
import { defineCheck } from '../../../model/check.ts';
import { CERTIFICATE_REASONS, certificatesIn, isDateProblem, nameOf } from '../../lib/certificates.ts';
import { inspectorOf } from '../../lib/inspectors.ts';
import type { Certificate } from '../../lib/scan.ts';
import { DISTRUSTED_ROOTS } from '../../../policies/distrusted-roots.ts';
import { texts } from './texts.ts';

export const certificateTrusted = defineCheck({
  id: 'tls.certificate-trusted',
  severity: 'critical',
  needs: ['tls.session', 'tls.scan'],
  params: {},
  outcomes: {
    pass: ['trusted', 'trusted-by-own-root'],
    fail: ['not-trusted', 'another-not-trusted', 'distrusted-root'],
    inconclusive: ['dates-in-the-way', 'inspected'],
  },
  shared: CERTIFICATE_REASONS,
  texts,
  judge({ 'tls.session': session, 'tls.scan': scan }, _params, verdict) {
    const { answered, failed, shown, allRead } = certificatesIn(session, scan);
    const first = answered[0];
    if (first === undefined) return verdict('no-session');
    const proxy = inspectorIn([...answered.flatMap(({ handshake }) => handshake.chain), ...shown]);
    if (proxy !== undefined) return verdict('inspected', { product: proxy });
    const untrusted = answered.filter(({ handshake }) => !handshake.trusted);
    const other = untrusted.filter(({ handshake }) => !isDateProblem(handshake.trustProblem));
    if (other.length > 0) {
      return verdict('not-trusted', {
        addresses: other.map(({ address }) => address),
        problem: other[0]!.handshake.trustProblem ?? 'unknown',
      });
    }
    const strangers = shown.filter(({ trusted }) => trusted === false);
    const stranger = strangers.find(({ trustError }) => !isDateProblem(trustError));
    if (stranger !== undefined)
      return verdict('another-not-trusted', {
        certificate: nameOf(stranger),
        problem: stranger.trustError ?? 'unknown',
      });
    const [dates] = [
      ...untrusted.map(({ handshake }) => handshake.trustProblem),
      ...strangers.map((one) => one.trustError),
    ];
    if (untrusted.length + strangers.length > 0) return verdict('dates-in-the-way', { problem: dates ?? '' });
    const distrusted = shown.flatMap((one) => distrustOf(one) ?? [])[0];
    if (distrusted !== undefined) return verdict('distrusted-root', distrusted);
    if (failed.length > 0) return verdict('address-not-seen', { failed });
    if (!allRead || !shown.every(({ trusted }) => trusted === true)) return verdict('not-determined');
    const own = shown.find(({ root }) => root === 'own');
    if (own !== undefined) return verdict('trusted-by-own-root', { root: rootOf(own).subject });
    return verdict('trusted', { issuer: first.handshake.certificate.issuer });
  },
});

function inspectorIn(certificates: readonly { readonly issuer: string }[]): string | undefined {
  const issuers = certificates.map(({ issuer }) => issuer).filter((issuer) => typeof issuer === 'string');
  return issuers.flatMap((issuer) => inspectorOf(issuer) ?? [])[0];
}

const rootOf = ({ path, subject, fingerprint256 }: Certificate) => path?.at(-1) ?? { subject, fingerprint256 };

/** Issued after the day from which browsers no longer trust its root for new certificates. */
function distrustOf(certificate: Certificate) {
  const { subject: root, fingerprint256 } = rootOf(certificate);
  const rule = DISTRUSTED_ROOTS.find(({ fingerprints }) => fingerprints.includes(fingerprint256));
  if (certificate.root !== 'public' || rule === undefined) return undefined;
  const isOlder = Date.parse(certificate.notBefore) <= Date.parse(rule.after);
  return isOlder ? undefined : { certificate: nameOf(certificate), root, after: rule.after.slice(0, 10) };
}
