import type { CheckTexts } from '../../../model/check.ts';

export const texts = {
  title: {
    en: 'The published statement has the date of the file',
    nl: 'De gepubliceerde verklaring heeft de datum van het bestand',
  },
  failureTitle: {
    en: 'The published statement has another date than the file',
    nl: 'De gepubliceerde verklaring heeft een andere datum dan het bestand',
  },
  expected: {
    en: 'the date that controls.yaml gives as `statement.date`',
    nl: 'de datum die controls.yaml noemt als `statement.date`',
  },
  fix: {
    en: 'Compare both texts, and give page and `statement.date` the same date.',
    nl: 'Vergelijk beide teksten, en geef pagina en `statement.date` dezelfde datum.',
  },
  reasons: {
    'same-date': { en: 'The page is dated {file}.', nl: 'De pagina heeft de datum {file}.' },
    'date-differs': {
      en: 'The page is dated {page}, and the file {file}.',
      nl: 'De pagina heeft de datum {page}, het bestand {file}.',
    },
    'no-date': {
      en: 'The page has no date; the file is dated {file}.',
      nl: 'De pagina heeft geen datum; het bestand heeft {file}.',
      fix: {
        en: 'Put the date of the last change on the page.',
        nl: 'Zet de datum van de laatste wijziging op de pagina.',
      },
    },
    'no-date-declared': {
      en: 'controls.yaml names no `statement.date`.',
      nl: 'controls.yaml noemt geen `statement.date`.',
    },
  },
} satisfies CheckTexts;
