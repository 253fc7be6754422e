/** NIST's digital identity guidelines, as far as a password can be judged by a machine: length before composition, a blocklist. */
import type { Policy } from '../model/policy.ts';

export const nist80063b4: Policy = {
  name: 'nist-800-63b-4',
  version: '2025-08',
  area: 'strong-credentials',
  title: {
    en: 'NIST SP 800-63B-4, Digital Identity Guidelines: Authentication (2025)',
    nl: 'NIST SP 800-63B-4, richtlijnen voor digitale identiteit: authenticatie (2025)',
  },
  sources: ['NIST SP 800-63B-4 §3.1.1.2'],
  checks: {
    // A single factor; where a second one is promised and proven, a control may set 8.
    'credentials.password-length': { level: 'required', params: { minLength: 15 } },
  },
};
