import type { CheckTexts } from '../../../model/check.ts';

export const texts = {
  title: { en: 'Answers keep to the rules of HTTP', nl: 'Antwoorden houden zich aan de regels van HTTP' },
  failureTitle: {
    en: 'Answers break the rules of HTTP, and browsers repair them',
    nl: 'Antwoorden wijken af van de regels van HTTP; browsers herstellen dat',
  },
  expected: { en: 'answers as RFC 9112 describes them', nl: 'antwoorden zoals RFC 9112 ze beschrijft' },
  fix: {
    en: 'Leave line ends, lengths and chunks to the web server or the library for HTTP, and do not write them yourself.',
    nl: 'Laat regeleinden, lengtes en delen over aan de webserver of de HTTP-bibliotheek en schrijf ze niet zelf.',
  },
  reasons: {
    'as-agreed': {
      en: 'Nothing in them has to be repaired by browsers.',
      nl: 'Browsers hoeven er niets aan te herstellen.',
    },
    'length-and-chunks': {
      en: '{url} sends both Content-Length and Transfer-Encoding.',
      nl: '{url} stuurt zowel Content-Length als Transfer-Encoding.',
    },
    'length-repeated': {
      en: '{url} sends Content-Length more than once.',
      nl: '{url} stuurt Content-Length meer dan eens.',
    },
    'length-unreadable': {
      en: '{url} sends a Content-Length that is not a number.',
      nl: '{url} stuurt een Content-Length die geen getal is.',
    },
    'shorter-than-announced': {
      en: '{url} closed the connection before the announced length was sent.',
      nl: '{url} verbrak de verbinding voordat de aangekondigde lengte was verstuurd.',
    },
    'bytes-before-status': {
      en: '{url} sends something before the status line.',
      nl: '{url} stuurt iets vóór de statusregel.',
    },
    'line-without-field': {
      en: '{url} sends a line among the header fields that is none.',
      nl: '{url} stuurt tussen de headervelden een regel die er geen is.',
    },
    'space-before-colon': {
      en: '{url} sends a header field with a space before the colon.',
      nl: '{url} stuurt een headerveld met een spatie vóór de dubbele punt.',
    },
    'folded-field': {
      en: '{url} spreads a header field over several lines.',
      nl: '{url} verdeelt een headerveld over meer regels.',
    },
    'lines-without-return': {
      en: '{url} ends lines with a line feed only (LF), without the carriage return (CR) before it.',
      nl: '{url} sluit regels af met alleen een line feed (LF), zonder de carriage return (CR) ervoor.',
    },
  },
} satisfies CheckTexts;
