import type { CheckTexts } from '../../../model/check.ts';

export const texts = {
  title: { en: 'Renegotiation is secure', nl: 'Heronderhandeling is veilig' },
  failureTitle: { en: 'Renegotiation is not secure', nl: 'Heronderhandeling is niet veilig' },
  expected: { en: 'the renegotiation_info extension', nl: 'de extensie renegotiation_info' },
  fix: { en: 'Update the TLS library of the server.', nl: 'Werk de TLS-bibliotheek van de server bij.' },
  reasons: {
    secure: { en: 'The server answers with renegotiation_info.', nl: 'De server antwoordt met renegotiation_info.' },
    'not-secure': { en: 'The server does not know RFC 5746.', nl: 'De server kent RFC 5746 niet.' },
  },
} satisfies CheckTexts;
