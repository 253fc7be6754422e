import type { CheckTexts } from '../../../model/check.ts';

export const texts = {
  title: {
    en: 'The published statement is in its own language',
    nl: 'De gepubliceerde verklaring is in haar eigen taal',
  },
  failureTitle: {
    en: 'The published statement is in another language',
    nl: 'De gepubliceerde verklaring is in een andere taal',
  },
  expected: {
    en: 'the language of the file, in the text and in the `lang` of the page',
    nl: 'de taal van het bestand, in de tekst en in de `lang` van de pagina',
  },
  fix: {
    en: 'Publish the text in the language of the file, and give the page the right `lang`.',
    nl: 'Publiceer de tekst in de taal van het bestand, en geef de pagina de juiste `lang`.',
  },
  reasons: {
    'as-declared': {
      en: 'The text is in the declared language ({language}).',
      nl: 'De tekst is in de opgegeven taal ({language}).',
    },
    'other-language': {
      en: 'The text is in another language than the file ({language}).',
      nl: 'De tekst is in een andere taal dan het bestand ({language}).',
    },
    'declared-otherwise': {
      en: 'The page calls itself {lang}, and its text is in {language}.',
      nl: 'De pagina noemt zich {lang}, en de tekst is in {language}.',
    },
    'too-few-words': {
      en: 'The text has too few words to tell its language.',
      nl: 'De tekst heeft te weinig woorden om de taal te bepalen.',
    },
  },
} satisfies CheckTexts;
