/** The TLS guideline of the Dutch National Cyber Security Centre, version 2025-05, as internet.nl applies it. */
import type { Policy } from '../model/policy.ts';

export const ncscNl2025: Policy = {
  name: 'ncsc-nl-2025',
  version: '2025-05',
  area: 'https',
  title: {
    en: 'NCSC-NL, IT Security Guidelines for Transport Layer Security (2025-05)',
    nl: 'NCSC, ICT-beveiligingsrichtlijnen voor Transport Layer Security (2025-05)',
  },
  sources: ['NCSC-NL TLS guideline 2025-05', 'internet.nl 1.11'],
  checks: {
    'http.strict-transport-security': { level: 'required', params: { minMaxAgeSeconds: 31_536_000 } },
  },
};
