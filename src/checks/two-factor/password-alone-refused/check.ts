/** Is the right password alone not enough? After it, with the cookies of that moment, the protected page must stay closed. */
import { defineCheck } from '../../../model/check.ts';
import { accessBySigns, accessOf } from '../../lib/access.ts';
import { texts } from './texts.ts';

export const passwordAloneRefused = defineCheck({
  id: 'two-factor.password-alone-refused',
  severity: 'critical',
  needs: ['login.password'],
  params: {},
  outcomes: {
    pass: ['refused', 'refused-by-signs'],
    fail: ['no-second-factor', 'challenge-skippable', 'skipped-for-some'],
    inconclusive: ['password-refused', 'no-positive-control', 'indistinct'],
  },
  texts,
  judge({ 'login.password': { step, view, disguised, reference, depth } }, _params, verdict) {
    const { reading, sign } = step;
    const access = reference === null && depth === 'challenge' ? accessBySigns(view) : accessOf(view, reference);
    if (access === 'open') return verdict(reading === 'challenge' ? 'challenge-skippable' : 'no-second-factor');
    const behindDisguise = disguised === null ? 'closed' : accessOf(disguised.view, reference);
    if (behindDisguise === 'open') return verdict('skipped-for-some');
    if (reading === 'refused') return verdict('password-refused', { sign });
    if (reading !== 'challenge') return verdict('indistinct', { sign });
    if (reference === null && depth !== 'challenge') return verdict('no-positive-control');
    if (access !== 'closed') return verdict('indistinct', { sign });
    if (reference === null) return verdict('refused-by-signs', { sign });
    return behindDisguise === 'closed' ? verdict('refused', { sign }) : verdict('indistinct', { sign });
  },
});
