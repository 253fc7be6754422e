/** draft-ietf-tls-ecdhe-mlkem: is there a key exchange that a future quantum computer cannot undo for traffic recorded today? */
import { defineCheck } from '../../../model/check.ts';
import { SCAN_REASONS, seenIn } from '../../lib/scan.ts';
import { texts } from './texts.ts';

export const postQuantum = defineCheck({
  id: 'tls.post-quantum',
  severity: 'low',
  needs: ['tls.scan'],
  params: {
    groups: {
      type: 'array',
      description: 'hybrid groups that count',
      items: { type: 'string' },
      default: ['X25519MLKEM768', 'SecP256r1MLKEM768', 'SecP384r1MLKEM1024'],
    },
  },
  outcomes: {
    pass: ['hybrid'],
    fail: ['classical-only'],
  },
  shared: SCAN_REASONS,
  texts,
  judge({ 'tls.scan': scan }, { groups }, verdict) {
    const { facts, unseen } = seenIn(scan);
    if (facts.length === 0) return verdict('no-connection');
    const accepted = facts.map((each) => each.groups.map(({ name }) => name).filter((name) => groups.includes(name)));
    if (facts.some((each, index) => each.groupsComplete && accepted[index]!.length === 0))
      return verdict('classical-only');
    if (unseen.length > 0) return verdict('address-not-seen', { unseen });
    if (accepted.some((names) => names.length === 0)) return verdict('not-determined');
    return verdict('hybrid', { accepted: [...new Set(accepted.flat())] });
  },
});
