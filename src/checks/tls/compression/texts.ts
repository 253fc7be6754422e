import type { CheckTexts } from '../../../model/check.ts';

export const texts = {
  title: { en: 'TLS compression is off', nl: 'TLS-compressie staat uit' },
  failureTitle: { en: 'TLS compression is on', nl: 'TLS-compressie staat aan' },
  expected: { en: 'no compression', nl: 'geen compressie' },
  fix: {
    en: 'Update OpenSSL; in old Apache `SSLCompression off`.',
    nl: 'Werk OpenSSL bij; in oude Apache `SSLCompression off`.',
  },
  reasons: {
    'no-compression': { en: 'The server refuses compression.', nl: 'De server weigert compressie.' },
    compresses: { en: 'The server compresses.', nl: 'De server comprimeert.' },
  },
} satisfies CheckTexts;
