/** RFC 8446 §8: data sent before the handshake is over can be sent again by an attacker. */
import { defineCheck } from '../../../model/check.ts';
import { SCAN_REASONS, seenIn } from '../../lib/scan.ts';
import { texts } from './texts.ts';

export const earlyData = defineCheck({
  id: 'tls.early-data',
  severity: 'low',
  needs: ['tls.scan'],
  params: {},
  outcomes: {
    pass: ['no-early-data'],
    fail: ['early-data'],
    'not-applicable': ['no-tls-1-3', 'no-tickets'],
  },
  shared: SCAN_REASONS,
  texts,
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
