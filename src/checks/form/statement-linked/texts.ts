import type { CheckTexts } from '../../../model/check.ts';

export const texts = {
  title: {
    en: 'The page with the contact form leads to the statement',
    nl: 'De pagina met het contactformulier leidt naar de verklaring',
  },
  failureTitle: {
    en: 'The page with the contact form does not lead to the statement',
    nl: 'De pagina met het contactformulier leidt niet naar de verklaring',
  },
  expected: {
    en: 'a link beside the form to `statement.url`, which answers',
    nl: 'een link bij het formulier naar `statement.url`, dat antwoordt',
  },
  fix: {
    en: 'Put a link to the statement in the form, above its button.',
    nl: 'Zet een link naar de verklaring in het formulier, boven de knop.',
  },
  reasons: {
    'beside-the-form': { en: 'The form has a link to {url}.', nl: 'Bij het formulier staat een link naar {url}.' },
    'no-link': {
      en: '{page} has no link to {url} that a visitor can see.',
      nl: '{page} heeft geen link naar {url} die een bezoeker kan zien.',
    },
    'broken-link': {
      en: 'The link on {page} leads to {to}, where nothing is.',
      nl: 'De link op {page} leidt naar {to}; daar is niets.',
    },
    'another-page': {
      en: 'The link on {page} leads to {to}, which is another page than {url}.',
      nl: 'De link op {page} leidt naar {to}; dat is een andere pagina dan {url}.',
    },
    'another-site': {
      en: 'The link on {page} leads to {to}, which is not the organisation’s statement.',
      nl: 'De link op {page} leidt naar {to}; dat is niet de verklaring van de organisatie.',
    },
    'statement-gone': {
      en: 'There is a link to {url}, and nothing is there.',
      nl: 'Er is een link naar {url}, en daar is niets.',
    },
    'no-address': { en: 'controls.yaml names no `statement.url`.', nl: 'controls.yaml noemt geen `statement.url`.' },
    'not-followed': {
      en: 'A link on {page} could not be followed to its end.',
      nl: 'Een link op {page} was niet tot het einde te volgen.',
    },
    'statement-not-seen': {
      en: 'There is a link to {url}, and no answer was seen there.',
      nl: 'Er is een link naar {url}, en daar is geen antwoord gezien.',
    },
  },
} satisfies CheckTexts;
