import type { CheckTexts } from '../../../model/check.ts';

export const texts = {
  title: { en: 'Keys are bound to the whole handshake', nl: 'Sleutels zijn aan de hele handshake gebonden' },
  failureTitle: {
    en: 'Keys are not bound to the whole handshake',
    nl: 'Sleutels zijn niet aan de hele handshake gebonden',
  },
  expected: { en: 'the extended_master_secret extension', nl: 'de extensie extended_master_secret' },
  fix: {
    en: 'Update the TLS library of the server; OpenSSL does it since 1.1.0.',
    nl: 'Werk de TLS-bibliotheek van de server bij; OpenSSL doet het sinds 1.1.0.',
  },
  reasons: {
    bound: {
      en: 'The server answers with extended_master_secret.',
      nl: 'De server antwoordt met extended_master_secret.',
    },
    'not-bound': { en: 'The server does not know RFC 7627.', nl: 'De server kent RFC 7627 niet.' },
  },
} satisfies CheckTexts;
