import type { Safeguard } from '../model/safeguard.ts';

/** A password alone does not let anybody in. */
export const twoFactor: Safeguard = {
  id: 'two-factor',
  title: { en: 'Two-factor authentication', nl: '2-factor authenticatie' },
  meaning: {
    en: 'A stolen password is not enough to get in: a code that changes every half minute is asked for as well.',
    nl: 'Met een gestolen wachtwoord komt niemand binnen: er wordt ook een code gevraagd die elke halve minuut verandert.',
  },
  limits: {
    en: 'It was proven for the audit account; whether every other user must use it too, only the administrator can show.',
    nl: 'Dit is bewezen voor het auditaccount; of elke andere gebruiker het ook moet, kan alleen de beheerder laten zien.',
  },
  topics: ['two-factor'],
  checks: [
    { check: 'two-factor.protected-without-login', level: 'required' },
    { check: 'credentials.wrong-password-refused', level: 'required' },
    { check: 'two-factor.password-alone-refused', level: 'required' },
    { check: 'two-factor.wrong-code-refused', level: 'required' },
    { check: 'two-factor.right-code-admits', level: 'required' },
    { check: 'two-factor.no-bypass', level: 'required' },
    // Without an ID token it does not apply; what it only should say is a recommendation: see the check.
    { check: 'two-factor.id-token-valid', level: 'required' },
    { check: 'two-factor.code-window', level: 'required' },
    { check: 'two-factor.code-single-use', level: 'advised' },
    { check: 'two-factor.code-guessing-throttled', level: 'advised' },
    { check: 'two-factor.remembered-device', level: 'advised' },
  ],
};
