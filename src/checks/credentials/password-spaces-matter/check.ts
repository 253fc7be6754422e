/** ASVS 6.2.8: a password is verified exactly as received. NIST permits a server to forgive a space at the end, so this is advice. */
import { defineCheck } from '../../../model/check.ts';
import { judgeVariant, VARIANT_REASONS } from '../../lib/variants.ts';
import { texts } from './texts.ts';

export const passwordSpacesMatter = defineCheck({
  id: 'credentials.password-spaces-matter',
  severity: 'low',
  needs: ['login.variants'],
  params: {},
  outcomes: {
    pass: ['refused'],
  },
  shared: VARIANT_REASONS,
  texts,
  judge({ 'login.variants': variants }, _params, verdict) {
    return verdict(judgeVariant(variants, 'trailing-space'));
  },
});
