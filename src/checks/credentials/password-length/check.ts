/** NIST SP 800-63B-4 §3.1.1.2, ASVS 6.2.1: length is what makes a password strong; measured in Unicode code points. */
import { defineCheck } from '../../../model/check.ts';

export const passwordLength = defineCheck({
  id: 'credentials.password-length',
  title: { en: 'The password is long enough', nl: 'Het wachtwoord is lang genoeg' },
  failureTitle: { en: 'The password is too short', nl: 'Het wachtwoord is te kort' },
  severity: 'high',
  needs: ['credentials.password'],
  params: {
    minLength: { type: 'integer', description: 'least number of characters', minimum: 1, default: 15 },
  },
  expected: { en: 'at least {minLength} characters', nl: 'ten minste {minLength} tekens' },
  fix: {
    en: 'Give the account a password of {minLength} characters or more from a password manager, or a sentence of several random words.',
    nl: 'Geef het account een wachtwoord van {minLength} tekens of meer uit een wachtwoordmanager, of een zin van een aantal willekeurige woorden.',
  },
  reasons: {
    'long-enough': {
      outcome: 'pass',
      text: {
        en: 'The password of the audit account has at least {minLength} characters.',
        nl: 'Het wachtwoord van het auditaccount heeft ten minste {minLength} tekens.',
      },
    },
    'too-short': {
      outcome: 'fail',
      text: {
        en: 'The password of the audit account has {length} characters; the minimum is {minLength}.',
        nl: 'Het wachtwoord van het auditaccount heeft {length} tekens; het minimum is {minLength}.',
      },
    },
  },
  judge({ 'credentials.password': { length } }, { minLength }, verdict) {
    if (!(length >= minLength)) return verdict('too-short', { length });
    return verdict('long-enough');
  },
});
