import type { CheckTexts } from '../../../model/check.ts';

export const texts = {
  title: {
    en: 'The server prefers its better cipher suites',
    nl: 'De server geeft de voorkeur aan zijn betere algoritmeselecties',
  },
  failureTitle: {
    en: 'The server may choose a worse cipher suite',
    nl: 'De server kan een slechtere algoritmeselectie kiezen',
  },
  expected: {
    en: 'the server’s own order, with what is to be phased out last',
    nl: 'de volgorde van de server zelf, met wat uit te faseren is achteraan',
  },
  fix: {
    en: 'Let the server decide, best first: nginx `ssl_prefer_server_ciphers on;`, Apache `SSLHonorCipherOrder on`.',
    nl: 'Laat de server beslissen, de beste eerst: nginx `ssl_prefer_server_ciphers on;`, Apache `SSLHonorCipherOrder on`.',
  },
  reasons: {
    'best-first': { en: 'What is to be phased out comes last.', nl: 'Wat uit te faseren is, komt achteraan.' },
    'one-level': {
      en: 'There is nothing to be phased out, so any order is good.',
      nl: 'Er is niets uit te faseren, dus elke volgorde is goed.',
    },
    'client-decides': { en: 'In {version} the client decides.', nl: 'In {version} beslist de bezoeker.' },
    'worse-first': {
      en: 'In {version} {worse} comes before {better}.',
      nl: 'In {version} komt {worse} voor {better}.',
    },
  },
} satisfies CheckTexts;
