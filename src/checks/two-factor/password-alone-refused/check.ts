/** Is the right password alone not enough? After it, with the cookies of that moment, the protected page must stay closed. */
import { defineCheck } from '../../../model/check.ts';
import { accessOf } from '../../lib/access.ts';
import { texts } from './texts.ts';

export const passwordAloneRefused = defineCheck({
  id: 'two-factor.password-alone-refused',
  severity: 'critical',
  needs: ['login.password'],
  params: {},
  outcomes: {
    pass: ['refused'],
    fail: ['no-second-factor', 'challenge-skippable', 'skipped-for-some', 'can-enrol', 'can-skip-enrolment'],
    inconclusive: ['password-refused', 'code-not-configured', 'no-positive-control', 'indistinct'],
  },
  texts,
  judge({ 'login.password': { step, view, disguised, reference, depth } }, _params, verdict) {
    const { reading, sign, skippable } = step;
    const access = accessOf(view, reference);
    if (access === 'open') return verdict(reading === 'challenge' ? 'challenge-skippable' : 'no-second-factor');
    const behindDisguise = disguised === null ? 'closed' : accessOf(disguised.view, reference);
    if (behindDisguise === 'open') return verdict('skipped-for-some');
    if (reading === 'enrolment') return verdict(skippable === true ? 'can-skip-enrolment' : 'can-enrol', { sign });
    if (reading === 'refused') return verdict('password-refused', { sign });
    if (reading !== 'challenge') return verdict('indistinct', { sign });
    if (reference === null)
      return depth === 'challenge' ? verdict('code-not-configured', { sign }) : verdict('no-positive-control');
    if (access !== 'closed') return verdict('indistinct', { sign });
    return behindDisguise === 'closed' ? verdict('refused', { sign }) : verdict('indistinct', { sign });
  },
});
