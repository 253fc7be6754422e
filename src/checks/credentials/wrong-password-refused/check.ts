/** Is a wrong password refused? One attempt with the audit account, counted; told by what the visitor sees afterwards. */
import { defineCheck } from '../../../model/check.ts';
import { accessOf } from '../../lib/access.ts';
import { texts } from './texts.ts';

export const wrongPasswordRefused = defineCheck({
  id: 'credentials.wrong-password-refused',
  severity: 'critical',
  needs: ['login.wrong-password', 'login.password'],
  params: {},
  outcomes: {
    pass: ['refused'],
    fail: ['admitted'],
    inconclusive: ['right-refused-too', 'indistinct'],
  },
  texts,
  judge({ 'login.wrong-password': wrong, 'login.password': { step: right } }, _params, verdict) {
    const { step, view, withCode, reference } = wrong;
    const access = accessOf(view, reference);
    if (access === 'open') return verdict('admitted');
    if (!['challenge', 'admitted'].includes(right.reading) && reference === null)
      return verdict('right-refused-too', { sign: right.sign });
    // Asked for a code that was not given: its refusal would say nothing about the password.
    const isJudged = withCode || ['refused', 'admitted', 'unknown'].includes(step.reading);
    return access === 'closed' && isJudged ? verdict('refused') : verdict('indistinct');
  },
});
