import type { CheckTexts } from '../../../model/check.ts';

export const texts = {
  title: {
    en: 'Browsers may not guess the kind of a file',
    nl: 'Browsers mogen niet gokken wat voor bestand het is',
  },
  failureTitle: { en: 'Browsers may guess the kind of a file', nl: 'Browsers mogen gokken wat voor bestand het is' },
  expected: { en: 'X-Content-Type-Options: nosniff', nl: 'X-Content-Type-Options: nosniff' },
  fix: {
    en: 'Send `X-Content-Type-Options: nosniff` with every answer.',
    nl: 'Stuur `X-Content-Type-Options: nosniff` met elk antwoord.',
  },
  reasons: {
    nosniff: { en: 'The field says nosniff.', nl: 'Het veld zegt nosniff.' },
    'header-absent': { en: 'The field is not there.', nl: 'Het veld ontbreekt.' },
    'other-value': { en: 'The field says {value}.', nl: 'Het veld zegt {value}.' },
  },
} satisfies CheckTexts;
