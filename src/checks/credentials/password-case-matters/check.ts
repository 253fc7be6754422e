/** ASVS 6.2.8: a password is verified exactly as received; letters in the other case make another password. */
import { defineCheck } from '../../../model/check.ts';
import { judgeVariant, VARIANT_REASONS } from '../../lib/variants.ts';

export const passwordCaseMatters = defineCheck({
  id: 'credentials.password-case-matters',
  title: { en: 'Capitals in the password matter', nl: 'Hoofdletters in het wachtwoord tellen' },
  failureTitle: { en: 'Capitals in the password do not matter', nl: 'Hoofdletters in het wachtwoord tellen niet' },
  severity: 'high',
  needs: ['login.variants'],
  params: {},
  expected: {
    en: 'the password with capitals and small letters swapped is refused',
    nl: 'het wachtwoord met hoofdletters en kleine letters verwisseld wordt geweigerd',
  },
  fix: {
    en: 'Compare the password as it was received, without changing its letters.',
    nl: 'Vergelijk het wachtwoord zoals het ontvangen is, zonder letters te veranderen.',
  },
  reasons: {
    refused: {
      outcome: 'pass',
      text: {
        en: 'The password with capitals and small letters swapped was refused.',
        nl: 'Het wachtwoord met hoofdletters en kleine letters verwisseld werd geweigerd.',
      },
    },
    ...VARIANT_REASONS,
  },
  judge({ 'login.variants': variants }, _params, verdict) {
    return verdict(judgeVariant(variants, 'changed-case'));
  },
});
