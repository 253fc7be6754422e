/** NIST SP 800-63B-4 §3.1.1.2, ASVS 6.2.4: a password on a list of much used ones is tried first; the whole is compared. */
import { defineCheck } from '../../../model/check.ts';
import { texts } from './texts.ts';

export const passwordNotCommon = defineCheck({
  id: 'credentials.password-not-common',
  severity: 'critical',
  needs: ['credentials.password'],
  params: {},
  outcomes: {
    pass: ['not-listed'],
    fail: ['listed'],
    inconclusive: ['nothing-compared'],
  },
  texts,
  judge({ 'credentials.password': { common, commonListed: listed } }, _params, verdict) {
    if (!(listed > 0)) return verdict('nothing-compared');
    // Only a plain "no" passes.
    return (common as unknown) === false ? verdict('not-listed', { listed }) : verdict('listed', { listed });
  },
});
