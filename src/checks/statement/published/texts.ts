import type { CheckTexts } from '../../../model/check.ts';

export const texts = {
  title: { en: 'The statement can be read at its address', nl: 'De verklaring is op haar adres te lezen' },
  failureTitle: {
    en: 'The statement cannot be read at its address',
    nl: 'De verklaring is niet op haar adres te lezen',
  },
  expected: {
    en: 'a page over HTTPS at `statement.url` with the text of the statement',
    nl: 'een pagina via HTTPS op `statement.url` met de tekst van de verklaring',
  },
  fix: {
    en: 'Publish the statement at this address, or give its present address as `statement.url`.',
    nl: 'Publiceer de verklaring op dit adres, of geef het huidige adres op als `statement.url`.',
  },
  reasons: {
    published: { en: 'It can be read at {url}.', nl: 'Zij is te lezen op {url}.' },
    gone: { en: '{url} answers with status {status}.', nl: '{url} antwoordt met status {status}.' },
    moved: {
      en: '{url} leads to {to}, which is another page.',
      nl: '{url} leidt naar {to}; dat is een andere pagina.',
    },
    'over-http': {
      en: 'It comes over plain HTTP, from {to}.',
      nl: 'Zij komt via HTTP zonder versleuteling, van {to}.',
    },
    login: { en: '{url} asks for a login.', nl: '{url} vraagt om in te loggen.' },
    'another-page': {
      en: '{url} shows a page with none of the promises.',
      nl: '{url} toont een pagina met geen van de toezeggingen.',
    },
    noindex: {
      en: '{url} asks search engines not to list it.',
      nl: '{url} vraagt zoekmachines om haar niet te tonen.',
      fix: {
        en: 'Remove `noindex`, so that people find the statement.',
        nl: 'Verwijder `noindex`, zodat mensen de verklaring vinden.',
      },
    },
    'no-address': { en: 'controls.yaml names no `statement.url`.', nl: 'controls.yaml noemt geen `statement.url`.' },
    'not-verified': {
      en: 'The certificate of {url} did not verify, so it cannot be said whose page this is.',
      nl: 'Het certificaat van {url} klopte niet; het is dus niet te zeggen van wie deze pagina is.',
    },
    'not-reached': {
      en: 'The redirects of {url} do not end at an answer.',
      nl: 'De doorverwijzingen van {url} eindigen niet bij een antwoord.',
    },
    'not-readable': {
      en: '{url} is not a page or a text, so its words were not read.',
      nl: '{url} is geen pagina of tekst; de woorden zijn dus niet gelezen.',
      fix: {
        en: 'Publish the statement as a web page; a PDF may stand beside it.',
        nl: 'Publiceer de verklaring als webpagina; een PDF mag ernaast staan.',
      },
    },
    'drawn-later': {
      en: 'The text of {url} is put there by a script or in a frame, so it was not seen.',
      nl: 'De tekst van {url} komt uit een script of een frame; zij is dus niet gezien.',
      fix: {
        en: 'Send the text with the page itself, so that it can also be read without scripts.',
        nl: 'Stuur de tekst met de pagina zelf mee, zodat zij ook zonder scripts te lezen is.',
      },
    },
  },
} satisfies CheckTexts;
