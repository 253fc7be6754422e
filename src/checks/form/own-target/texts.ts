import type { CheckTexts } from '../../../model/check.ts';

export const texts = {
  title: {
    en: 'The contact form is sent to the organisation or a declared party',
    nl: 'Het contactformulier gaat naar de organisatie of een genoemde partij',
  },
  failureTitle: {
    en: 'The contact form is sent to a party that is not declared',
    nl: 'Het contactformulier gaat naar een partij die niet is genoemd',
  },
  expected: {
    en: 'every button sends to the organisation’s own domain, or to a party that `processors` names',
    nl: 'elke knop verzendt naar het eigen domein van de organisatie, of naar een partij die `processors` noemt',
  },
  fix: {
    en: 'Send the form to the own site; or name the service in the statement and in `processors`.',
    nl: 'Verzend het formulier naar de eigen site; of noem de dienst in de verklaring en in `processors`.',
  },
  reasons: {
    'own-target': { en: 'The form is sent to {hosts}.', nl: 'Het formulier wordt verzonden naar {hosts}.' },
    'declared-target': {
      en: 'The form is sent to {hosts}, which `processors` names.',
      nl: 'Het formulier wordt verzonden naar {hosts}, door `processors` genoemd.',
    },
    'undeclared-target': {
      en: 'The form is sent to {hosts}, which is not the organisation’s and which `processors` does not name.',
      nl: 'Het formulier wordt verzonden naar {hosts}; dat is niet van de organisatie, en `processors` noemt het niet.',
    },
    'undeclared-frame': {
      en: 'The form is a page of {hosts} in a frame, which is not the organisation’s and which `processors` does not name.',
      nl: 'Het formulier is een ingesloten pagina van {hosts}; dat is niet van de organisatie, en `processors` noemt het niet.',
    },
    'mail-program': {
      en: 'The form opens the visitor’s own mail program ({to}).',
      nl: 'Het formulier opent het mailprogramma van de bezoeker zelf ({to}).',
    },
  },
} satisfies CheckTexts;
