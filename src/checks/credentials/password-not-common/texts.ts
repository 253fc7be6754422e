import type { CheckTexts } from '../../../model/check.ts';

export const texts = {
  title: {
    en: 'The password is not on the list of much used passwords',
    nl: 'Het wachtwoord staat niet op de lijst van veelgebruikte wachtwoorden',
  },
  failureTitle: {
    en: 'The password is on the list of much used passwords',
    nl: 'Het wachtwoord staat op de lijst van veelgebruikte wachtwoorden',
  },
  expected: {
    en: 'a password that is not on the list of much used ones',
    nl: 'een wachtwoord dat niet op de lijst van veelgebruikte staat',
  },
  fix: {
    en: 'Change the password today, and take one from a password manager.',
    nl: 'Wijzig het wachtwoord vandaag nog en neem er een uit een wachtwoordmanager.',
  },
  reasons: {
    'not-listed': {
      en: 'It is none of the {listed} much used passwords and famous passphrases.',
      nl: 'Het is geen van de {listed} veelgebruikte wachtwoorden en bekende wachtzinnen.',
    },
    listed: {
      en: 'It is one of the {listed} much used passwords and famous passphrases, which are tried first.',
      nl: 'Het is een van de {listed} veelgebruikte wachtwoorden en bekende wachtzinnen, die als eerste worden geprobeerd.',
    },
    'nothing-compared': {
      en: 'There was no list of much used passwords to compare with.',
      nl: 'Er was geen lijst van veelgebruikte wachtwoorden om mee te vergelijken.',
    },
  },
} satisfies CheckTexts;
