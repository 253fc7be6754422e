/** Our own levels for e-mail are those of the safeguard: what loses or forges mail is required, what strengthens it advised. */
import type { Policy } from '../model/policy.ts';

export const waarborgMail: Policy = {
  name: 'waarborg-mail',
  version: '1',
  area: 'mail',
  title: { en: 'Waarborg’s own levels for e-mail', nl: 'Waarborgs eigen niveaus voor e-mail' },
  sources: ['RFC 7208', 'RFC 7489', 'RFC 9989', 'RFC 8301', 'RFC 8461', 'RFC 7672', 'RFC 8996', 'RFC 8314'],
  checks: {},
};
