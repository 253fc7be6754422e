/** ASVS 7.4.1, WSTG-SESS-06: after logging out the session is of no use any more, also to who kept its cookies. */
import { defineCheck } from '../../../model/check.ts';
import { accessOf } from '../../lib/access.ts';
import { texts } from './texts.ts';

export const logoutEndsSession = defineCheck({
  id: 'credentials.logout-ends-session',
  severity: 'medium',
  needs: ['login.session'],
  params: {},
  outcomes: {
    pass: ['ended'],
    fail: ['still-valid', 'still-in'],
    inconclusive: ['indistinct'],
    'not-applicable': ['no-cookies'],
    'not-checked': ['not-logged-out'],
  },
  advised: ['not-logged-out'],
  texts,
  judge({ 'login.session': session }, _params, verdict) {
    const { afterLogout, admitted, kept, logoutSent, loggedOut, reference, cookies } = session;
    if (!(cookies > 0)) return verdict('no-cookies');
    if (afterLogout === null) {
      const stillIn = logoutSent && accessOf(loggedOut, reference) === 'open';
      return verdict(stillIn ? 'still-in' : 'not-logged-out');
    }
    // Closed means something only beside an open view of the same session, and of its cookies alone.
    if ([admitted, kept].some((view) => accessOf(view, reference) !== 'open')) return verdict('indistinct');
    const access = accessOf(afterLogout, reference);
    if (access === 'open') return verdict('still-valid');
    return access === 'closed' ? verdict('ended') : verdict('indistinct');
  },
});
