import type { CheckTexts } from '../../../model/check.ts';

export const texts = {
  title: { en: 'The contact form is on its page', nl: 'Het contactformulier staat op zijn pagina' },
  failureTitle: { en: 'The contact form is not on its page', nl: 'Het contactformulier staat niet op zijn pagina' },
  expected: {
    en: 'a form with a field for a message on the page that `form.path` names',
    nl: 'een formulier met een veld voor een bericht op de pagina die `form.path` noemt',
  },
  fix: {
    en: 'Give `form.path` the page that shows the form without a further click.',
    nl: 'Geef als `form.path` de pagina die het formulier toont zonder verdere klik.',
  },
  reasons: {
    found: {
      en: 'A form with a field for a message is on {page}.',
      nl: 'Op {page} staat een formulier met een veld voor een bericht.',
    },
    'no-form': {
      en: '{page} has no form with a field for a message, and nothing on it could add one.',
      nl: 'Op {page} staat geen formulier met een veld voor een bericht, en niets op de pagina kan er een toevoegen.',
    },
    'maybe-in-part': {
      en: 'No form with a field for a message was seen on {page}; part of the page could not be read: {parts}.',
      nl: 'Op {page} is geen formulier met een veld voor een bericht gezien; een deel van de pagina was niet te lezen: {parts}.',
    },
    'maybe-drawn-later': {
      en: 'No form with a field for a message was seen on {page}; a script may show it after a click.',
      nl: 'Op {page} is geen formulier met een veld voor een bericht gezien; een script toont het misschien na een klik.',
    },
  },
} satisfies CheckTexts;
