import type { Safeguard } from '../model/safeguard.ts';

/** The system itself demands good passwords. */
export const passwordPolicy: Safeguard = {
  id: 'password-policy',
  title: { en: 'Password policy', nl: 'Wachtwoordbeleid' },
  meaning: {
    en: 'The system does not let anybody choose a short or well-known password.',
    nl: 'Het systeem laat niemand een kort of bekend wachtwoord kiezen.',
  },
  limits: {
    en: 'Passwords that were chosen before the policy were not looked at.',
    nl: 'Wachtwoorden die voor dit beleid zijn gekozen, zijn niet bekeken.',
  },
  topics: ['password-policy'],
  checks: [{ check: 'credentials.password-policy', level: 'required' }],
};
