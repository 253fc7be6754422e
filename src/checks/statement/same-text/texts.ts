import type { CheckTexts } from '../../../model/check.ts';

export const texts = {
  title: {
    en: 'The published statement says what the file says',
    nl: 'De gepubliceerde verklaring zegt wat het bestand zegt',
  },
  failureTitle: {
    en: 'The published statement does not say what the file says',
    nl: 'De gepubliceerde verklaring zegt niet wat het bestand zegt',
  },
  expected: {
    en: 'every sentence that a control quotes, whole',
    nl: 'elke zin die een maatregel citeert, in haar geheel',
  },
  fix: {
    en: 'Publish the same text again, or update the file and review the controls that quote it.',
    nl: 'Publiceer weer dezelfde tekst, of werk het bestand bij en bekijk de maatregelen die eruit citeren.',
  },
  reasons: {
    same: {
      en: 'All {count} promises are there, word for word.',
      nl: 'Alle {count} toezeggingen staan er woordelijk.',
    },
    'sentence-changed': {
      en: 'The page says “{new}” where the file says “{old}” ({count} in all).',
      nl: 'De pagina zegt “{new}” waar het bestand zegt: “{old}” (in totaal {count}).',
    },
    'sentence-missing': {
      en: 'The page no longer says “{text}” ({count} in all).',
      nl: 'De pagina zegt niet meer: “{text}” (in totaal {count}).',
    },
    'nothing-claimed': {
      en: 'No control quotes the statement’s file, so there is nothing to compare.',
      nl: 'Geen maatregel citeert het bestand van de verklaring; er valt dus niets te vergelijken.',
      fix: {
        en: 'Name the file as `statement.file` and quote it in the controls.',
        nl: 'Noem het bestand als `statement.file` en citeer het in de maatregelen.',
      },
    },
    'only-in-an-earlier-version': {
      en: '“{text}” appears only in an earlier version on the page.',
      nl: '“{text}” staat alleen in een eerdere versie op de pagina.',
    },
  },
} satisfies CheckTexts;
