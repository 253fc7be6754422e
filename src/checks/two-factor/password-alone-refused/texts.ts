import type { CheckTexts } from '../../../model/check.ts';

export const texts = {
  title: { en: 'The password alone does not let anybody in', nl: 'Met alleen het wachtwoord komt niemand binnen' },
  failureTitle: { en: 'The password alone is enough to log in', nl: 'Het wachtwoord alleen is genoeg om in te loggen' },
  expected: {
    en: 'after the right password a code is asked, and until it is given the protected page stays closed',
    nl: 'na het juiste wachtwoord wordt om een code gevraagd, en tot die is gegeven, blijft de afgeschermde pagina dicht',
  },
  fix: {
    en: 'Switch the second factor on for this account and make it mandatory; give out a session only after the code was right.',
    nl: 'Zet de tweede factor aan voor dit account en maak hem verplicht; geef pas een sessie uit als de code juist was.',
  },
  reasons: {
    refused: {
      en: 'After the right password a code is asked ({sign}), and the protected page shows none of what a visitor with a code sees there.',
      nl: 'Na het juiste wachtwoord wordt om een code gevraagd ({sign}) en de afgeschermde pagina toont niets van wat een bezoeker met een code er ziet.',
    },
    'code-not-configured': {
      en: 'After the right password the server asks for a code ({sign}), but without the account’s TOTP secret it could not be shown that the code opens the protected page.',
      nl: 'Na het juiste wachtwoord vraagt de server om een code ({sign}), maar zonder het TOTP-geheim van het account is niet aan te tonen dat de code de afgeschermde pagina opent.',
      fix: {
        en: 'Configure the TOTP secret of the audit account (`totp`).',
        nl: 'Stel het TOTP-geheim van het auditaccount in (`totp`).',
      },
    },
    'can-enrol': {
      en: 'No second factor is set up for this account: anyone with the password can set up their own ({sign}).',
      nl: 'Voor dit account is geen tweede factor ingesteld: iedereen met het wachtwoord kan er zelf een instellen ({sign}).',
      fix: {
        en: 'Set up the second factor of this account now, and let an administrator hand out the first one instead of the login page.',
        nl: 'Stel de tweede factor van dit account nu in, en laat de eerste door een beheerder uitgeven in plaats van door de inlogpagina.',
      },
    },
    'can-skip-enrolment': {
      en: 'No second factor is set up for this account, and setting one up can be skipped ({sign}).',
      nl: 'Voor dit account is geen tweede factor ingesteld, en het instellen kan worden overgeslagen ({sign}).',
      fix: {
        en: 'Set up the second factor of this account, and do not allow skipping it (Plesk: [ext-mfa] enforce = true, allowSkipEnforce = false).',
        nl: 'Stel de tweede factor van dit account in en sta overslaan niet toe (Plesk: [ext-mfa] enforce = true, allowSkipEnforce = false).',
      },
    },
    'no-second-factor': {
      en: 'The right password alone opens the protected page; no code is asked.',
      nl: 'Het juiste wachtwoord opent de afgeschermde pagina; er wordt niet om een code gevraagd.',
    },
    'challenge-skippable': {
      en: 'A code is asked after the password, but the protected page is open already without it.',
      nl: 'Na het wachtwoord wordt om een code gevraagd, maar de afgeschermde pagina is ook zonder code al open.',
    },
    'skipped-for-some': {
      en: 'A visitor who claims by request headers to come from inside gets in with the password alone.',
      nl: 'Een bezoeker die met kopregels beweert van binnenuit te komen, komt met alleen het wachtwoord binnen.',
      fix: {
        en: 'Do not trust X-Forwarded-For, X-Real-IP, Forwarded or X-Requested-With of a visitor when deciding whether to ask for a code.',
        nl: 'Vertrouw niet op X-Forwarded-For, X-Real-IP, Forwarded of X-Requested-With van een bezoeker bij de keuze om een code te vragen.',
      },
    },
    'password-refused': {
      en: 'The right password was refused ({sign}), so nothing can be said about the second factor.',
      nl: 'Het juiste wachtwoord werd geweigerd ({sign}), dus over de tweede factor valt niets te zeggen.',
      fix: {
        en: 'See whether the audit account’s password is right and the account is not blocked.',
        nl: 'Controleer of het wachtwoord van het auditaccount klopt en of het account niet is geblokkeerd.',
      },
    },
    'no-positive-control': {
      en: 'A code is asked after the password, but the right code did not open the page either, so that its being closed proves nothing.',
      nl: 'Na het wachtwoord wordt om een code gevraagd, maar ook met de juiste code ging de pagina niet open; dat zij dicht is, bewijst dus niets.',
      fix: {
        en: 'See first why the right code does not admit: the TOTP secret, the server’s clock, or the page named as `protected`.',
        nl: 'Kijk eerst waarom de juiste code geen toegang geeft: het TOTP-geheim, de klok van de server of de pagina die als `protected` is genoemd.',
      },
    },
    indistinct: {
      en: 'It cannot be told whether the password alone was enough: the login’s answer was not recognised as a question for a code ({sign}), or the protected page does not differ clearly.',
      nl: 'Het is niet te zeggen of het wachtwoord alleen genoeg was: het antwoord werd niet herkend als een vraag om een code ({sign}), of de afgeschermde pagina verschilt niet duidelijk.',
      fix: {
        en: 'See with `waarborg login SYSTEM --dry-run` what the driver finds; name the code field (`fields.code`) or the page that asks for it (`challenge`).',
        nl: 'Kijk met `waarborg login SYSTEM --dry-run` wat de inlogmethode vindt; noem het codeveld (`fields.code`) of de pagina die erom vraagt (`challenge`).',
      },
    },
  },
} satisfies CheckTexts;
