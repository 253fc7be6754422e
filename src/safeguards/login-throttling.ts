import type { Safeguard } from '../model/safeguard.ts';

/** Guessing passwords is slowed down or stopped. */
export const loginThrottling: Safeguard = {
  id: 'login-throttling',
  title: { en: 'Limit on login attempts', nl: 'Begrenzing van inlogpogingen' },
  meaning: {
    en: 'Whoever tries one password after another is slowed down or stopped.',
    nl: 'Wie het ene wachtwoord na het andere probeert, wordt afgeremd of tegengehouden.',
  },
  limits: {
    en: 'It was tried from one address and for one account; attempts spread over many addresses were not.',
    nl: 'Dit is geprobeerd vanaf één adres en voor één account; pogingen vanaf veel adressen tegelijk zijn niet geprobeerd.',
  },
  topics: ['login-limit'],
  checks: [
    { check: 'credentials.login-throttled', level: 'required' },
    { check: 'two-factor.code-guessing-throttled', level: 'advised' },
    { check: 'credentials.no-user-enumeration', level: 'advised' },
  ],
};
