/** Has every user of the directory set up a second factor? Whoever has not can be asked for none, or sets it up with the password alone. */
import { defineCheck } from '../../../model/check.ts';
import { DIRECTORY_IN_PART } from '../../lib/directory.ts';
import { texts } from './texts.ts';

export const directoryEnrolled = defineCheck({
  id: 'two-factor.directory-enrolled',
  severity: 'high',
  needs: ['directory.second-factor'],
  params: {},
  outcomes: {
    pass: ['all'],
    fail: ['admins-without', 'users-without'],
  },
  shared: { incomplete: DIRECTORY_IN_PART },
  texts,
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
