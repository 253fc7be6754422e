/** An empty password must be refused; a directory that is asked without one may answer "anonymous, welcome" (RFC 4513 §5.1.2). */
import { defineVariantCheck } from '../../lib/variant-check.ts';

export const emptyPasswordRefused = defineVariantCheck({
  id: 'credentials.empty-password-refused',
  severity: 'critical',
  variant: 'empty',
  title: { en: 'An empty password is refused', nl: 'Een leeg wachtwoord wordt geweigerd' },
  failureTitle: { en: 'An empty password is accepted', nl: 'Een leeg wachtwoord wordt geaccepteerd' },
  expected: { en: 'an empty password is refused', nl: 'een leeg wachtwoord wordt geweigerd' },
  fix: {
    en: 'Refuse an empty password before it is compared or sent to a directory.',
    nl: 'Weiger een leeg wachtwoord voordat het vergeleken wordt of naar een directory gaat.',
  },
  refused: {
    en: 'An empty password was refused, and the right one was not.',
    nl: 'Een leeg wachtwoord werd geweigerd en het juiste niet.',
  },
});
