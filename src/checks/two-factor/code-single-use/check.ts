/** RFC 6238 §5.2: a code that was accepted once must not be accepted again. */
import { defineCheck } from '../../../model/check.ts';
import { accessOf, OPEN_WITHOUT_CODE } from '../../lib/access.ts';
import { texts } from './texts.ts';

export const codeSingleUse = defineCheck({
  id: 'two-factor.code-single-use',
  severity: 'medium',
  needs: ['login.replay'],
  params: {},
  outcomes: {
    pass: ['refused-again'],
    fail: ['accepted-again'],
    inconclusive: ['too-late', 'indistinct'],
  },
  shared: { moot: OPEN_WITHOUT_CODE },
  texts,
  judge({ 'login.replay': { view, first, sameStep, passwordAlone, anyCode, reference } }, _params, verdict) {
    const opens = [passwordAlone, ...(anyCode === null ? [] : [anyCode])];
    if (opens.some((each) => accessOf(each, reference) === 'open')) return verdict('moot');
    const access = accessOf(view, reference);
    if (access === 'open') return verdict('accepted-again');
    if (access !== 'closed' || accessOf(first, reference) !== 'open') return verdict('indistinct');
    if (opens.some((each) => accessOf(each, reference) !== 'closed')) return verdict('indistinct');
    return sameStep ? verdict('refused-again') : verdict('too-late');
  },
});
