/** WSTG-ATHN-01: addresses end up in logs, histories and Referer fields, so the password is in none of them on the way in. */
import { defineCheck } from '../../../model/check.ts';
import { accessOf } from '../../lib/access.ts';
import { texts } from './texts.ts';

export const passwordNotInAddress = defineCheck({
  id: 'credentials.password-not-in-address',
  severity: 'high',
  needs: ['login.session'],
  params: {},
  outcomes: {
    pass: ['not-in-address'],
    fail: ['in-address'],
    inconclusive: ['nobody-logged-in'],
  },
  texts,
  judge({ 'login.session': { passwordInAddress, admitted, reference } }, _params, verdict) {
    if ((passwordInAddress as unknown) !== false) return verdict('in-address');
    return accessOf(admitted, reference) === 'open' ? verdict('not-in-address') : verdict('nobody-logged-in');
  },
});
