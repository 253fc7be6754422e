import type { CheckTexts } from '../../../model/check.ts';

export const texts = {
  title: { en: 'The certificate names the host', nl: 'Het certificaat is van deze hostnaam' },
  failureTitle: { en: 'The certificate is for another host', nl: 'Het certificaat is van een andere hostnaam' },
  expected: { en: 'a certificate with this host name', nl: 'een certificaat met deze hostnaam' },
  fix: {
    en: 'Request a certificate that has this host name among its subject alternative names.',
    nl: 'Vraag een certificaat aan met deze hostnaam als alternatieve naam (SAN).',
  },
  reasons: {
    matches: { en: 'The certificate names {host}.', nl: 'Het certificaat noemt {host}.' },
    'other-names': {
      en: 'The certificate of {addresses} does not name {host}; it names {names}.',
      nl: 'Het certificaat van {addresses} noemt {host} niet, maar {names}.',
    },
    'another-names-others': {
      en: 'Some visitors get the certificate {certificate}, which does not name {host}; it names {names}.',
      nl: 'Sommige bezoekers krijgen het certificaat {certificate}; dat noemt {host} niet, maar {names}.',
    },
  },
} satisfies CheckTexts;
