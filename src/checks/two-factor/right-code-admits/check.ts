/** Do the right password and the right code admit? The positive control that makes every refusal mean something. */
import { defineCheck } from '../../../model/check.ts';
import { accessOf } from '../../lib/access.ts';
import { texts } from './texts.ts';

export const rightCodeAdmits = defineCheck({
  id: 'two-factor.right-code-admits',
  severity: 'high',
  needs: ['login.code'],
  params: {},
  outcomes: {
    pass: ['admitted'],
    fail: ['refused'],
    inconclusive: ['indistinct'],
  },
  texts,
  judge({ 'login.code': { step, view, reference, clockOffsetSeconds } }, _params, verdict) {
    const { sign, reading } = step;
    if (reference === null && (reading === 'refused' || reading === 'challenge'))
      return verdict('refused', { sign, offset: clockOffsetSeconds });
    if (reference?.by !== 'code' || accessOf(view, reference) !== 'open') return verdict('indistinct', { sign });
    return verdict('admitted', { own: reference.own });
  },
});
