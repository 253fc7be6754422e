import type { CheckTexts } from '../../../model/check.ts';

export const texts = {
  title: { en: 'The statement was reviewed recently', nl: 'De verklaring is kortgeleden herzien' },
  failureTitle: { en: 'The statement deserves a review', nl: 'De verklaring is aan herziening toe' },
  expected: { en: 'a date within the last {months} months', nl: 'een datum in de laatste {months} maanden' },
  fix: {
    en: 'Read the statement again, bring it up to date, and change the date.',
    nl: 'Lees de verklaring opnieuw, werk haar bij, en verander de datum.',
  },
  reasons: {
    recent: { en: 'It is dated {day}.', nl: 'Zij heeft de datum {day}.' },
    'too-old': {
      en: 'It is dated {day}, more than {months} months ago.',
      nl: 'Zij heeft de datum {day}, langer dan {months} maanden geleden.',
    },
    'no-date-declared': {
      en: 'controls.yaml names no `statement.date`.',
      nl: 'controls.yaml noemt geen `statement.date`.',
    },
  },
} satisfies CheckTexts;
