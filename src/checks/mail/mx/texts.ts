import type { CheckTexts } from '../../../model/check.ts';

export const texts = {
  title: { en: 'Mail for the domain finds its servers (MX)', nl: 'Mail voor het domein vindt de servers (MX)' },
  failureTitle: {
    en: 'Mail for the domain does not find its servers (MX)',
    nl: 'Mail voor het domein vindt de servers niet (MX)',
  },
  expected: {
    en: 'MX records to host names that have addresses themselves, or a null MX alone',
    nl: 'MX-records naar hostnamen die zelf adressen hebben, of alleen een null-MX',
  },
  fix: {
    en: 'Publish `MX 10 mx.example.nl.` with a name that has A and AAAA records, or `MX 0 .` where no mail is taken.',
    nl: 'Publiceer `MX 10 mx.example.nl.` met een naam die A- en AAAA-records heeft, of `MX 0 .` als er geen mail wordt ontvangen.',
  },
  reasons: {
    'leads-to-servers': { en: 'Mail for {domain} goes to {hosts}.', nl: 'Mail voor {domain} gaat naar {hosts}.' },
    'own-address': {
      en: '{domain} has no MX, so its own address takes the mail ({hosts}).',
      nl: '{domain} heeft geen MX; het eigen adres ontvangt dan de mail ({hosts}).',
    },
    'takes-no-mail': { en: '{domain} takes no mail.', nl: '{domain} ontvangt geen mail.' },
    'null-beside-others': {
      en: '{domain} has a null MX, which says that it takes no mail, beside {hosts}.',
      nl: '{domain} heeft een null-MX, die zegt dat het geen mail ontvangt, naast {hosts}.',
      fix: { en: 'Remove the null MX, or the others.', nl: 'Haal de null-MX weg, of de andere.' },
    },
    alias: {
      en: 'The MX leads to {host}, which is an alias of {of}; some senders do not deliver there.',
      nl: 'De MX leidt naar {host}, een alias van {of}; sommige verzenders bezorgen daar niet.',
      fix: { en: 'Name {of} in the MX record.', nl: 'Noem {of} in het MX-record.' },
    },
    address: {
      en: 'The MX holds the address {host}, and a name belongs there.',
      nl: 'In de MX staat het adres {host}, en daar hoort een naam.',
    },
    localhost: { en: 'The MX leads to {host}, the sender itself.', nl: 'De MX leidt naar {host}, de verzender zelf.' },
    'without-address': {
      en: 'The MX leads to {host}, which has no address.',
      nl: 'De MX leidt naar {host}, en dat heeft geen adres.',
    },
    nowhere: {
      en: '{domain} has neither an MX nor an address, so mail cannot be delivered.',
      nl: '{domain} heeft geen MX en geen adres, dus mail is niet te bezorgen.',
    },
  },
} satisfies CheckTexts;
