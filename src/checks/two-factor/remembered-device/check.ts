/** For how long does a device that is remembered skip the second factor? */
import { defineCheck } from '../../../model/check.ts';
import { accessOf } from '../../lib/access.ts';
import { texts } from './texts.ts';

export const rememberedDevice = defineCheck({
  id: 'two-factor.remembered-device',
  severity: 'low',
  needs: ['login.device'],
  params: {
    maxDays: {
      type: 'integer',
      description: 'longest time in days that a device may be remembered',
      default: 30,
      minimum: 0,
    },
  },
  outcomes: {
    pass: ['not-offered', 'asked-again', 'bounded'],
    fail: ['too-long'],
    inconclusive: ['unclear'],
  },
  texts,
  judge({ 'login.device': { offered, again, days, reference } }, { maxDays }, verdict) {
    if (again === null && isNo(offered)) return verdict('not-offered');
    if (again === null) return verdict('unclear');
    const access = accessOf(again.view, reference);
    if (access === 'closed' && again.step.reading === 'challenge') return verdict('asked-again');
    if (access !== 'open' || !(typeof days === 'number' && days > 0)) return verdict('unclear');
    return days > maxDays ? verdict('too-long', { days }) : verdict('bounded', { days });
  },
});

/** Only a plain no: what is missing is no answer. */
function isNo(value: unknown): boolean {
  return value === false;
}
