import type { CheckTexts } from '../../../model/check.ts';

export const texts = {
  title: { en: 'The home page leads to the statement', nl: 'De startpagina leidt naar de verklaring' },
  failureTitle: {
    en: 'The home page does not lead to the statement',
    nl: 'De startpagina leidt niet naar de verklaring',
  },
  expected: {
    en: 'a link that a visitor can see, to `statement.url`',
    nl: 'een link die een bezoeker kan zien, naar `statement.url`',
  },
  fix: {
    en: 'Put a link to the statement in the footer of every page.',
    nl: 'Zet onder aan elke pagina een link naar de verklaring.',
  },
  reasons: {
    linked: { en: '{home} has a link to {url}.', nl: '{home} heeft een link naar {url}.' },
    'no-link': {
      en: '{home} has no link to {url} that a visitor can see.',
      nl: '{home} heeft geen link naar {url} die een bezoeker kan zien.',
    },
    'broken-link': {
      en: 'The link on {home} leads to {to}, where nothing is.',
      nl: 'De link op {home} leidt naar {to}; daar is niets.',
    },
    'another-page': {
      en: 'The link on {home} leads to {to}, which is another page.',
      nl: 'De link op {home} leidt naar {to}; dat is een andere pagina.',
    },
    'no-address': { en: 'controls.yaml names no `statement.url`.', nl: 'controls.yaml noemt geen `statement.url`.' },
    'home-not-seen': {
      en: 'The home page was not seen as visitors see it.',
      nl: 'De startpagina is niet gezien zoals bezoekers haar zien.',
    },
    'not-followed': {
      en: 'A link on {home} could not be followed to its end.',
      nl: 'Een link op {home} was niet tot het einde te volgen.',
    },
    'statement-not-seen': {
      en: 'There is a link to {url}, and the statement was not seen there.',
      nl: 'Er is een link naar {url}, en daar is de verklaring niet gezien.',
    },
  },
} satisfies CheckTexts;
