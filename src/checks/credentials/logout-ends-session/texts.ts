import type { CheckTexts } from '../../../model/check.ts';

export const texts = {
  title: { en: 'Logging out ends the session', nl: 'Uitloggen beëindigt de sessie' },
  failureTitle: { en: 'The session lives on after logging out', nl: 'De sessie leeft door na het uitloggen' },
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
      en: 'After logging out the cookies of before show nothing of the protected page.',
      nl: 'Na het uitloggen tonen de cookies van ervoor niets meer van de afgeschermde pagina.',
    },
    'still-valid': {
      en: 'After logging out the cookies of before still open the protected page.',
      nl: 'Na het uitloggen openen de cookies van ervoor nog steeds de afgeschermde pagina.',
    },
    'still-in': {
      en: 'The form to log out was sent and accepted, and the visitor was still logged in.',
      nl: 'Het formulier om uit te loggen is verstuurd en aangenomen, en de bezoeker was nog steeds ingelogd.',
    },
    'not-logged-out': {
      en: 'It was not found how to log out: the visitor was still logged in.',
      nl: 'Er is geen manier gevonden om uit te loggen: de bezoeker was nog ingelogd.',
    },
    indistinct: {
      en: 'It cannot be told whether the protected page was still open.',
      nl: 'Het is niet te zeggen of de afgeschermde pagina nog open was.',
    },
    'no-cookies': {
      en: 'The login uses no cookies, so there is no session to end.',
      nl: 'De aanmelding gebruikt geen cookies, dus er is geen sessie te beëindigen.',
    },
  },
} satisfies CheckTexts;
