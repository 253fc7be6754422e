/** Do the directory's settings ask every user for a second factor? The word of an interface is evidence of configuration, not of a login. */
import { defineCheck } from '../../../model/check.ts';
import { DIRECTORY_IN_PART } from '../../lib/directory.ts';

export const directoryRequired = defineCheck({
  id: 'two-factor.directory-required',
  title: {
    en: 'The directory says that every user must use a second factor',
    nl: 'Volgens de gebruikerslijst moet elke gebruiker een tweede factor gebruiken',
  },
  failureTitle: {
    en: 'The directory does not ask every user for a second factor',
    nl: 'De gebruikerslijst vraagt niet elke gebruiker om een tweede factor',
  },
  severity: 'critical',
  needs: ['directory.second-factor'],
  params: {},
  expected: {
    en: 'settings that ask every active user for a second factor, without exceptions',
    nl: 'instellingen die elke actieve gebruiker zonder uitzondering om een tweede factor vragen',
  },
  fix: {
    en: 'Google: Security, 2-Step Verification, Enforcement on. Microsoft: a conditional access policy that asks all users for multifactor authentication, for all resources.',
    nl: 'Google: Beveiliging, Authenticatie in 2 stappen, Afdwingen. Microsoft: een beleid voor voorwaardelijke toegang dat van alle gebruikers, voor alle onderdelen, meervoudige verificatie vraagt.',
  },
  reasons: {
    enforced: {
      outcome: 'pass',
      text: {
        en: 'The directory of {source} says that a second factor is enforced for all {users} users. This is its setting; no login was tried.',
        nl: 'De gebruikerslijst van {source} meldt dat een tweede factor voor alle {users} gebruikers is afgedwongen. Dit is de instelling; er is geen aanmelding geprobeerd.',
      },
    },
    'policy-for-all': {
      outcome: 'pass',
      text: {
        en: 'A policy of {source} asks all users for a second factor, without exceptions. This is its setting; no login was tried.',
        nl: 'Een beleid van {source} vraagt alle gebruikers zonder uitzondering om een tweede factor. Dit is de instelling; er is geen aanmelding geprobeerd.',
      },
    },
    'not-for-all': {
      outcome: 'fail',
      text: {
        en: 'The directory of {source} enforces a second factor for {enforced} of {users} users.',
        nl: 'De gebruikerslijst van {source} dwingt een tweede factor af voor {enforced} van de {users} gebruikers.',
      },
    },
    'no-policy': {
      outcome: 'fail',
      text: {
        en: 'No policy of {source} asks all users for a second factor.',
        nl: 'Geen beleid van {source} vraagt alle gebruikers om een tweede factor.',
      },
    },
    'with-exceptions': {
      outcome: 'inconclusive',
      text: {
        en: 'A policy of {source} asks for a second factor, with exceptions; whether they let anybody in with a password alone was not seen.',
        nl: 'Een beleid van {source} vraagt om een tweede factor, met uitzonderingen; of iemand daardoor met alleen een wachtwoord binnenkomt, is niet gezien.',
      },
      fix: {
        en: 'Take the exceptions out, or keep them to emergency accounts and have a person vouch for that.',
        nl: 'Haal de uitzonderingen weg, of beperk ze tot noodaccounts en laat iemand daarvoor instaan.',
      },
    },
    'when-needed': {
      outcome: 'inconclusive',
      text: {
        en: 'Only the security defaults of {source} are on: administrators are always asked for a second factor, others when the provider finds it necessary.',
        nl: 'Alleen de standaardbeveiliging van {source} staat aan: beheerders wordt altijd om een tweede factor gevraagd, anderen als de dienst dat nodig vindt.',
      },
    },
    incomplete: DIRECTORY_IN_PART,
  },
  judge({ 'directory.second-factor': { source, users, enforced, policy, complete } }, _params, verdict) {
    if (enforced === null) {
      switch (policy) {
        case 'not-required':
          return verdict('no-policy', { source });
        case 'with-exceptions':
          return verdict('with-exceptions', { source });
        case 'when-needed':
          return verdict('when-needed', { source });
        case 'for-all':
          return complete ? verdict('policy-for-all', { source }) : verdict('incomplete', { source, users });
        default:
          return verdict('incomplete', { source, users });
      }
    }
    if (enforced < users) return verdict('not-for-all', { source, users, enforced });
    const all = complete && users > 0 && enforced === users;
    return all ? verdict('enforced', { source, users }) : verdict('incomplete', { source, users });
  },
});
