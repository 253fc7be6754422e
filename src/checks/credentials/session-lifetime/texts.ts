import type { CheckTexts } from '../../../model/check.ts';

export const texts = {
  title: {
    en: 'The login does not stay in the browser for too long',
    nl: 'De aanmelding blijft niet te lang in de browser',
  },
  failureTitle: { en: 'The login stays in the browser for too long', nl: 'De aanmelding blijft te lang in de browser' },
  expected: {
    en: 'a cookie that outlives the browser by at most {maxHours} hours',
    nl: 'een cookie die de browser ten hoogste {maxHours} uur overleeft',
  },
  fix: {
    en: 'Shorten the life of the cookie, or make it one that ends with the browser; and end idle sessions on the server.',
    nl: 'Verkort de levensduur van de cookie, of laat die met de browser eindigen; en beëindig sessies op de server die niet gebruikt worden.',
  },
  reasons: {
    'ends-with-browser': { en: 'The cookie ends with the browser.', nl: 'De cookie eindigt met de browser.' },
    'within-limit': {
      en: 'The cookie lasts {hours} hours; the maximum is {maxHours}.',
      nl: 'De cookie blijft {hours} uur geldig; het maximum is {maxHours}.',
    },
    'too-long': {
      en: 'The cookie lasts {hours} hours; the maximum is {maxHours}.',
      nl: 'De cookie blijft {hours} uur geldig; het maximum is {maxHours}.',
    },
    'no-cookies': { en: 'The login uses no cookies.', nl: 'De aanmelding gebruikt geen cookies.' },
    'carrier-unknown': {
      en: 'It could not be told which cookie carries the login.',
      nl: 'Er was niet vast te stellen op welke cookie de aanmelding berust.',
    },
  },
} satisfies CheckTexts;
