import type { Safeguard } from '../model/safeguard.ts';

/** A session belongs to who logged in, and ends. */
export const sessionProtection: Safeguard = {
  id: 'session-protection',
  title: { en: 'Protection of sessions', nl: 'Bescherming van sessies' },
  meaning: {
    en: 'After you log in nobody can take over your session, and it ends when you log out or stay away.',
    nl: 'Nadat u bent ingelogd kan niemand uw sessie overnemen, en ze eindigt als u uitlogt of wegblijft.',
  },
  limits: {
    en: 'Only the session of the audit account was looked at.',
    nl: 'Alleen de sessie van het auditaccount is bekeken.',
  },
  topics: ['session-timeout'],
  checks: [
    { check: 'credentials.session-cookie-protected', level: 'required' },
    { check: 'credentials.session-renewed', level: 'required' },
    { check: 'credentials.logout-ends-session', level: 'required' },
    { check: 'credentials.session-idle', level: 'required' },
    { check: 'credentials.session-lifetime', level: 'advised' },
  ],
};
