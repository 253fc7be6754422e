/** One password for two systems turns one leak into two: no other audit account of this file may have the same. */
import { defineCheck } from '../../../model/check.ts';

export const passwordNotShared = defineCheck({
  id: 'credentials.password-not-shared',
  title: {
    en: 'The password is not used for another account',
    nl: 'Het wachtwoord is niet voor een ander account gebruikt',
  },
  failureTitle: {
    en: 'The password is used for another account too',
    nl: 'Het wachtwoord is ook voor een ander account gebruikt',
  },
  severity: 'high',
  needs: ['credentials.password'],
  params: {},
  expected: { en: 'a password of its own', nl: 'een eigen wachtwoord' },
  fix: {
    en: 'Give each account a password of its own.',
    nl: 'Geef elk account een eigen wachtwoord.',
  },
  reasons: {
    'of-its-own': {
      outcome: 'pass',
      text: {
        en: 'None of the other audit accounts ({compared}) has the same password.',
        nl: 'Geen van de andere auditaccounts ({compared}) heeft hetzelfde wachtwoord.',
      },
    },
    shared: {
      outcome: 'fail',
      text: { en: 'The same password is used for {sameAs}.', nl: 'Hetzelfde wachtwoord is gebruikt voor {sameAs}.' },
    },
    'no-other-account': {
      outcome: 'not-applicable',
      text: {
        en: 'There is no other audit account to compare with.',
        nl: 'Er is geen ander auditaccount om mee te vergelijken.',
      },
    },
  },
  judge({ 'credentials.password': { compared, sameAs } }, _params, verdict) {
    if (sameAs.length > 0) return verdict('shared', { sameAs });
    if (!(compared > 0)) return verdict('no-other-account');
    return verdict('of-its-own', { compared });
  },
});
