/** ASVS 6.3.8, WSTG-IDNT-04: the answer does not tell an unknown name from a wrong password, in status, place, text or time. */
import { defineCheck } from '../../../model/check.ts';
import { texts } from './texts.ts';

export const noUserEnumeration = defineCheck({
  id: 'credentials.no-user-enumeration',
  severity: 'low',
  needs: ['login.unknown-user'],
  params: {
    noiseMs: {
      type: 'integer',
      description: 'difference in time that is taken for noise, in milliseconds',
      minimum: 1,
      default: 100,
    },
  },
  outcomes: {
    pass: ['same-answer', 'same-answer-untimed'],
    fail: ['status-differs', 'place-differs', 'text-differs', 'time-differs'],
    inconclusive: ['differs-once'],
    'not-checked': ['not-compared'],
  },
  advised: ['not-compared'],
  texts,
  judge({ 'login.unknown-user': answers }, { noiseMs }, verdict) {
    if (!answers.asked) return verdict('not-compared');
    const { known, unknown, timing, pairs = 2 } = answers;
    if (known.status !== unknown.status)
      return verdict('status-differs', { known: known.status, unknown: unknown.status });
    if (known.path !== unknown.path) return verdict('place-differs', { known: known.path, unknown: unknown.path });
    if (known.reading !== unknown.reading) return verdict('text-differs');
    if (known.content !== unknown.content) return verdict(pairs > 1 ? 'text-differs' : 'differs-once');
    if (timing === null) return verdict('same-answer-untimed');
    const { knownMs, unknownMs } = timing;
    if (!(Math.abs(knownMs - unknownMs) <= noiseMs)) return verdict('time-differs', { knownMs, unknownMs });
    return verdict('same-answer');
  },
});
