import type { CheckTexts } from '../../../model/check.ts';

export const texts = {
  title: { en: 'Measurements hold no lasting identifier', nl: 'Metingen bevatten geen blijvend kenmerk' },
  failureTitle: {
    en: 'Measurements hold an identifier that stays the same',
    nl: 'Metingen bevatten een kenmerk dat gelijk blijft',
  },
  expected: { en: 'no identifier that is the same on two pages', nl: 'geen kenmerk dat op twee pagina’s gelijk is' },
  fix: {
    en: 'Measure without cookies and identifiers, or write “pseudonymous; we cannot trace it to your name”.',
    nl: 'Meet zonder cookies en kenmerken, of schrijf “gepseudonimiseerd; wij kunnen het niet naar uw naam herleiden”.',
  },
  reasons: {
    changes: { en: 'No identifier was the same on two pages.', nl: 'Geen kenmerk was op twee pagina’s gelijk.' },
    'same-id': {
      en: '{host} gets the same `{field}` from {pages}: with it one browser can be told from all others.',
      nl: '{host} krijgt dezelfde `{field}` van {pages}: daarmee is één browser van alle andere te onderscheiden.',
    },
    'one-page-only': {
      en: 'Measurements of two pages are needed to compare them.',
      nl: 'Om te vergelijken zijn metingen van twee pagina’s nodig.',
    },
  },
} satisfies CheckTexts;
