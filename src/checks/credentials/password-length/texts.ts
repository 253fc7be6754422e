import type { CheckTexts } from '../../../model/check.ts';

export const texts = {
  title: { en: 'The password is long enough', nl: 'Het wachtwoord is lang genoeg' },
  failureTitle: { en: 'The password is too short', nl: 'Het wachtwoord is te kort' },
  expected: { en: 'at least {minLength} characters', nl: 'ten minste {minLength} tekens' },
  fix: {
    en: 'Give the account a password of {minLength} characters or more from a password manager, or a sentence of several random words.',
    nl: 'Geef het account een wachtwoord van {minLength} tekens of meer uit een wachtwoordmanager, of een zin van een aantal willekeurige woorden.',
  },
  reasons: {
    'long-enough': {
      en: 'The password of the audit account has at least {minLength} characters.',
      nl: 'Het wachtwoord van het auditaccount heeft ten minste {minLength} tekens.',
    },
    'too-short': {
      en: 'The password of the audit account has {length} characters; the minimum is {minLength}.',
      nl: 'Het wachtwoord van het auditaccount heeft {length} tekens; het minimum is {minLength}.',
    },
  },
} satisfies CheckTexts;
