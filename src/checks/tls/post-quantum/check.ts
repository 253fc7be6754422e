/** draft-ietf-tls-ecdhe-mlkem: is there a key exchange that a future quantum computer cannot undo for traffic recorded today? */
import { defineCheck } from '../../../model/check.ts';
import { SCAN_REASONS, seenIn } from '../../lib/scan.ts';

export const postQuantum = defineCheck({
  id: 'tls.post-quantum',
  title: {
    en: 'Traffic recorded today stays secret from quantum computers',
    nl: 'Verkeer van vandaag blijft geheim voor quantumcomputers',
  },
  failureTitle: {
    en: 'Traffic recorded today may be read by a future quantum computer',
    nl: 'Verkeer van vandaag is later mogelijk te lezen met een quantumcomputer',
  },
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
  expected: { en: 'one of {groups}', nl: 'een van {groups}' },
  fix: {
    en: 'Offer X25519MLKEM768: OpenSSL 3.5 does so by itself.',
    nl: 'Bied X25519MLKEM768 aan: OpenSSL 3.5 doet dat vanzelf.',
  },
  reasons: {
    hybrid: { outcome: 'pass', text: { en: 'Accepted: {accepted}.', nl: 'Geaccepteerd: {accepted}.' } },
    'classical-only': {
      outcome: 'fail',
      text: { en: 'No hybrid group is accepted.', nl: 'Er wordt geen hybride groep geaccepteerd.' },
    },
    ...SCAN_REASONS,
  },
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
