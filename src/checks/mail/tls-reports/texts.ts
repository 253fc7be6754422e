import type { CheckTexts } from '../../../model/check.ts';

export const texts = {
  title: {
    en: 'Senders report when delivery over TLS fails',
    nl: 'Verzenders melden het als bezorging via TLS mislukt',
  },
  failureTitle: {
    en: 'Nobody hears when delivery over TLS fails',
    nl: 'Niemand hoort het als bezorging via TLS mislukt',
  },
  expected: {
    en: 'one TLSRPTv1 record at _smtp._tls with mailto: or https: addresses',
    nl: 'één TLSRPTv1-record bij _smtp._tls met adressen die beginnen met mailto: of https:',
  },
  fix: {
    en: 'Publish `v=TLSRPTv1; rua=mailto:tls@example.nl` as a TXT record at _smtp._tls of the domain.',
    nl: 'Publiceer `v=TLSRPTv1; rua=mailto:tls@example.nl` als TXT-record bij _smtp._tls van het domein.',
  },
  reasons: {
    published: { en: 'Reports go to {to}.', nl: 'Rapporten gaan naar {to}.' },
    absent: { en: '{domain} asks for no reports.', nl: '{domain} vraagt niet om rapporten.' },
    several: {
      en: '{domain} has several records for reports, which count as none.',
      nl: '{domain} heeft meer dan één record voor rapporten; dat telt als geen.',
    },
    malformed: {
      en: 'The record for reports is malformed: {text}',
      nl: 'Het record voor rapporten is onjuist: {text}',
    },
    'takes-no-mail': { en: '{domain} takes no mail.', nl: '{domain} ontvangt geen mail.' },
  },
} satisfies CheckTexts;
