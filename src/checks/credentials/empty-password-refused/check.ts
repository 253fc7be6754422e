/** An empty password must be refused; a directory that is asked without one may answer "anonymous, welcome" (RFC 4513 §5.1.2). */
import { defineCheck } from '../../../model/check.ts';
import { judgeVariant, VARIANT_REASONS } from '../../lib/variants.ts';
import { texts } from './texts.ts';

export const emptyPasswordRefused = defineCheck({
  id: 'credentials.empty-password-refused',
  severity: 'critical',
  needs: ['login.variants'],
  params: {},
  outcomes: {
    pass: ['refused'],
  },
  shared: VARIANT_REASONS,
  texts,
  judge({ 'login.variants': variants }, _params, verdict) {
    return verdict(judgeVariant(variants, 'empty'));
  },
});
