/** RFC 9525: does every certificate that the addresses show name the host that was asked for? */
import { defineCheck } from '../../../model/check.ts';
import { CERTIFICATE_REASONS, certificatesIn, nameOf } from '../../lib/certificates.ts';
import type { Certificate } from '../../lib/scan.ts';
import { texts } from './texts.ts';

export const certificateHostname = defineCheck({
  id: 'tls.certificate-hostname',
  severity: 'critical',
  needs: ['tls.session', 'tls.scan'],
  params: {},
  outcomes: {
    pass: ['matches'],
    fail: ['other-names', 'another-names-others'],
  },
  shared: CERTIFICATE_REASONS,
  texts,
  judge({ 'tls.session': session, 'tls.scan': scan }, _params, verdict) {
    const { answered, failed, shown, allRead } = certificatesIn(session, scan);
    if (answered.length === 0) return verdict('no-session');
    const wrong = answered.filter(({ handshake }) => !handshake.hostnameMatches);
    if (wrong.length > 0) {
      const { altNames } = wrong[0]!.handshake.certificate;
      return verdict('other-names', {
        host: session.host,
        addresses: wrong.map(({ address }) => address),
        names: listed(altNames),
      });
    }
    const stranger = shown.find(({ hostnameMatches }) => hostnameMatches === false);
    if (stranger !== undefined)
      return verdict('another-names-others', {
        host: session.host,
        certificate: nameOf(stranger),
        names: listed(stranger.altNames),
      });
    if (failed.length > 0) return verdict('address-not-seen', { failed });
    // The scan has no name to compare with where the host is an address: then the handshake's own word is there.
    const known = answered.map(({ handshake }) => handshake.certificate.fingerprint);
    const isJudged = ({ hostnameMatches, fingerprint256 }: Certificate) =>
      hostnameMatches === true || known.includes(fingerprint256.replaceAll(':', '').toLowerCase());
    if (!allRead || !shown.every(isJudged)) return verdict('not-determined');
    return verdict('matches', { host: session.host });
  },
});

function listed(names: readonly string[]): readonly string[] | string {
  return names.length > 0 ? names.slice(0, 10) : '(none)';
}
