import type { CheckTexts } from '../../../model/check.ts';

export const texts = {
  title: { en: 'The page limits what it may load and run', nl: 'De pagina beperkt wat zij mag laden en uitvoeren' },
  failureTitle: {
    en: 'The page does not limit well what it may run',
    nl: 'De pagina beperkt niet goed wat zij mag uitvoeren',
  },
  expected: {
    en: 'a Content-Security-Policy without unsafe-inline scripts, unsafe-eval or a wildcard',
    nl: 'een Content-Security-Policy zonder unsafe-inline voor scripts, unsafe-eval of een jokerteken',
  },
  fix: {
    en: 'Send a Content-Security-Policy that names the sources of scripts; begin with report-only to see what would break.',
    nl: 'Stuur een Content-Security-Policy die de bronnen van scripts noemt; begin met report-only om te zien wat stukgaat.',
  },
  reasons: {
    strict: {
      en: 'The policy names where scripts may come from.',
      nl: 'Het beleid noemt waar scripts vandaan mogen komen.',
    },
    'header-absent': { en: 'There is no policy.', nl: 'Er is geen beleid.' },
    loose: {
      en: 'The policy lets almost any script in: {sources}.',
      nl: 'Het beleid laat bijna elk script toe: {sources}.',
    },
  },
} satisfies CheckTexts;
