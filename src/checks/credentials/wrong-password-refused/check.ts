/** Is a wrong password refused? One attempt with the audit account, counted; told by what the visitor sees afterwards. */
import { defineCheck } from '../../../model/check.ts';
import { accessBySigns, accessOf } from '../../lib/access.ts';
import { texts } from './texts.ts';

export const wrongPasswordRefused = defineCheck({
  id: 'credentials.wrong-password-refused',
  severity: 'critical',
  needs: ['login.wrong-password', 'login.password'],
  params: {},
  outcomes: {
    pass: ['refused', 'refused-by-signs'],
    fail: ['admitted'],
    inconclusive: ['right-refused-too', 'indistinct'],
  },
  texts,
  judge({ 'login.wrong-password': wrong, 'login.password': { step: right } }, _params, verdict) {
    const { step, view, withCode, reference, depth } = wrong;
    const judges = ['challenge', 'admitted'].includes(right.reading);
    // Asked for a code that was not given: its refusal would say nothing about the password.
    const undecided = !withCode && !['refused', 'admitted', 'unknown'].includes(step.reading);
    if (reference === null && depth === 'challenge') {
      const access = accessBySigns(view);
      if (access === 'open') return verdict('admitted');
      if (!judges) return verdict('right-refused-too', { sign: right.sign });
      return access === 'closed' && !undecided ? verdict('refused-by-signs') : verdict('indistinct');
    }
    const access = accessOf(view, reference);
    if (access === 'open') return verdict('admitted');
    if (!judges) return verdict('right-refused-too', { sign: right.sign });
    return access === 'closed' && !undecided ? verdict('refused') : verdict('indistinct');
  },
});
