import type { CheckTexts } from '../../../model/check.ts';

export const texts = {
  title: { en: 'No user is sent with measurements', nl: 'Er gaat geen gebruiker mee met metingen' },
  failureTitle: { en: 'A user is sent with measurements', nl: 'Er gaat een gebruiker mee met metingen' },
  expected: {
    en: 'no user id and no hash of an e-mail address',
    nl: 'geen gebruikersnummer en geen hash van een e-mailadres',
  },
  fix: {
    en: 'Turn off User-ID, user data and advanced matching.',
    nl: 'Zet User-ID, user data en advanced matching uit.',
  },
  reasons: {
    'none-sent': { en: 'No measurement named a user.', nl: 'Geen meting noemde een gebruiker.' },
    'user-id-sent': {
      en: '{request} gets {fields} on {page}, caused by {by}.',
      nl: '{request} krijgt {fields} op {page}, veroorzaakt door {by}.',
    },
    'nothing-measured': {
      en: 'No measurement was seen, so nothing follows from what is missing.',
      nl: 'Er is geen meting gezien; uit wat ontbreekt volgt dus niets.',
    },
  },
} satisfies CheckTexts;
