import type { CheckTexts } from '../../../model/check.ts';

export const texts = {
  title: {
    en: 'Other sites cannot show the page in a frame',
    nl: 'Andere sites kunnen de pagina niet in een frame tonen',
  },
  failureTitle: {
    en: 'Other sites can show the page in a frame',
    nl: 'Andere sites kunnen de pagina in een frame tonen',
  },
  expected: {
    en: 'frame-ancestors in the Content-Security-Policy, or X-Frame-Options',
    nl: 'frame-ancestors in de Content-Security-Policy, of X-Frame-Options',
  },
  fix: {
    en: 'Send `Content-Security-Policy: frame-ancestors \u0027none\u0027`, or `X-Frame-Options: DENY`.',
    nl: 'Stuur `Content-Security-Policy: frame-ancestors \u0027none\u0027`, of `X-Frame-Options: DENY`.',
  },
  reasons: {
    limited: { en: 'Limited by {by}.', nl: 'Beperkt door {by}.' },
    absent: { en: 'Nothing limits who may frame the page.', nl: 'Niets beperkt wie de pagina in een frame mag tonen.' },
    'open-to-all': { en: 'frame-ancestors allows every site.', nl: 'frame-ancestors laat elke site toe.' },
    'other-value': { en: 'X-Frame-Options says {value}.', nl: 'X-Frame-Options zegt {value}.' },
  },
} satisfies CheckTexts;
