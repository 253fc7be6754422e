/** NIST SP 800-63B-4 §2.2.3, ASVS 7.3.1: a session that nobody uses ends; judged by what the server tells, for no run waits an hour. */
import { defineCheck } from '../../../model/check.ts';
import { texts } from './texts.ts';

export const sessionIdle = defineCheck({
  id: 'credentials.session-idle',
  severity: 'low',
  needs: ['login.session-idle'],
  params: {
    maxMinutes: {
      type: 'number',
      description: 'most minutes that a session may live without being used',
      minimum: 1,
      default: 60,
    },
  },
  outcomes: {
    pass: ['within-limit'],
    fail: ['too-long'],
    'not-checked': ['not-told'],
  },
  advised: ['not-told'],
  texts,
  judge({ 'login.session-idle': { minutes } }, { maxMinutes }, verdict) {
    if (typeof minutes !== 'number' || !(minutes > 0)) return verdict('not-told');
    return minutes <= maxMinutes ? verdict('within-limit', { minutes }) : verdict('too-long', { minutes });
  },
});
