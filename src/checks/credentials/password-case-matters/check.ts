/** ASVS 6.2.8: a password is verified exactly as received; letters in the other case make another password. */
import { defineVariantCheck } from '../../lib/variant-check.ts';

export const passwordCaseMatters = defineVariantCheck({
  id: 'credentials.password-case-matters',
  severity: 'high',
  variant: 'changed-case',
  title: { en: 'Capitals in the password matter', nl: 'Hoofdletters in het wachtwoord tellen' },
  failureTitle: { en: 'Capitals in the password do not matter', nl: 'Hoofdletters in het wachtwoord tellen niet' },
  expected: {
    en: 'the password with capitals and small letters swapped is refused',
    nl: 'het wachtwoord met hoofdletters en kleine letters verwisseld wordt geweigerd',
  },
  fix: {
    en: 'Compare the password as it was received, without changing its letters.',
    nl: 'Vergelijk het wachtwoord zoals het ontvangen is, zonder letters te veranderen.',
  },
  refused: {
    en: 'The password with capitals and small letters swapped was refused.',
    nl: 'Het wachtwoord met hoofdletters en kleine letters verwisseld werd geweigerd.',
  },
});
