/** ASVS 7.4.1, WSTG-SESS-06: after logging out the session is of no use any more, also to who kept its cookies. */
import { defineCheck } from '../../../model/check.ts';
import { accessOf } from '../../lib/access.ts';

export const logoutEndsSession = defineCheck({
  id: 'credentials.logout-ends-session',
  title: { en: 'Logging out ends the session', nl: 'Uitloggen beëindigt de sessie' },
  failureTitle: { en: 'The session lives on after logging out', nl: 'De sessie leeft door na het uitloggen' },
  severity: 'medium',
  needs: ['login.session'],
  params: {},
  expected: {
    en: 'the cookies of before logging out open nothing any more',
    nl: 'de cookies van voor het uitloggen openen niets meer',
  },
  fix: {
    en: 'End the session on the server when somebody logs out; taking the cookie from the browser is not enough.',
    nl: 'Beëindig de sessie op de server als iemand uitlogt; de cookie uit de browser halen is niet genoeg.',
  },
  reasons: {
    ended: {
      outcome: 'pass',
      text: {
        en: 'After logging out the cookies of before show nothing of the protected page.',
        nl: 'Na het uitloggen tonen de cookies van ervoor niets meer van de afgeschermde pagina.',
      },
    },
    'still-valid': {
      outcome: 'fail',
      text: {
        en: 'After logging out the cookies of before still open the protected page.',
        nl: 'Na het uitloggen openen de cookies van ervoor nog steeds de afgeschermde pagina.',
      },
    },
    'still-in': {
      outcome: 'fail',
      text: {
        en: 'The form to log out was sent and accepted, and the visitor was still logged in.',
        nl: 'Het formulier om uit te loggen is verstuurd en aangenomen, en de bezoeker was nog steeds ingelogd.',
      },
    },
    'not-logged-out': {
      outcome: 'not-checked',
      advised: true,
      text: {
        en: 'It was not found how to log out: the visitor was still logged in.',
        nl: 'Er is geen manier gevonden om uit te loggen: de bezoeker was nog ingelogd.',
      },
    },
    indistinct: {
      outcome: 'inconclusive',
      text: {
        en: 'It cannot be told whether the protected page was still open.',
        nl: 'Het is niet te zeggen of de afgeschermde pagina nog open was.',
      },
    },
    'no-cookies': {
      outcome: 'not-applicable',
      text: {
        en: 'The login uses no cookies, so there is no session to end.',
        nl: 'De aanmelding gebruikt geen cookies, dus er is geen sessie te beëindigen.',
      },
    },
  },
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
