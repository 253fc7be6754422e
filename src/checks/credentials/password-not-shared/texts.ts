import type { CheckTexts } from '../../../model/check.ts';

export const texts = {
  title: {
    en: 'The password is not used for another account',
    nl: 'Het wachtwoord is niet voor een ander account gebruikt',
  },
  failureTitle: {
    en: 'The password is used for another account too',
    nl: 'Het wachtwoord is ook voor een ander account gebruikt',
  },
  expected: { en: 'a password of its own', nl: 'een eigen wachtwoord' },
  fix: {
    en: 'Give each account a password of its own.',
    nl: 'Geef elk account een eigen wachtwoord.',
  },
  reasons: {
    'of-its-own': {
      en: 'None of the other audit accounts ({compared}) has the same password.',
      nl: 'Geen van de andere auditaccounts ({compared}) heeft hetzelfde wachtwoord.',
    },
    shared: { en: 'The same password is used for {sameAs}.', nl: 'Hetzelfde wachtwoord is gebruikt voor {sameAs}.' },
    'no-other-account': {
      en: 'There is no other audit account to compare with.',
      nl: 'Er is geen ander auditaccount om mee te vergelijken.',
    },
  },
} satisfies CheckTexts;
