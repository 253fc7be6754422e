/** ASVS 7.2.4, WSTG-SESS-03: a session that was known before logging in must not become the logged-in one (fixation). */
import { defineCheck } from '../../../model/check.ts';

export const sessionRenewed = defineCheck({
  id: 'credentials.session-renewed',
  title: { en: 'Logging in starts a new session', nl: 'Inloggen begint een nieuwe sessie' },
  failureTitle: { en: 'Logging in keeps the session of before', nl: 'Inloggen laat de oude sessie bestaan' },
  severity: 'high',
  needs: ['login.session'],
  params: {},
  expected: {
    en: 'a new value in the cookie that carries the login',
    nl: 'een nieuwe waarde in de cookie waarop de aanmelding berust',
  },
  fix: {
    en: 'Make a new session on the server at each login, and end the one of before.',
    nl: 'Maak bij elke aanmelding op de server een nieuwe sessie en beëindig die van ervoor.',
  },
  reasons: {
    renewed: {
      outcome: 'pass',
      text: { en: '{names} got a new value when logging in.', nl: '{names} kreeg een nieuwe waarde bij het inloggen.' },
    },
    kept: {
      outcome: 'fail',
      text: {
        en: '{names} had the same value before logging in.',
        nl: '{names} had voor het inloggen dezelfde waarde.',
      },
    },
    'no-cookies': {
      outcome: 'not-applicable',
      text: { en: 'The login uses no cookies.', nl: 'De aanmelding gebruikt geen cookies.' },
    },
    'carrier-unknown': {
      outcome: 'inconclusive',
      text: {
        en: 'It could not be told which cookie carries the login.',
        nl: 'Er was niet vast te stellen op welke cookie de aanmelding berust.',
      },
    },
  },
  judge({ 'login.session': { carriers, cookies } }, _params, verdict) {
    if (carriers.length === 0) return verdict(cookies === 0 ? 'no-cookies' : 'carrier-unknown');
    const renewed = carriers.filter((cookie) => (cookie.renewed as unknown) === true).map(({ name }) => name);
    if (renewed.length > 0) return verdict('renewed', { names: renewed });
    return verdict('kept', { names: carriers.map(({ name }) => name) });
  },
});
