/** ASVS 6.2.8: a password is verified exactly as received; letters in the other case make another password. */
import { defineCheck } from '../../../model/check.ts';
import { judgeVariant, VARIANT_REASONS } from '../../lib/variants.ts';
import { texts } from './texts.ts';

export const passwordCaseMatters = defineCheck({
  id: 'credentials.password-case-matters',
  severity: 'high',
  needs: ['login.variants'],
  params: {},
  outcomes: {
    pass: ['refused'],
  },
  shared: VARIANT_REASONS,
  texts,
  judge({ 'login.variants': variants }, _params, verdict) {
    return verdict(judgeVariant(variants, 'changed-case'));
  },
});
