import type { CheckTexts } from '../../../model/check.ts';

export const texts = {
  title: { en: 'The page loads and sends everything over HTTPS', nl: 'De pagina laadt en verstuurt alles via HTTPS' },
  failureTitle: {
    en: 'The page loads or sends something over plain HTTP',
    nl: 'De pagina laadt of verstuurt iets via HTTP zonder versleuteling',
  },
  expected: {
    en: 'no http: address in what the page loads or posts to',
    nl: 'geen http:-adres in wat de pagina laadt of waarheen zij verstuurt',
  },
  fix: {
    en: 'Replace the http: addresses in the page by https: or relative ones.',
    nl: 'Vervang de http:-adressen in de pagina door https: of relatieve adressen.',
  },
  reasons: {
    'all-https': {
      en: 'Parts and forms: {count}, all over HTTPS.',
      nl: 'Aantal onderdelen en formulieren: {count}, alle via HTTPS.',
    },
    upgraded: {
      en: 'The page names {urls}, and tells browsers to fetch that over HTTPS (upgrade-insecure-requests).',
      nl: 'De pagina noemt {urls} en laat browsers dat via HTTPS ophalen (upgrade-insecure-requests).',
    },
    'form-to-http': { en: 'A form sends to {url}.', nl: 'Een formulier verstuurt naar {url}.' },
    'loads-over-http': { en: 'The page loads {urls}.', nl: 'De pagina laadt {urls}.' },
    'cut-off': {
      en: 'Nothing over plain HTTP was seen, but not all of the page was read: only its first 2 MiB, or as much as came, and pages in its frames eight deep.',
      nl: 'Er is niets via HTTP zonder versleuteling gezien, maar niet de hele pagina is gelezen: alleen de eerste 2 MiB, of zoveel als er kwam, en pagina’s in frames tot acht diep.',
      fix: { en: 'Make the page smaller than 2 MiB.', nl: 'Maak de pagina kleiner dan 2 MiB.' },
    },
    'too-heavy': {
      en: 'The page takes more time or memory to read than any sound page, so it was not read.',
      nl: 'De pagina kost meer tijd of geheugen om te lezen dan elke normale pagina; zij is dus niet gelezen.',
      fix: {
        en: 'Find out what puts that many, or that deeply nested, elements in the page.',
        nl: 'Zoek uit waardoor er zo veel of zo diep geneste elementen in de pagina staan.',
      },
    },
    'not-decoded': {
      en: 'The page came compressed, encoded or transformed in a way that could not be undone here, so it was not read whole.',
      nl: 'De pagina kwam gecomprimeerd, gecodeerd of omgezet op een manier die hier niet ongedaan te maken was; zij is dus niet in haar geheel gelezen.',
      fix: {
        en: 'Send pages uncompressed to visitors who ask for no compression, and in UTF-8.',
        nl: 'Stuur pagina’s ongecomprimeerd aan bezoekers die geen compressie vragen, en in UTF-8.',
      },
    },
    'no-html': { en: 'The answer is no HTML page.', nl: 'Het antwoord is geen HTML-pagina.' },
    'account-wanted': {
      en: 'Visitors without an account get no page here: the server asks for one ({status}).',
      nl: 'Bezoekers zonder account krijgen hier geen pagina: de server vraagt erom ({status}).',
    },
  },
} satisfies CheckTexts;
