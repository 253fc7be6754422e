import type { CheckTexts } from '../../../model/check.ts';

export const texts = {
  title: {
    en: 'The answer does not reveal who has an account',
    nl: 'Het antwoord verraadt niet wie een account heeft',
  },
  failureTitle: { en: 'The answer tells who has an account', nl: 'Het antwoord verraadt wie een account heeft' },
  expected: {
    en: 'the same answer to an unknown name and to a wrong password',
    nl: 'hetzelfde antwoord op een onbekende naam en op een verkeerd wachtwoord',
  },
  fix: {
    en: 'Give one answer for both, and let a hash be computed for unknown names as well.',
    nl: 'Geef voor beide één antwoord en laat ook bij onbekende namen een hash berekenen.',
  },
  reasons: {
    'same-answer': {
      en: 'An unknown name and a wrong password are answered alike, also in time.',
      nl: 'Een onbekende naam en een verkeerd wachtwoord worden gelijk beantwoord, ook in tijd.',
    },
    'same-answer-untimed': {
      en: 'An unknown name and a wrong password are answered alike; too few attempts were left to compare times.',
      nl: 'Een onbekende naam en een verkeerd wachtwoord worden gelijk beantwoord; er waren te weinig pogingen over om tijden te vergelijken.',
    },
    'status-differs': {
      en: 'An unknown name is answered with {unknown}, a wrong password with {known}.',
      nl: 'Een onbekende naam wordt beantwoord met {unknown}, een verkeerd wachtwoord met {known}.',
    },
    'place-differs': {
      en: 'An unknown name leads to {unknown}, a wrong password to {known}.',
      nl: 'Een onbekende naam leidt naar {unknown}, een verkeerd wachtwoord naar {known}.',
    },
    'text-differs': { en: 'The answers differ in their text.', nl: 'De antwoorden verschillen in hun tekst.' },
    'time-differs': {
      en: 'An unknown name is answered in {unknownMs} ms, a wrong password in {knownMs} ms.',
      nl: 'Een onbekende naam wordt in {unknownMs} ms beantwoord, een verkeerd wachtwoord in {knownMs} ms.',
    },
    'differs-once': {
      en: 'The answers to a known and an unknown user name differ, but with a single pair this may be a random part of the page.',
      nl: 'De antwoorden op een bekende en een onbekende gebruikersnaam verschillen, maar bij één paar kan dat een willekeurig deel van de pagina zijn.',
      fix: {
        en: 'Raise `attempts` of the account by two, so that a second pair can be compared.',
        nl: 'Verhoog `attempts` van het account met twee, zodat een tweede paar kan worden vergeleken.',
      },
    },
    'not-compared': {
      en: 'It was not tried: too few attempts of the account were left, or the server began to block.',
      nl: 'Het is niet geprobeerd: er waren te weinig pogingen van het account over, of de server begon te blokkeren.',
    },
  },
} satisfies CheckTexts;
