import type { CheckTexts } from '../../../model/check.ts';

export const texts = {
  title: {
    en: 'Traffic recorded today stays secret from quantum computers',
    nl: 'Verkeer van vandaag blijft geheim voor quantumcomputers',
  },
  failureTitle: {
    en: 'Traffic recorded today may be read by a future quantum computer',
    nl: 'Verkeer van vandaag is later mogelijk te lezen met een quantumcomputer',
  },
  expected: { en: 'one of {groups}', nl: 'een van {groups}' },
  fix: {
    en: 'Offer X25519MLKEM768: OpenSSL 3.5 does so by itself.',
    nl: 'Bied X25519MLKEM768 aan: OpenSSL 3.5 doet dat vanzelf.',
  },
  reasons: {
    hybrid: { en: 'Accepted: {accepted}.', nl: 'Geaccepteerd: {accepted}.' },
    'classical-only': { en: 'No hybrid group is accepted.', nl: 'Er wordt geen hybride groep geaccepteerd.' },
  },
} satisfies CheckTexts;
