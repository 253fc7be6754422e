import type { CheckTexts } from '../../../model/check.ts';

export const texts = {
  title: { en: 'Clients cannot renegotiate', nl: 'Bezoekers kunnen niet heronderhandelen' },
  failureTitle: { en: 'Clients can renegotiate', nl: 'Bezoekers kunnen heronderhandelen' },
  expected: { en: 'renegotiation by the client is refused', nl: 'heronderhandeling door de bezoeker wordt geweigerd' },
  fix: {
    en: 'Refuse it: OpenSSL `Options = -ClientRenegotiation`, Node.js `SSL_OP_NO_RENEGOTIATION`.',
    nl: 'Weiger het: OpenSSL `Options = -ClientRenegotiation`, Node.js `SSL_OP_NO_RENEGOTIATION`.',
  },
  reasons: {
    refused: { en: 'The server refuses it.', nl: 'De server weigert het.' },
    allowed: { en: 'The server goes along.', nl: 'De server gaat erin mee.' },
  },
} satisfies CheckTexts;
