import type { CheckTexts } from '../../../model/check.ts';

export const texts = {
  title: { en: 'SPF admits a small number of addresses', nl: 'SPF laat een klein aantal adressen toe' },
  failureTitle: { en: 'SPF admits addresses of many others', nl: 'SPF laat adressen van veel anderen toe' },
  expected: {
    en: 'networks longer than /{wideIp4} (IPv4) and /{wideIp6} (IPv6), and no ptr',
    nl: 'netwerken langer dan /{wideIp4} (IPv4) en /{wideIp6} (IPv6), en geen ptr',
  },
  fix: {
    en: 'Name the addresses of your own servers, or the smallest network that holds them.',
    nl: 'Noem de adressen van uw eigen servers, of het kleinste netwerk waar ze in vallen.',
  },
  reasons: {
    narrow: { en: 'No network of the record is wide: {record}', nl: 'Geen netwerk van het record is ruim: {record}' },
    wide: {
      en: 'So many addresses may send that most belong to others: {terms}.',
      nl: 'Er mogen zo veel adressen versturen dat de meeste van anderen zijn: {terms}.',
    },
    ptr: {
      en: 'The record uses {terms}: whoever controls a reverse zone decides what it answers.',
      nl: 'Het record gebruikt {terms}: wie een omgekeerde zone beheert, bepaalt wat die antwoordt.',
      fix: { en: 'Name the servers by a, mx, ip4 or ip6.', nl: 'Noem de servers met a, mx, ip4 of ip6.' },
    },
    'depends-on-sender': {
      en: 'Where {terms} leads depends on who sends, so its networks were not seen.',
      nl: 'Waar {terms} naartoe leidt hangt af van wie verstuurt; de netwerken daar zijn dus niet gezien.',
    },
    'no-usable-record': {
      en: 'There is no SPF record that receivers can use; see `mail.spf`.',
      nl: 'Er is geen SPF-record dat ontvangers kunnen gebruiken; zie `mail.spf`.',
    },
  },
} satisfies CheckTexts;
