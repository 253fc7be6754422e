/** One password for two systems turns one leak into two: no other audit account of this file may have the same. */
import { defineCheck } from '../../../model/check.ts';
import { texts } from './texts.ts';

export const passwordNotShared = defineCheck({
  id: 'credentials.password-not-shared',
  severity: 'high',
  needs: ['credentials.password'],
  params: {},
  outcomes: {
    pass: ['of-its-own'],
    fail: ['shared'],
    'not-applicable': ['no-other-account'],
  },
  texts,
  judge({ 'credentials.password': { compared, sameAs } }, _params, verdict) {
    if (sameAs.length > 0) return verdict('shared', { sameAs });
    if (!(compared > 0)) return verdict('no-other-account');
    return verdict('of-its-own', { compared });
  },
});
