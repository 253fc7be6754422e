import type { CheckTexts } from '../../../model/check.ts';

export const texts = {
  title: { en: 'The certificate is valid today', nl: 'Het certificaat is vandaag geldig' },
  failureTitle: { en: 'The certificate is not valid today', nl: 'Het certificaat is vandaag niet geldig' },
  expected: { en: 'notBefore ≤ now ≤ notAfter', nl: 'notBefore ≤ nu ≤ notAfter' },
  fix: {
    en: 'Renew the certificate and reload the server; see why automatic renewal did not.',
    nl: 'Vernieuw het certificaat en herlaad de server; zoek uit waarom dat niet vanzelf ging.',
  },
  reasons: {
    valid: { en: 'Valid until {notAfter}.', nl: 'Geldig tot {notAfter}.' },
    expired: { en: '{subject} expired on {notAfter}.', nl: '{subject} is verlopen op {notAfter}.' },
    'not-yet-valid': {
      en: '{subject} is valid only from {notBefore}.',
      nl: '{subject} is pas geldig vanaf {notBefore}.',
    },
    'unreadable-dates': {
      en: 'The dates of {subject} cannot be read.',
      nl: 'De datums van {subject} zijn niet te lezen.',
    },
  },
} satisfies CheckTexts;
