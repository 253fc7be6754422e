import type { CheckTexts } from '../../../model/check.ts';

export const texts = {
  title: { en: 'The password is hard to guess', nl: 'Het wachtwoord is moeilijk te raden' },
  failureTitle: { en: 'The password is easy to guess', nl: 'Het wachtwoord is makkelijk te raden' },
  expected: {
    en: 'more than 10 to the power of {minGuessesLog10} guesses',
    nl: 'meer dan 10 tot de macht {minGuessesLog10} pogingen om te raden',
  },
  fix: {
    en: 'Take a password from a password manager, or several random words; no names, seasons, years or rows of keys.',
    nl: 'Neem een wachtwoord uit een wachtwoordmanager, of een aantal willekeurige woorden; geen namen, seizoenen, jaartallen of rijtjes toetsen.',
  },
  reasons: {
    'hard-to-guess': {
      en: 'Guessing it takes at least 10 to the power of {minGuessesLog10} tries, with Dutch and English word lists.',
      nl: 'Raden kost ten minste 10 tot de macht {minGuessesLog10} pogingen, met Nederlandse en Engelse woordenlijsten.',
    },
    'easy-to-guess': {
      en: 'Guessing it takes about 10 to the power of {guessesLog10} tries, with Dutch and English word lists.',
      nl: 'Raden kost ongeveer 10 tot de macht {guessesLog10} pogingen, met Nederlandse en Engelse woordenlijsten.',
    },
  },
} satisfies CheckTexts;
