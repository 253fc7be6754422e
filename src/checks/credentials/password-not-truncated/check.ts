/** ASVS 6.2.8, NIST SP 800-63B-4 §3.1.1.2: the whole password is verified; a server that ignores its tail takes it without the last character. */
import { defineCheck } from '../../../model/check.ts';
import { judgeVariant, VARIANT_REASONS } from '../../lib/variants.ts';
import { texts } from './texts.ts';

export const passwordNotTruncated = defineCheck({
  id: 'credentials.password-not-truncated',
  severity: 'high',
  needs: ['login.variants'],
  params: {},
  outcomes: {
    pass: ['refused'],
  },
  shared: VARIANT_REASONS,
  texts,
  judge({ 'login.variants': variants }, _params, verdict) {
    return verdict(judgeVariant(variants, 'shortened'), { bytes: variants.bytes });
  },
});
