import type { CheckTexts } from '../../../model/check.ts';

export const texts = {
  title: {
    en: 'The directory says that every user must use a second factor',
    nl: 'Volgens de gebruikerslijst moet elke gebruiker een tweede factor gebruiken',
  },
  failureTitle: {
    en: 'The directory does not ask every user for a second factor',
    nl: 'De gebruikerslijst vraagt niet elke gebruiker om een tweede factor',
  },
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
      en: 'The directory of {source} says that a second factor is enforced for all {users} users. This is its setting; no login was tried.',
      nl: 'De gebruikerslijst van {source} meldt dat een tweede factor voor alle {users} gebruikers is afgedwongen. Dit is de instelling; er is geen aanmelding geprobeerd.',
    },
    'policy-for-all': {
      en: 'A policy of {source} asks all users for a second factor, without exceptions. This is its setting; no login was tried.',
      nl: 'Een beleid van {source} vraagt alle gebruikers zonder uitzondering om een tweede factor. Dit is de instelling; er is geen aanmelding geprobeerd.',
    },
    'not-for-all': {
      en: 'The directory of {source} enforces a second factor for {enforced} of {users} users.',
      nl: 'De gebruikerslijst van {source} dwingt een tweede factor af voor {enforced} van de {users} gebruikers.',
    },
    'no-policy': {
      en: 'No policy of {source} asks all users for a second factor.',
      nl: 'Geen beleid van {source} vraagt alle gebruikers om een tweede factor.',
    },
    'with-exceptions': {
      en: 'A policy of {source} asks for a second factor, with exceptions; whether they let anybody in with a password alone was not seen.',
      nl: 'Een beleid van {source} vraagt om een tweede factor, met uitzonderingen; of iemand daardoor met alleen een wachtwoord binnenkomt, is niet gezien.',
      fix: {
        en: 'Take the exceptions out, or keep them to emergency accounts and have a person vouch for that.',
        nl: 'Haal de uitzonderingen weg, of beperk ze tot noodaccounts en laat iemand daarvoor instaan.',
      },
    },
    'when-needed': {
      en: 'Only the security defaults of {source} are on: administrators are always asked for a second factor, others when the provider finds it necessary.',
      nl: 'Alleen de standaardbeveiliging van {source} staat aan: beheerders wordt altijd om een tweede factor gevraagd, anderen als de dienst dat nodig vindt.',
    },
  },
} satisfies CheckTexts;
