/** RFC 5280 §4.1.2.5: is today between notBefore and notAfter, for every certificate of the chains? */
import { defineCheck } from '../../../model/check.ts';
import { CERTIFICATE_REASONS, certificatesIn, isDateProblem, nameOf } from '../../lib/certificates.ts';
import type { Certificate } from '../../lib/scan.ts';
import { texts } from './texts.ts';

export const certificateValidity = defineCheck({
  id: 'tls.certificate-validity',
  severity: 'critical',
  needs: ['tls.session', 'tls.scan'],
  params: {},
  outcomes: {
    pass: ['valid'],
    fail: ['expired', 'not-yet-valid'],
    error: ['unreadable-dates'],
  },
  shared: CERTIFICATE_REASONS,
  texts,
  judge({ 'tls.session': session, 'tls.scan': scan }, _params, verdict, { asOf }) {
    const { answered, failed, shown, allRead } = certificatesIn(session, scan);
    if (answered.length === 0) return verdict('no-session');
    const now = Date.parse(asOf);
    // A root is trusted for being in the store; its dates are the store's business.
    const certificates = [
      ...answered.flatMap(({ handshake }) => withoutRoots(handshake.chain)),
      ...shown.flatMap(datedIn),
    ];
    for (const { subject, notBefore, notAfter } of certificates) {
      const [from, until] = [Date.parse(notBefore), Date.parse(notAfter)];
      if (Number.isNaN(from) || Number.isNaN(until) || Number.isNaN(now))
        return verdict('unreadable-dates', { subject });
      if (now > until) return verdict('expired', { subject, notAfter });
      if (now < from) return verdict('not-yet-valid', { subject, notBefore });
    }
    if (failed.length > 0) return verdict('address-not-seen', { failed });
    if (!allRead) return verdict('not-determined');
    const first = certificates.map(({ notAfter }) => notAfter).sort((a, b) => Date.parse(a) - Date.parse(b))[0];
    if (first === undefined) return verdict('no-session');
    return verdict('valid', { notAfter: first }, { failsOn: first });
  },
});

function withoutRoots<T extends { readonly subject: string; readonly issuer: string }>(chain: readonly T[]): T[] {
  return chain.filter(({ subject, issuer }, index) => index === 0 || subject !== issuer);
}

/** A server may send more than the way to the root needs: what is above the first counts where OpenSSL minds its dates. */
function datedIn(certificate: Certificate) {
  const above = isDateProblem(certificate.trustError) ? withoutRoots(certificate.chain).slice(1) : [];
  return [{ ...certificate, subject: nameOf(certificate) }, ...above];
}
