/** NIST SP 800-63B-4 §3.1.1.2, ASVS 6.2.1: length is what makes a password strong; measured in Unicode code points. */
import { defineCheck } from '../../../model/check.ts';
import { texts } from './texts.ts';

export const passwordLength = defineCheck({
  id: 'credentials.password-length',
  severity: 'high',
  needs: ['credentials.password'],
  params: {
    minLength: { type: 'integer', description: 'least number of characters', minimum: 1, default: 15 },
  },
  outcomes: {
    pass: ['long-enough'],
    fail: ['too-short'],
  },
  texts,
  judge({ 'credentials.password': { length } }, { minLength }, verdict) {
    if (!(length >= minLength)) return verdict('too-short', { length });
    return verdict('long-enough');
  },
});
