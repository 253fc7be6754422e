import type { CheckTexts } from '../../../model/check.ts';

export const texts = {
  title: { en: 'The certificate does not expire soon', nl: 'Het certificaat verloopt niet binnenkort' },
  failureTitle: { en: 'The certificate expires soon', nl: 'Het certificaat verloopt binnenkort' },
  expected: { en: 'at least {minDays} days left', nl: 'nog ten minste {minDays} dagen geldig' },
  fix: {
    en: 'Renew the certificate now, and see why automatic renewal did not.',
    nl: 'Vernieuw het certificaat nu en zoek uit waarom dat niet vanzelf ging.',
  },
  reasons: {
    'time-left': { en: '{days} days left.', nl: 'Nog {days} dagen geldig.' },
    'expires-soon': {
      en: 'Only {days} days left of {certificate}.',
      nl: '{certificate} is nog maar {days} dagen geldig.',
    },
    'already-expired': { en: 'The certificate has expired already.', nl: 'Het certificaat is al verlopen.' },
    'unreadable-date': { en: 'The end date cannot be read.', nl: 'De einddatum is niet te lezen.' },
  },
} satisfies CheckTexts;
