import type { Safeguard } from '../model/safeguard.ts';

/** Who logs in needs a password that cannot be guessed, and the server judges it. */
export const strongCredentials: Safeguard = {
  id: 'strong-credentials',
  title: { en: 'Strong credentials', nl: 'Sterke inloggegevens' },
  meaning: {
    en: 'Nobody gets in without a password that is long, not known from a leak and hard to guess.',
    nl: 'Niemand komt binnen zonder een wachtwoord dat lang is, niet bekend uit een lek en moeilijk te raden.',
  },
  limits: {
    en: 'Only the audit account was looked at; other people’s passwords are not known to anybody, and should not be.',
    nl: 'Alleen het auditaccount is bekeken; andere wachtwoorden zijn niet bekeken.',
  },
  topics: ['strong-credentials'],
  checks: [
    { check: 'credentials.password-length', level: 'required' },
    { check: 'credentials.password-strength', level: 'required' },
    { check: 'credentials.password-not-common', level: 'required' },
    { check: 'credentials.password-not-derived', level: 'required' },
    { check: 'credentials.password-not-shared', level: 'required' },
    // Undecided without a source of leaked passwords, and then a recommendation: see the check.
    { check: 'credentials.password-not-breached', level: 'required' },
    { check: 'credentials.password-policy', level: 'advised' },
    { check: 'credentials.wrong-password-refused', level: 'required' },
    { check: 'credentials.empty-password-refused', level: 'required' },
    { check: 'credentials.password-not-truncated', level: 'required' },
    { check: 'credentials.password-case-matters', level: 'required' },
    { check: 'credentials.password-spaces-matter', level: 'advised' },
    { check: 'credentials.form-secure', level: 'required' },
    { check: 'credentials.form-not-cached', level: 'advised' },
    { check: 'credentials.session-cookie-protected', level: 'required' },
    { check: 'credentials.session-renewed', level: 'required' },
    { check: 'credentials.logout-ends-session', level: 'required' },
    { check: 'credentials.session-lifetime', level: 'advised' },
    { check: 'credentials.session-idle', level: 'advised' },
    { check: 'credentials.password-not-in-address', level: 'required' },
    { check: 'credentials.no-user-enumeration', level: 'advised' },
    { check: 'credentials.no-default-accounts', level: 'required' },
    // Asked last: afterwards the server may not answer any more.
    { check: 'credentials.login-throttled', level: 'required' },
  ],
};
