/** An empty password must be refused; a directory that is asked without one may answer "anonymous, welcome" (RFC 4513 §5.1.2). */
import { defineCheck } from '../../../model/check.ts';
import { judgeVariant, VARIANT_REASONS } from '../../lib/variants.ts';

export const emptyPasswordRefused = defineCheck({
  id: 'credentials.empty-password-refused',
  title: { en: 'An empty password is refused', nl: 'Een leeg wachtwoord wordt geweigerd' },
  failureTitle: { en: 'An empty password lets one in', nl: 'Met een leeg wachtwoord komt men binnen' },
  severity: 'critical',
  needs: ['login.variants'],
  params: {},
  expected: { en: 'an empty password is refused', nl: 'een leeg wachtwoord wordt geweigerd' },
  fix: {
    en: 'Refuse an empty password before it is compared or sent to a directory.',
    nl: 'Weiger een leeg wachtwoord voordat het vergeleken wordt of naar een directory gaat.',
  },
  reasons: {
    refused: {
      outcome: 'pass',
      text: {
        en: 'An empty password was refused, and the right one was not.',
        nl: 'Een leeg wachtwoord werd geweigerd en het juiste niet.',
      },
    },
    ...VARIANT_REASONS,
  },
  judge({ 'login.variants': variants }, _params, verdict) {
    return verdict(judgeVariant(variants, 'empty'));
  },
});
