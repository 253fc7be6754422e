import type { CheckTexts } from '../../../model/check.ts';

export const texts = {
  title: {
    en: 'The order to use HTTPS covers the whole domain',
    nl: 'De opdracht om HTTPS te gebruiken geldt voor het hele domein',
  },
  failureTitle: {
    en: 'The order to use HTTPS leaves something out',
    nl: 'De opdracht om HTTPS te gebruiken laat iets open',
  },
  expected: {
    en: '`includeSubDomains` and `preload` in Strict-Transport-Security',
    nl: '`includeSubDomains` en `preload` in Strict-Transport-Security',
  },
  fix: {
    en: 'Once every name below answers over HTTPS, add `includeSubDomains`, then `preload`, and enter the domain at hstspreload.org.',
    nl: 'Als alle namen eronder via HTTPS antwoorden, voeg dan `includeSubDomains` toe, daarna `preload`, en meld het domein aan op hstspreload.org.',
  },
  reasons: {
    'whole-domain': { en: 'Both are there.', nl: 'Beide staan erin.' },
    'subdomains-left-out': {
      en: '`includeSubDomains` is missing: a name below this one may still be visited without HTTPS.',
      nl: '`includeSubDomains` ontbreekt: een naam onder deze kan nog zonder HTTPS worden bezocht.',
    },
    'first-visit-left-out': {
      en: '`preload` is missing: the very first visit of a browser is not covered.',
      nl: '`preload` ontbreekt: het allereerste bezoek van een browser is niet afgedekt.',
    },
    'no-order': {
      en: 'There is no order to use HTTPS that could cover more.',
      nl: 'Er is geen opdracht om HTTPS te gebruiken die meer zou kunnen omvatten.',
    },
  },
} satisfies CheckTexts;
