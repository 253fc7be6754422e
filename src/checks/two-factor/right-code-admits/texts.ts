import type { CheckTexts } from '../../../model/check.ts';

export const texts = {
  title: { en: 'Password and code together are accepted', nl: 'Wachtwoord en code samen worden geaccepteerd' },
  failureTitle: { en: 'The right code is refused', nl: 'De juiste code wordt geweigerd' },
  expected: {
    en: 'after the right password and the right code the protected page is open',
    nl: 'na het juiste wachtwoord en de juiste code is de afgeschermde pagina open',
  },
  fix: {
    en: 'Compare the clock of the server with the real time, and the TOTP secret of the audit account with the one on the server.',
    nl: 'Vergelijk de klok van de server met de werkelijke tijd en het TOTP-geheim van het auditaccount met dat op de server.',
  },
  reasons: {
    admitted: {
      en: 'The right password and code open the protected page, which then shows {own} things that nobody sees without them.',
      nl: 'Het juiste wachtwoord en de juiste code openen de afgeschermde pagina, die dan {own} onderdelen toont die niemand zonder die twee ziet.',
    },
    refused: {
      en: 'The code of this moment is refused ({sign}); the server’s clock differs {offset} s from ours.',
      nl: 'De code van dit moment wordt geweigerd ({sign}); de klok van de server wijkt {offset} s af van de onze.',
    },
    indistinct: {
      en: 'After the code ({sign}) the protected page does not differ clearly from what anybody sees there.',
      nl: 'Na de code ({sign}) verschilt de afgeschermde pagina niet duidelijk van wat iedereen er ziet.',
      fix: {
        en: 'Name as `protected` an address whose answer differs for a logged-in visitor, and what marks it (`success`).',
        nl: 'Noem als `protected` een adres waarvan het antwoord voor een ingelogde bezoeker verschilt en waaraan dat te zien is (`success`).',
      },
    },
  },
} satisfies CheckTexts;
