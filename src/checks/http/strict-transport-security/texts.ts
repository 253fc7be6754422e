import type { CheckTexts } from '../../../model/check.ts';

export const texts = {
  title: { en: 'Browsers are told to use only HTTPS', nl: 'Browsers krijgen de opdracht alleen HTTPS te gebruiken' },
  failureTitle: {
    en: 'Browsers are not reliably told to use only HTTPS',
    nl: 'Browsers krijgen niet betrouwbaar de opdracht alleen HTTPS te gebruiken',
  },
  expected: {
    en: 'Strict-Transport-Security with max-age of at least {minMaxAgeSeconds} seconds',
    nl: 'Strict-Transport-Security met een max-age van ten minste {minMaxAgeSeconds} seconden',
  },
  fix: {
    en: 'Send `Strict-Transport-Security: max-age=31536000` or more with every answer over HTTPS.',
    nl: 'Stuur `Strict-Transport-Security: max-age=31536000` of meer met elk antwoord via HTTPS.',
  },
  reasons: {
    sufficient: { en: 'max-age is {maxAge} seconds.', nl: 'max-age is {maxAge} seconden.' },
    'header-absent': { en: 'No Strict-Transport-Security on {url}.', nl: 'Geen Strict-Transport-Security op {url}.' },
    'header-repeated': {
      en: 'The header appears {count} times; browsers read only the first.',
      nl: 'Het veld staat er {count} keer; browsers lezen alleen het eerste.',
    },
    'header-malformed': { en: 'The field cannot be read: {problem}.', nl: 'Het veld is niet te lezen: {problem}.' },
    'max-age-too-short': {
      en: 'max-age is {maxAge} seconds; the minimum is {minMaxAgeSeconds}.',
      nl: 'max-age is {maxAge} seconden; het minimum is {minMaxAgeSeconds}.',
    },
    'not-https': {
      en: 'The answer came over {scheme}, where browsers ignore this field.',
      nl: 'Het antwoord kwam via {scheme}; daar negeren browsers dit veld.',
    },
    'not-verified': {
      en: 'The certificate did not verify, and then browsers ignore this field (RFC 6797 §8.1).',
      nl: 'Het certificaat klopte niet en dan negeren browsers dit veld (RFC 6797 §8.1).',
    },
  },
} satisfies CheckTexts;
