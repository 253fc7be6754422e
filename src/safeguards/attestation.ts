import type { Safeguard } from '../model/safeguard.ts';

/** What no probe can see: a person vouches for it, with a date and an end. */
export const attestation: Safeguard = {
  id: 'attestation',
  title: { en: 'Attestation', nl: 'Bevestiging' },
  meaning: {
    en: 'No machine can see this from outside; somebody of the organisation, who is known to it by name, vouches for it until a date.',
    nl: 'Geen machine kan dit van buitenaf zien; iemand van de organisatie, bij haar met naam bekend, staat ervoor in tot een datum.',
  },
  limits: { en: 'It is a statement, not a measurement.', nl: 'Het is een verklaring, geen meting.' },
  checks: [],
};
