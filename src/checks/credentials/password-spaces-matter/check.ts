/** ASVS 6.2.8: a password is verified exactly as received. NIST permits a server to forgive a space at the end, so this is advice. */
import { defineCheck } from '../../../model/check.ts';
import { judgeVariant, VARIANT_REASONS } from '../../lib/variants.ts';

export const passwordSpacesMatter = defineCheck({
  id: 'credentials.password-spaces-matter',
  title: { en: 'A space after the password matters', nl: 'Een spatie achter het wachtwoord telt' },
  failureTitle: { en: 'A space after the password is ignored', nl: 'Een spatie achter het wachtwoord wordt genegeerd' },
  severity: 'low',
  needs: ['login.variants'],
  params: {},
  expected: {
    en: 'the password with a space after it is refused',
    nl: 'het wachtwoord met een spatie erachter wordt geweigerd',
  },
  fix: {
    en: 'Compare the password as it was received, without cutting off spaces.',
    nl: 'Vergelijk het wachtwoord zoals het ontvangen is, zonder spaties af te knippen.',
  },
  reasons: {
    refused: {
      outcome: 'pass',
      text: {
        en: 'The password with a space after it was refused.',
        nl: 'Het wachtwoord met een spatie erachter werd geweigerd.',
      },
    },
    ...VARIANT_REASONS,
  },
  judge({ 'login.variants': variants }, _params, verdict) {
    return verdict(judgeVariant(variants, 'trailing-space'));
  },
});
