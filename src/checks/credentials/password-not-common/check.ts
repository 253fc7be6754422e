/** NIST SP 800-63B-4 §3.1.1.2, ASVS 6.2.4: a password on a list of much used ones is tried first; the whole is compared. */
import { defineCheck } from '../../../model/check.ts';

export const passwordNotCommon = defineCheck({
  id: 'credentials.password-not-common',
  title: {
    en: 'The password is not on the list of much used passwords',
    nl: 'Het wachtwoord staat niet op de lijst van veelgebruikte wachtwoorden',
  },
  failureTitle: {
    en: 'The password is on the list of much used passwords',
    nl: 'Het wachtwoord staat op de lijst van veelgebruikte wachtwoorden',
  },
  severity: 'critical',
  needs: ['credentials.password'],
  params: {},
  expected: {
    en: 'a password that is not on the list of much used ones',
    nl: 'een wachtwoord dat niet op de lijst van veelgebruikte staat',
  },
  fix: {
    en: 'Change the password today, and take one from a password manager.',
    nl: 'Wijzig het wachtwoord vandaag nog en neem er een uit een wachtwoordmanager.',
  },
  reasons: {
    'not-listed': {
      outcome: 'pass',
      text: {
        en: 'It is none of the {listed} much used passwords and famous passphrases.',
        nl: 'Het is geen van de {listed} veelgebruikte wachtwoorden en bekende wachtzinnen.',
      },
    },
    listed: {
      outcome: 'fail',
      text: {
        en: 'It is one of the {listed} much used passwords and famous passphrases, which are tried first.',
        nl: 'Het is een van de {listed} veelgebruikte wachtwoorden en bekende wachtzinnen, die als eerste worden geprobeerd.',
      },
    },
    'nothing-compared': {
      outcome: 'inconclusive',
      text: {
        en: 'There was no list of much used passwords to compare with.',
        nl: 'Er was geen lijst van veelgebruikte wachtwoorden om mee te vergelijken.',
      },
    },
  },
  judge({ 'credentials.password': { common, commonListed: listed } }, _params, verdict) {
    if (!(listed > 0)) return verdict('nothing-compared');
    // Only a plain "no" passes.
    return (common as unknown) === false ? verdict('not-listed', { listed }) : verdict('listed', { listed });
  },
});
