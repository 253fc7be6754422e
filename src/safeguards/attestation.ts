import type { Safeguard } from '../model/safeguard.ts';

/** What no probe can see: a person vouches for it, with a date and an end. */
export const attestation: Safeguard = {
  id: 'attestation',
  title: { en: 'Attestation', nl: 'Bevestiging' },
  meaning: {
    en: 'No machine can see this from outside; somebody of the organisation vouches for it, by name and until a date.',
    nl: 'Geen machine kan dit van buitenaf zien; iemand van de organisatie staat ervoor in, met naam en tot een datum.',
  },
  limits: { en: 'It is a statement, not a measurement.', nl: 'Het is een verklaring, geen meting.' },
  checks: [],
};
