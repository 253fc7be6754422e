/** ASVS 6.2.8, NIST SP 800-63B-4 §3.1.1.2: the whole password is verified; a server that ignores its tail takes it without the last character. */
import { defineVariantCheck } from '../../lib/variant-check.ts';

export const passwordNotTruncated = defineVariantCheck({
  id: 'credentials.password-not-truncated',
  severity: 'high',
  variant: 'shortened',
  dataOf: ({ bytes }) => ({ bytes }),
  title: { en: 'The whole password is verified', nl: 'Het hele wachtwoord wordt gecontroleerd' },
  failureTitle: { en: 'The end of the password is ignored', nl: 'Het einde van het wachtwoord wordt genegeerd' },
  expected: {
    en: 'the password without its last character is refused',
    nl: 'het wachtwoord zonder het laatste teken wordt geweigerd',
  },
  fix: {
    en: 'Verify the whole password; where the hash has a limit (bcrypt: 72 bytes), hash a SHA-512 of it or take another function.',
    nl: 'Controleer het hele wachtwoord; waar de hash een grens heeft (bcrypt: 72 bytes), hash er een SHA-512 van of neem een andere functie.',
  },
  refused: {
    en: 'The password of {bytes} bytes without its last character was refused.',
    nl: 'Het wachtwoord van {bytes} bytes zonder het laatste teken werd geweigerd.',
  },
});
