import type { CheckTexts } from '../../../model/check.ts';

export const texts = {
  title: {
    en: 'The server sends along what its issuer says of revocation',
    nl: 'De server stuurt mee wat de uitgever over intrekking zegt',
  },
  failureTitle: {
    en: 'The server leaves it to visitors to ask about revocation',
    nl: 'De server laat het aan bezoekers over om naar intrekking te vragen',
  },
  expected: { en: 'a stapled OCSP answer', nl: 'een meegestuurd OCSP-antwoord' },
  fix: {
    en: 'Switch OCSP stapling on.',
    nl: 'Zet OCSP-stapling aan.',
  },
  reasons: {
    stapled: { en: 'An OCSP answer is stapled.', nl: 'Er wordt een OCSP-antwoord meegestuurd.' },
    'not-stapled': {
      en: 'The issuer answers at {url}, and the server staples no answer of it.',
      nl: 'De uitgever antwoordt op {url} en de server stuurt dat antwoord niet mee.',
    },
    'no-responder': {
      en: 'The issuer offers no OCSP for this certificate.',
      nl: 'De uitgever biedt voor dit certificaat geen OCSP aan.',
    },
  },
} satisfies CheckTexts;
