import type { CheckTexts } from '../../../model/check.ts';

export const texts = {
  title: {
    en: 'The certificate is issued by a trusted authority',
    nl: 'Het certificaat komt van een vertrouwde uitgever',
  },
  failureTitle: {
    en: 'The certificate is not issued by a trusted authority',
    nl: 'Het certificaat komt niet van een vertrouwde uitgever',
  },
  expected: { en: 'a chain up to a trusted root', nl: 'een keten tot aan een vertrouwde uitgever' },
  fix: {
    en: 'Use a certificate of a public authority such as Let’s Encrypt, and send the intermediate certificates with it.',
    nl: 'Gebruik een certificaat van een publieke uitgever zoals Let’s Encrypt en stuur de tussencertificaten mee.',
  },
  reasons: {
    trusted: {
      en: 'The chain leads to a trusted root; issuer: {issuer}.',
      nl: 'De keten leidt naar een vertrouwde uitgever: {issuer}.',
    },
    'not-trusted': {
      en: 'The chain sent by {addresses} does not lead to a trusted root ({problem}).',
      nl: 'De keten van {addresses} leidt niet naar een vertrouwde uitgever ({problem}).',
    },
    'another-not-trusted': {
      en: 'Some visitors get the certificate {certificate}, and its chain does not lead to a trusted root ({problem}).',
      nl: 'Sommige bezoekers krijgen het certificaat {certificate} en de keten daarvan leidt niet naar een vertrouwde uitgever ({problem}).',
    },
    'dates-in-the-way': {
      en: 'The dates of a certificate in the chain are wrong ({problem}), so its trust could not be judged.',
      nl: 'De datums van een certificaat in de keten kloppen niet ({problem}), daarom is niet te beoordelen of het te vertrouwen is.',
    },
  },
} satisfies CheckTexts;
