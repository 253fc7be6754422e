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
    'trusted-by-own-root': {
      en: 'The chain leads to {root}, which this run was told to trust (--cacert or "trust:"); it is not a public root, so browsers may refuse it.',
      nl: 'De keten leidt naar {root}. Deze meting vertrouwt die op verzoek (--cacert of "trust:"); het is geen publieke uitgever, dus browsers kunnen weigeren.',
    },
    'not-trusted': {
      en: 'The chain sent by {addresses} does not lead to a trusted root ({problem}).',
      nl: 'De keten van {addresses} leidt niet naar een vertrouwde uitgever ({problem}).',
    },
    'another-not-trusted': {
      en: 'Some visitors get the certificate {certificate}, and its chain does not lead to a trusted root ({problem}).',
      nl: 'Sommige bezoekers krijgen het certificaat {certificate} en de keten daarvan leidt niet naar een vertrouwde uitgever ({problem}).',
    },
    'distrusted-root': {
      en: 'The certificate {certificate} was issued after {after}, from which day browsers no longer trust new certificates of {root}.',
      nl: 'Het certificaat {certificate} is uitgegeven na {after}; vanaf die dag vertrouwen browsers geen nieuwe certificaten van {root}.',
      fix: {
        en: 'Request a certificate from another public authority, such as Let’s Encrypt.',
        nl: 'Vraag een certificaat aan bij een andere publieke uitgever, zoals Let’s Encrypt.',
      },
    },
    inspected: {
      en: 'The certificate was issued by {product}, which inspects traffic between this machine and the internet: the certificate of the server itself was not seen.',
      nl: 'Het certificaat komt van {product}, dat verkeer tussen deze machine en internet inspecteert: het certificaat van de server zelf is niet gezien.',
      fix: {
        en: 'Run this from a network without inspection, or have these hosts exempted from it.',
        nl: 'Meet vanaf een netwerk zonder inspectie of zonder deze hosts daarvan uit.',
      },
    },
    'dates-in-the-way': {
      en: 'The dates of a certificate in the chain are wrong ({problem}), so its trust could not be judged.',
      nl: 'De datums van een certificaat in de keten kloppen niet ({problem}), daarom is niet te beoordelen of het te vertrouwen is.',
    },
  },
} satisfies CheckTexts;
