import type { CheckTexts } from '../../../model/check.ts';

export const texts = {
  title: { en: 'The website was seen as visitors see it', nl: 'De website is gezien zoals bezoekers die zien' },
  failureTitle: {
    en: 'The website was not seen as visitors see it',
    nl: 'De website is niet gezien zoals bezoekers die zien',
  },
  expected: {
    en: 'each page answers a browser, and frames of others may keep things',
    nl: 'elke pagina antwoordt een browser, en frames van anderen mogen dingen bewaren',
  },
  fix: {
    en: 'Let the machine that runs Waarborg visit the site, and name pages that exist.',
    nl: 'Laat de machine die Waarborg draait de site bezoeken, en noem pagina’s die bestaan.',
  },
  reasons: {
    seen: { en: '{pages}: seen with a browser.', nl: '{pages}: gezien met een browser.' },
  },
} satisfies CheckTexts;
