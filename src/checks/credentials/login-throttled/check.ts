/** ASVS 6.3.1, NIST SP 800-63B-4 §3.2.2, WSTG-ATHN-03: who guesses passwords is slowed down, blocked or asked for proof of being human. */
import { defineCheck } from '../../../model/check.ts';
import { texts } from './texts.ts';

export const loginThrottled = defineCheck({
  id: 'credentials.login-throttled',
  severity: 'high',
  needs: ['login.throttling', 'login.password'],
  params: {},
  outcomes: {
    pass: ['blocked', 'captcha', 'slowed', 'connection-refused'],
    fail: ['not-limited'],
    inconclusive: ['unreachable', 'not-judged', 'too-few'],
  },
  texts,
  judge({ 'login.throttling': guesses, 'login.password': { step: right } }, _params, verdict) {
    const { sent, judged, stopped, at, detail } = guesses;
    if (stopped === 'unreachable') return verdict('unreachable', { at: at ?? sent, detail });
    if (!(judged >= 1) || !['challenge', 'admitted'].includes(right.reading)) return verdict('not-judged');
    if (stopped === 'none') return sent >= 10 ? verdict('not-limited', { sent }) : verdict('too-few', { sent });
    if (at === null || !(at > 0)) return verdict('too-few', { sent });
    if (stopped === 'blocked') return verdict('blocked', { at, detail });
    if (stopped === 'captcha') return verdict('captcha', { at });
    if (stopped === 'slowed') return verdict('slowed', { at, detail });
    return (stopped as unknown) === 'connection' ? verdict('connection-refused', { at }) : verdict('too-few', { sent });
  },
});
