import type { CheckTexts } from '../../../model/check.ts';

export const texts = {
  title: { en: 'A wrong password is refused', nl: 'Een verkeerd wachtwoord wordt geweigerd' },
  failureTitle: { en: 'A wrong password is accepted', nl: 'Een verkeerd wachtwoord wordt geaccepteerd' },
  expected: {
    en: 'with a wrong password the protected page stays closed',
    nl: 'met een verkeerd wachtwoord blijft de afgeschermde pagina dicht',
  },
  fix: {
    en: 'Let the server compare the password with the stored one, and refuse when they differ.',
    nl: 'Laat de server het wachtwoord vergelijken met het opgeslagen wachtwoord en weigeren als ze verschillen.',
  },
  reasons: {
    refused: {
      en: 'After a wrong password the protected page shows none of what a logged-in visitor sees there.',
      nl: 'Na een verkeerd wachtwoord toont de afgeschermde pagina niets van wat een ingelogde bezoeker er ziet.',
    },
    admitted: {
      en: 'After a wrong password the protected page shows what a logged-in visitor sees there.',
      nl: 'Na een verkeerd wachtwoord toont de afgeschermde pagina wat een ingelogde bezoeker er ziet.',
    },
    'right-refused-too': {
      en: 'A wrong password was refused, but the right one was not admitted either ({sign}), so that this says nothing.',
      nl: 'Een verkeerd wachtwoord werd geweigerd, maar het juiste werd ook niet toegelaten ({sign}); dit zegt dus niets.',
      fix: {
        en: 'See whether the audit account’s password is right, and the account or this address is not blocked.',
        nl: 'Kijk of het wachtwoord van het auditaccount klopt en of het account of dit adres niet geblokkeerd is.',
      },
    },
    indistinct: {
      en: 'It cannot be told whether a wrong password was refused: nobody could be logged in for comparison, or the page does not differ clearly.',
      nl: 'Het is niet te zeggen of een verkeerd wachtwoord werd geweigerd: niemand kon worden ingelogd om mee te vergelijken, of de pagina verschilt niet duidelijk.',
      fix: {
        en: 'See with `waarborg login SYSTEM --dry-run` what the driver finds, and whether the audit account is right.',
        nl: 'Kijk met `waarborg login SYSTEM --dry-run` wat de inlogmethode vindt en of het auditaccount klopt.',
      },
    },
  },
} satisfies CheckTexts;
