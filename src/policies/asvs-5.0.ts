/** OWASP's Application Security Verification Standard at level 2: shorter passwords, but a look into known leaks. */
import type { Policy } from '../model/policy.ts';

export const asvs50: Policy = {
  name: 'asvs-5.0',
  version: '5.0.0',
  area: 'strong-credentials',
  title: {
    en: 'OWASP ASVS 5.0.0, chapters V6 and V7, level 2',
    nl: 'OWASP ASVS 5.0.0, hoofdstukken V6 en V7, niveau 2',
  },
  sources: ['OWASP ASVS v5.0.0-6.2.1', 'OWASP ASVS v5.0.0-6.2.4', 'OWASP ASVS v5.0.0-6.2.12'],
  checks: {
    'credentials.password-length': { level: 'required', params: { minLength: 8 } },
    'credentials.password-not-breached': { level: 'required', params: { sourceRequired: true } },
  },
};
