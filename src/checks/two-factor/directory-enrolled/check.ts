/** Has every user of the directory set up a second factor? Whoever has not can be asked for none, or sets it up with the password alone. */
import { defineCheck } from '../../../model/check.ts';
import { DIRECTORY_IN_PART } from '../../lib/directory.ts';

export const directoryEnrolled = defineCheck({
  id: 'two-factor.directory-enrolled',
  title: {
    en: 'The directory says that every user has a second factor',
    nl: 'Volgens de gebruikerslijst heeft elke gebruiker een tweede factor',
  },
  failureTitle: {
    en: 'The directory has users without a second factor',
    nl: 'De gebruikerslijst kent gebruikers zonder tweede factor',
  },
  severity: 'high',
  needs: ['directory.second-factor'],
  params: {},
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
      outcome: 'pass',
      text: {
        en: 'All {users} users of the directory of {source} have set up a second factor.',
        nl: 'Alle {users} gebruikers in de gebruikerslijst van {source} hebben een tweede factor ingesteld.',
      },
    },
    'admins-without': {
      outcome: 'fail',
      text: {
        en: '{without} of {users} users at {source} have no second factor, {admins} administrators among them.',
        nl: '{without} van de {users} gebruikers bij {source} hebben geen tweede factor, onder wie {admins} beheerders.',
      },
    },
    'users-without': {
      outcome: 'fail',
      text: {
        en: '{without} of {users} users at {source} have no second factor; all administrators have one.',
        nl: '{without} van de {users} gebruikers bij {source} hebben geen tweede factor; alle beheerders hebben er een.',
      },
    },
    incomplete: DIRECTORY_IN_PART,
  },
  judge({ 'directory.second-factor': evidence }, _params, verdict) {
    const { source, users, enrolled, admins, adminsEnrolled, complete } = evidence;
    const without = users - enrolled;
    if (adminsEnrolled < admins)
      return verdict('admins-without', { source, users, without, admins: admins - adminsEnrolled });
    if (without > 0) return verdict('users-without', { source, users, without });
    const all = complete && users > 0 && enrolled === users && adminsEnrolled === admins;
    return all ? verdict('all', { source, users }) : verdict('incomplete', { source, users });
  },
});
