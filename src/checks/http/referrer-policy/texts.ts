import type { CheckTexts } from '../../../model/check.ts';

export const texts = {
  title: {
    en: 'Other sites do not learn which page a visitor came from',
    nl: 'Andere sites leren niet van welke pagina een bezoeker komt',
  },
  failureTitle: {
    en: 'Other sites may learn which page a visitor came from',
    nl: 'Andere sites kunnen leren van welke pagina een bezoeker komt',
  },
  expected: {
    en: 'Referrer-Policy: no-referrer, same-origin, strict-origin or strict-origin-when-cross-origin',
    nl: 'Referrer-Policy: no-referrer, same-origin, strict-origin of strict-origin-when-cross-origin',
  },
  fix: { en: 'Send `Referrer-Policy: same-origin`.', nl: 'Stuur `Referrer-Policy: same-origin`.' },
  reasons: {
    kept: { en: 'The field says {value}.', nl: 'Het veld zegt {value}.' },
    'header-absent': {
      en: 'The header is absent; what is sent depends on the browser.',
      nl: 'Het veld ontbreekt; het hangt van de browser af wat wordt verteld.',
    },
    'unknown-value': { en: 'Browsers do not know {value}.', nl: 'Browsers kennen {value} niet.' },
    'tells-more': {
      en: 'The field says {value}, which tells more than the name of the site or tells it over plain HTTP.',
      nl: 'Het veld zegt {value}; dat vertelt meer dan de naam van de site, of vertelt die ook via HTTP.',
    },
  },
} satisfies CheckTexts;
