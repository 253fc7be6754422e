/** RFC 8446 §8: data sent before the handshake is over can be sent again by an attacker. */
import { defineCheck } from '../../../model/check.ts';
import { SCAN_REASONS, seenIn } from '../../lib/scan.ts';

export const earlyData = defineCheck({
  id: 'tls.early-data',
  title: {
    en: 'No data is taken before the handshake is over',
    nl: 'Voor het einde van de handshake worden geen gegevens aangenomen',
  },
  failureTitle: {
    en: 'Data is taken before the handshake is over',
    nl: 'Al voor het einde van de handshake worden gegevens aangenomen',
  },
  severity: 'low',
  needs: ['tls.scan'],
  params: {},
  expected: { en: 'no early data (0-RTT)', nl: 'geen early data (0-RTT)' },
  fix: { en: 'Switch it off: nginx `ssl_early_data off;`.', nl: 'Zet het uit: nginx `ssl_early_data off;`.' },
  reasons: {
    'no-early-data': {
      outcome: 'pass',
      text: { en: 'The server offers no early data.', nl: 'De server biedt geen early data.' },
    },
    'early-data': { outcome: 'fail', text: { en: 'The server offers early data.', nl: 'De server biedt early data.' } },
    'no-tls-1-3': {
      outcome: 'not-applicable',
      text: {
        en: 'The server does not speak TLS 1.3, which alone has early data.',
        nl: 'De server spreekt geen TLS 1.3, de enige versie met early data.',
      },
    },
    'no-tickets': {
      outcome: 'not-applicable',
      text: {
        en: 'The server gives no session ticket, and without one a client cannot send early data.',
        nl: 'De server geeft geen sessieticket en zonder ticket kan een bezoeker geen early data sturen.',
      },
    },
    ...SCAN_REASONS,
  },
  judge({ 'tls.scan': scan }, _params, verdict) {
    const { facts, unseen } = seenIn(scan);
    if (facts.length === 0) return verdict('no-connection');
    if (facts.some(({ features }) => features.earlyData === true)) return verdict('early-data');
    if (unseen.length > 0) return verdict('address-not-seen', { unseen });
    if (facts.every(({ protocols }) => protocols['TLSv1.3'].offered === false)) return verdict('no-tls-1-3');
    const without = facts.filter(
      ({ features, undetermined }) =>
        features.earlyData === null && undetermined['features.earlyData']?.reason === 'not-applicable',
    );
    if (without.length === facts.length) return verdict('no-tickets');
    if (!facts.every((each) => each.features.earlyData === false || without.includes(each)))
      return verdict('not-determined');
    return verdict('no-early-data');
  },
});
