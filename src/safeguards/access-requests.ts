import type { Safeguard } from '../model/safeguard.ts';

/** Requests by people about their own data: in time, and in a form that they can use (GDPR 12, 15, 20). */
export const accessRequests: Safeguard = {
  id: 'access-requests',
  title: { en: 'Requests about personal data', nl: 'Verzoeken over persoonsgegevens' },
  meaning: {
    en: 'Whoever asks for a copy of their data gets it in time, and in a file that opens.',
    nl: 'Wie om een kopie van de eigen gegevens vraagt, krijgt die op tijd, en in een bestand dat opengaat.',
  },
  limits: {
    en: 'The organisation keeps the register itself; whether an answer was complete was not tested.',
    nl: 'De organisatie houdt het register zelf bij; of een antwoord volledig was, is niet getest.',
  },
  conditional: true,
  topics: ['access-request', 'response-term'],
  checks: [
    { check: 'requests.answered-in-time', level: 'required' },
    { check: 'requests.within-promise', level: 'required' },
    { check: 'requests.extension-told', level: 'required' },
    { check: 'requests.format-usable', level: 'required' },
    { check: 'requests.register-fresh', level: 'required' },
    { check: 'requests.drill-recent', level: 'required' },
  ],
};
