import type { CheckTexts } from '../../../model/check.ts';

export const texts = {
  title: {
    en: 'The directory says that every user has a second factor',
    nl: 'Volgens de gebruikerslijst heeft elke gebruiker een tweede factor',
  },
  failureTitle: {
    en: 'The directory has users without a second factor',
    nl: 'De gebruikerslijst kent gebruikers zonder tweede factor',
  },
  expected: {
    en: 'every active user has set up a second factor',
    nl: 'elke actieve gebruiker heeft een tweede factor ingesteld',
  },
  fix: {
    en: 'Have the users without one set it up, administrators first; suspend accounts that nobody uses.',
    nl: 'Laat wie er geen heeft er een instellen, beheerders eerst; schort accounts op die niemand gebruikt.',
  },
  reasons: {
    all: {
      en: 'All {users} users of the directory of {source} have set up a second factor.',
      nl: 'Alle {users} gebruikers in de gebruikerslijst van {source} hebben een tweede factor ingesteld.',
    },
    'admins-without': {
      en: '{without} of {users} users at {source} have no second factor, {admins} administrators among them.',
      nl: '{without} van de {users} gebruikers bij {source} hebben geen tweede factor, onder wie {admins} beheerders.',
    },
    'users-without': {
      en: '{without} of {users} users at {source} have no second factor; all administrators have one.',
      nl: '{without} van de {users} gebruikers bij {source} hebben geen tweede factor; alle beheerders hebben er een.',
    },
  },
} satisfies CheckTexts;
