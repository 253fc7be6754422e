import type { Safeguard } from '../model/safeguard.ts';

/** What no probe can see: a named employee confirms it, with an expiry date. */
export const attestation: Safeguard = {
  id: 'attestation',
  title: { en: 'Attestation', nl: 'Bevestiging' },
  meaning: {
    en: 'This cannot be measured from outside. A named employee confirmed it in writing, until a date.',
    nl: 'Dit is van buitenaf niet te meten. Een medewerker heeft dit schriftelijk bevestigd, geldig tot een datum.',
  },
  limits: { en: 'It is a statement, not a measurement.', nl: 'Het is een verklaring, geen meting.' },
  checks: [],
};
