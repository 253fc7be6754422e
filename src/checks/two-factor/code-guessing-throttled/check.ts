/** RFC 4226 §7.3: does the server slow down or stop who guesses codes? Active: a bounded number of wrong codes. */
import { defineCheck } from '../../../model/check.ts';
import { texts } from './texts.ts';

/** Wrong codes that any limit worth the name has met. */
const ENOUGH = 10;

export const codeGuessingThrottled = defineCheck({
  id: 'two-factor.code-guessing-throttled',
  severity: 'high',
  needs: ['login.code-limit'],
  params: {},
  outcomes: {
    pass: ['stopped', 'shut-out', 'slowed'],
    fail: ['unlimited', 'restarts'],
    inconclusive: ['warned', 'silent', 'unclear'],
  },
  texts,
  judge({ 'login.code-limit': { sent, logins, stopped, at, detail } }, _params, verdict) {
    if (stopped === 'none') {
      if (!(sent >= ENOUGH)) return verdict('unclear', { sent });
      return logins > 1 ? verdict('restarts', { sent, logins }) : verdict('unlimited', { sent });
    }
    if (!(typeof at === 'number' && at >= 1)) return verdict('unclear', { sent });
    switch (stopped) {
      case 'blocked':
        return verdict('stopped', { at, detail });
      case 'warned':
        return verdict('warned', { at, detail });
      case 'silent':
        return verdict('silent', { sent });
      case 'shut-out':
        return verdict('shut-out', { at });
      case 'slowed':
        return verdict('slowed', { at, detail });
    }
  },
});
