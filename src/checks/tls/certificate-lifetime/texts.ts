import type { CheckTexts } from '../../../model/check.ts';

export const texts = {
  title: { en: 'The certificate is not issued for too long', nl: 'Het certificaat is niet voor te lang uitgegeven' },
  failureTitle: { en: 'The certificate is issued for too long', nl: 'Het certificaat is voor te lang uitgegeven' },
  expected: {
    en: 'no more days than browsers accept for a certificate of its date',
    nl: 'niet meer dagen dan browsers toestaan voor een certificaat van die datum',
  },
  fix: {
    en: 'Use certificates that are renewed by themselves, such as those of Let’s Encrypt.',
    nl: 'Gebruik certificaten die vanzelf worden vernieuwd, zoals die van Let’s Encrypt.',
  },
  reasons: {
    'within-limit': {
      en: 'Issued for {days} days, {limit} are allowed.',
      nl: 'Uitgegeven voor {days} dagen; het maximum is {limit}.',
    },
    'too-long': {
      en: 'Issued for {days} days, {limit} are allowed.',
      nl: 'Uitgegeven voor {days} dagen; het maximum is {limit}.',
    },
  },
} satisfies CheckTexts;
