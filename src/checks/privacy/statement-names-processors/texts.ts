import type { CheckTexts } from '../../../model/check.ts';

export const texts = {
  title: {
    en: 'The statement names each party that is in use',
    nl: 'De verklaring noemt elke partij die in gebruik is',
  },
  failureTitle: {
    en: 'The statement does not name each party that is in use',
    nl: 'De verklaring noemt niet elke partij die in gebruik is',
  },
  expected: { en: 'each party by its name or its domain', nl: 'elke partij met naam of domein' },
  fix: { en: 'Name the party in the statement.', nl: 'Noem de partij in de verklaring.' },
  reasons: {
    'all-named': { en: 'The statement names {parties}.', nl: 'De verklaring noemt {parties}.' },
    'not-named': { en: 'The statement does not name {parties}.', nl: 'De verklaring noemt {parties} niet.' },
    'none-in-use': { en: 'No other party is in use.', nl: 'Er is geen andere partij in gebruik.' },
  },
} satisfies CheckTexts;
