/** ASVS 7.2.4, WSTG-SESS-03: a session that was known before logging in must not become the logged-in one (fixation). */
import { defineCheck } from '../../../model/check.ts';
import { texts } from './texts.ts';

export const sessionRenewed = defineCheck({
  id: 'credentials.session-renewed',
  severity: 'high',
  needs: ['login.session'],
  params: {},
  outcomes: {
    pass: ['renewed'],
    fail: ['kept'],
    inconclusive: ['carrier-unknown'],
    'not-applicable': ['no-cookies'],
  },
  texts,
  judge({ 'login.session': { carriers, cookies } }, _params, verdict) {
    if (carriers.length === 0) return verdict(cookies === 0 ? 'no-cookies' : 'carrier-unknown');
    const renewed = carriers.filter((cookie) => (cookie.renewed as unknown) === true).map(({ name }) => name);
    if (renewed.length > 0) return verdict('renewed', { names: renewed });
    return verdict('kept', { names: carriers.map(({ name }) => name) });
  },
});
