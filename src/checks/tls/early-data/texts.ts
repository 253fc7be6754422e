import type { CheckTexts } from '../../../model/check.ts';

export const texts = {
  title: {
    en: 'No data is taken before the handshake is over',
    nl: 'Voor het einde van de handshake worden geen gegevens aangenomen',
  },
  failureTitle: {
    en: 'Data is taken before the handshake is over',
    nl: 'Al voor het einde van de handshake worden gegevens aangenomen',
  },
  expected: { en: 'no early data (0-RTT)', nl: 'geen early data (0-RTT)' },
  fix: { en: 'Switch it off: nginx `ssl_early_data off;`.', nl: 'Zet het uit: nginx `ssl_early_data off;`.' },
  reasons: {
    'no-early-data': { en: 'The server offers no early data.', nl: 'De server biedt geen early data.' },
    'early-data': { en: 'The server offers early data.', nl: 'De server biedt early data.' },
    'no-tls-1-3': {
      en: 'The server does not speak TLS 1.3, which alone has early data.',
      nl: 'De server spreekt geen TLS 1.3, de enige versie met early data.',
    },
    'no-tickets': {
      en: 'The server gives no session ticket, and without one a client cannot send early data.',
      nl: 'De server geeft geen sessieticket en zonder ticket kan een bezoeker geen early data sturen.',
    },
  },
} satisfies CheckTexts;
