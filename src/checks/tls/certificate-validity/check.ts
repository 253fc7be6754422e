/** RFC 5280 §4.1.2.5: is today between notBefore and notAfter, for every certificate of the chains? */
import { defineCheck } from '../../../model/check.ts';
import { CERTIFICATE_REASONS, certificatesIn, reliedOn, withoutRoots } from '../../lib/certificates.ts';
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
    const paths = shown.filter(({ path }) => path !== null).map(({ fingerprint256 }) => plain(fingerprint256));
    const certificates = [
      // What the platform links to the leaf is not what it verified: where the scan knows the path, that one counts.
      ...answered.flatMap(({ handshake: { certificate, chain, trusted } }) =>
        trusted && paths.includes(certificate.fingerprint) ? [certificate] : withoutRoots(chain),
      ),
      ...shown.flatMap(reliedOn),
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

/** As in a full handshake: without colons, in lower case. */
const plain = (fingerprint: string): string => fingerprint.replaceAll(':', '').toLowerCase();
