import type { CheckTexts } from '../../../model/check.ts';

export const texts = {
  title: { en: 'Personal data in addresses stay home', nl: 'Persoonsgegevens in adressen blijven thuis' },
  failureTitle: {
    en: 'Personal data in addresses are sent to others',
    nl: 'Persoonsgegevens in adressen gaan naar anderen',
  },
  expected: {
    en: 'an e-mail address in the query of a page reaches nobody else',
    nl: 'een e-mailadres in de query van een pagina bereikt niemand anders',
  },
  fix: {
    en: 'Leave the query out of what is measured, or redact it.',
    nl: 'Laat de query weg uit wat wordt gemeten, of maak die onleesbaar.',
  },
  reasons: {
    'stays-home': {
      en: 'An e-mail address in the query of a page reached no other party.',
      nl: 'Een e-mailadres in de query van een pagina bereikte geen andere partij.',
    },
    'sent-plain': {
      en: 'An e-mail address in the query of {page} was sent to {party}: {request}, caused by {by}.',
      nl: 'Een e-mailadres in de query van {page} ging naar {party}: {request}, veroorzaakt door {by}.',
    },
    'sent-encoded': {
      en: 'An e-mail address in the query of {page} was sent to {party}, encoded: {request}, caused by {by}.',
      nl: 'Een e-mailadres in de query van {page} ging gecodeerd naar {party}: {request}, veroorzaakt door {by}.',
    },
    'sent-hashed': {
      en: 'A hash of an e-mail address in the query of {page} was sent to {party}: {request}, caused by {by}.',
      nl: 'Een hash van een e-mailadres in de query van {page} ging naar {party}: {request}, veroorzaakt door {by}.',
    },
    'not-tried': {
      en: 'It could not be tried: measurements wait for consent, which could not be given.',
      nl: 'Het kon niet worden geprobeerd: metingen wachten op toestemming, en die geven lukte niet.',
    },
  },
} satisfies CheckTexts;
