import type { CheckTexts } from '../../../model/check.ts';

export const texts = {
  title: { en: 'Nobody gets in without logging in', nl: 'Niemand komt binnen zonder in te loggen' },
  failureTitle: { en: 'The protected page is open to anybody', nl: 'De afgeschermde pagina is voor iedereen te zien' },
  expected: {
    en: 'who did not log in does not see what a logged-in visitor sees',
    nl: 'wie niet is ingelogd, ziet niet wat een ingelogde bezoeker ziet',
  },
  fix: {
    en: 'Let the server refuse every request to this page that does not belong to a complete login.',
    nl: 'Laat de server elk verzoek naar deze pagina weigeren dat niet bij een voltooide aanmelding hoort.',
  },
  reasons: {
    refused: {
      en: 'Without a login the page shows none of what a logged-in visitor sees there (status {status}).',
      nl: 'Zonder aanmelding toont de pagina niets van wat een ingelogde bezoeker er ziet (status {status}).',
    },
    'nobody-logged-in': {
      en: 'Without logging in the page was not shown (status {status}), but nobody could be logged in to compare it with.',
      nl: 'Zonder in te loggen werd de pagina niet getoond (status {status}), maar er kon niemand worden ingelogd om mee te vergelijken.',
      fix: {
        en: 'Fix the login of the audit account first; configure its TOTP secret (`totp`) when it has a second factor.',
        nl: 'Herstel eerst het inloggen van het auditaccount; stel het TOTP-geheim (`totp`) in als het een tweede factor heeft.',
      },
    },
    'open-to-anybody': {
      en: 'Without a login the page shows {share}% of what a logged-in visitor sees there.',
      nl: 'Zonder aanmelding toont de pagina {share}% van wat een ingelogde bezoeker er ziet.',
    },
    indistinct: {
      en: 'It cannot be told whether the page was refused: what an anonymous visitor gets there does not differ clearly from what a logged-in one gets.',
      nl: 'Het is niet te zeggen of de pagina werd geweigerd: wat een bezoeker zonder aanmelding er krijgt, verschilt niet duidelijk van wat een ingelogde bezoeker krijgt.',
      fix: {
        en: 'Name as `protected` an address whose answer differs for a logged-in visitor, and what marks it (`success`).',
        nl: 'Noem als `protected` een adres waarvan het antwoord voor een ingelogde bezoeker verschilt en waaraan dat te zien is (`success`).',
      },
    },
  },
} satisfies CheckTexts;
