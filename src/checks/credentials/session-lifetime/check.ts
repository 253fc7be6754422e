/** NIST SP 800-63B-4 §2.2.3, ASVS 7.3.2: a login does not last for ever in a browser; judged by the life of its cookie. */
import { defineCheck } from '../../../model/check.ts';
import { texts } from './texts.ts';

export const sessionLifetime = defineCheck({
  id: 'credentials.session-lifetime',
  severity: 'low',
  needs: ['login.session'],
  params: {
    maxHours: {
      type: 'number',
      description: 'most hours that the cookie may outlive the browser',
      minimum: 0,
      default: 24,
    },
  },
  outcomes: {
    pass: ['ends-with-browser', 'within-limit'],
    fail: ['too-long'],
    inconclusive: ['carrier-unknown'],
    'not-applicable': ['no-cookies'],
  },
  texts,
  judge({ 'login.session': { carriers, cookies } }, { maxHours }, verdict) {
    if (carriers.length === 0) return verdict(cookies === 0 ? 'no-cookies' : 'carrier-unknown');
    // A login lives only as long as every cookie that it needs.
    const [hours] = carriers.map((cookie) => cookie.hours).sort((a, b) => a - b);
    if (hours === 0) return verdict('ends-with-browser');
    if (hours === undefined || !(hours <= maxHours) || !(hours > 0)) return verdict('too-long', { hours: hours ?? -1 });
    return verdict('within-limit', { hours });
  },
});
