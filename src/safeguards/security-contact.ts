import type { Safeguard } from '../model/safeguard.ts';

/** Whoever finds a weakness can report it (RFC 9116). */
export const securityContact: Safeguard = {
  id: 'security-contact',
  title: { en: 'Security contact', nl: 'Meldpunt voor beveiliging' },
  meaning: {
    en: 'Whoever finds a weakness can see where to report it.',
    nl: 'Wie een zwakke plek vindt, kan zien waar die te melden is.',
  },
  limits: {
    en: 'It was not tried whether reports are answered.',
    nl: 'Er is niet geprobeerd of meldingen worden beantwoord.',
  },
  topics: ['security-contact'],
  checks: [{ check: 'http.security-txt', level: 'required' }],
};
