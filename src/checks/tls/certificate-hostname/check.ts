/** RFC 9525: does every certificate that the addresses show name the host that was asked for? */
import { defineCheck } from '../../../model/check.ts';
import { CERTIFICATE_REASONS, certificatesIn, nameOf } from '../../lib/certificates.ts';
import type { Certificate } from '../../lib/scan.ts';

export const certificateHostname = defineCheck({
  id: 'tls.certificate-hostname',
  title: { en: 'The certificate names the host', nl: 'Het certificaat is van deze hostnaam' },
  failureTitle: { en: 'The certificate is for another host', nl: 'Het certificaat is van een andere hostnaam' },
  severity: 'critical',
  needs: ['tls.session', 'tls.scan'],
  params: {},
  expected: { en: 'a certificate with this host name', nl: 'een certificaat met deze hostnaam' },
  fix: {
    en: 'Request a certificate that has this host name among its subject alternative names.',
    nl: 'Vraag een certificaat aan met deze hostnaam als alternatieve naam (SAN).',
  },
  reasons: {
    matches: {
      outcome: 'pass',
      text: { en: 'The certificate names {host}.', nl: 'Het certificaat noemt {host}.' },
    },
    'other-names': {
      outcome: 'fail',
      text: {
        en: 'The certificate of {addresses} does not name {host}; it names {names}.',
        nl: 'Het certificaat van {addresses} noemt {host} niet, maar {names}.',
      },
    },
    'another-names-others': {
      outcome: 'fail',
      text: {
        en: 'Some visitors get the certificate {certificate}, which does not name {host}; it names {names}.',
        nl: 'Sommige bezoekers krijgen het certificaat {certificate}; dat noemt {host} niet, maar {names}.',
      },
    },
    ...CERTIFICATE_REASONS,
  },
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
