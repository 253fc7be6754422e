/** RFC 9525: does the certificate that each address sends name the host that was asked for? */
import { defineCheck } from '../../../model/check.ts';
import { SESSION_REASONS, sortSessions } from '../../lib/sessions.ts';

export const certificateHostname = defineCheck({
  id: 'tls.certificate-hostname',
  title: { en: 'The certificate names the host', nl: 'Het certificaat is van deze hostnaam' },
  failureTitle: { en: 'The certificate is for another host', nl: 'Het certificaat is van een andere hostnaam' },
  severity: 'critical',
  needs: ['tls.session'],
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
    ...SESSION_REASONS,
  },
  judge({ 'tls.session': session }, _params, verdict) {
    const { answered, failed } = sortSessions(session);
    if (answered.length === 0) return verdict('no-session');
    const wrong = answered.filter(({ handshake }) => !handshake.hostnameMatches);
    if (wrong.length > 0) {
      const { altNames } = wrong[0]!.handshake.certificate;
      return verdict('other-names', {
        host: session.host,
        addresses: wrong.map(({ address }) => address),
        names: altNames.length > 0 ? altNames.slice(0, 10) : '(none)',
      });
    }
    if (failed.length > 0) return verdict('address-not-seen', { failed: failed.map(({ address }) => address) });
    return verdict('matches', { host: session.host });
  },
});
