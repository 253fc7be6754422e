/** NIST SP 800-63B-4 §3.1.1.2, ASVS 6.2.12: a password from a leak is known to everybody who guesses for a living. */
import { defineCheck } from '../../../model/check.ts';
import { texts } from './texts.ts';

export const passwordNotBreached = defineCheck({
  id: 'credentials.password-not-breached',
  severity: 'critical',
  needs: ['credentials.breach'],
  params: {
    sourceRequired: {
      type: 'boolean',
      description: 'leave the control undecided when the run names no source of leaked passwords',
      default: false,
    },
  },
  outcomes: {
    pass: ['not-in-leaks'],
    fail: ['in-leaks'],
    inconclusive: ['source-unusable'],
    'not-checked': ['no-source', 'source-missing'],
  },
  advised: ['no-source'],
  texts,
  judge({ 'credentials.breach': breach }, { sourceRequired }, verdict) {
    if (!breach.asked) return verdict(sourceRequired ? 'source-missing' : 'no-source');
    const { source, answer } = breach;
    if (answer.status === 'failed') return verdict('source-unusable', { detail: answer.detail });
    const { count } = answer.value;
    return count === 0 ? verdict('not-in-leaks', { source }) : verdict('in-leaks', { source, count });
  },
});
