import type { CheckTexts } from '../../../model/check.ts';

export const texts = {
  title: {
    en: 'No other way in takes the password alone',
    nl: 'Geen andere ingang neemt genoegen met alleen het wachtwoord',
  },
  failureTitle: {
    en: 'Another way in takes the password alone',
    nl: 'Een andere ingang neemt genoegen met alleen het wachtwoord',
  },
  expected: {
    en: 'every other way in refuses the password of an account with a second factor',
    nl: 'elke andere ingang weigert het wachtwoord van een account met een tweede factor',
  },
  fix: {
    en: 'Let {doors} accept app passwords or keys only, or close it to the internet.',
    nl: 'Laat {doors} alleen app-wachtwoorden of sleutels accepteren, of sluit deze af van het internet.',
  },
  reasons: {
    closed: {
      en: 'The password alone was refused at {doors}, which were seen to judge passwords.',
      nl: 'Met alleen het wachtwoord werd men geweigerd bij {doors}; daar is gezien dat wachtwoorden worden beoordeeld.',
    },
    'closed-to-all': {
      en: 'The password alone was refused at {doors}; from here every request to it is forbidden, with or without a password.',
      nl: 'Met alleen het wachtwoord werd men geweigerd bij {doors}; vanaf hier is daar elk verzoek verboden, met of zonder wachtwoord.',
    },
    absent: {
      en: 'There is nothing at {doors}: the address does not exist.',
      nl: 'Bij {doors} is niets: dat adres bestaat niet.',
    },
    'none-known': {
      en: 'No other way in is known for this login; declare them as `doors` if there are any.',
      nl: 'Voor deze aanmelding is geen andere ingang bekend; geef ze op als `doors` als ze er zijn.',
      fix: { en: 'Declare other ways in as `doors`.', nl: 'Geef andere ingangen op als `doors`.' },
    },
    open: {
      en: 'The password alone is enough to log in at {doors}.',
      nl: 'Met alleen het wachtwoord komt men binnen bij {doors}.',
    },
    unreached: {
      en: 'No proven connection could be made to {doors}, so no password was sent there.',
      nl: 'Met {doors} kwam geen bewezen verbinding tot stand; daarheen is dus geen wachtwoord gestuurd.',
      fix: {
        en: 'See that {doors} is reached over TLS with a certificate for its name; no longer there? Then remove it from `doors`.',
        nl: 'Zorg dat {doors} via TLS bereikbaar is met een certificaat voor die naam; bestaat deze ingang niet meer, haal deze dan weg bij `doors`.',
      },
    },
    unproven: {
      en: 'At {doors} the right password was refused, but everyone is refused there, so we cannot tell whether passwords are checked.',
      nl: 'Bij {doors} werd het juiste wachtwoord geweigerd, maar iedereen wordt er geweigerd: niet is gezien dat er wachtwoorden worden beoordeeld.',
      fix: {
        en: 'Name an account without a second factor, or an app password, as `control` of the door.',
        nl: 'Noem een account zonder tweede factor, of een app-wachtwoord, als `control` van de ingang.',
      },
    },
    'not-tried': {
      en: '{doors} was not tried: no attempt of the account was left for it.',
      nl: '{doors} is niet geprobeerd: er was geen poging van het account meer voor over.',
      fix: {
        en: 'Raise `attempts` of the account, when the server allows more wrong attempts than that.',
        nl: 'Verhoog `attempts` van het account, als de server meer foute pogingen toelaat.',
      },
    },
    unclear: {
      en: 'The answer at {doors} says neither that one is let in nor that one is refused.',
      nl: 'Het antwoord bij {doors} zegt niet dat men binnenkomt en ook niet dat men wordt geweigerd.',
    },
  },
} satisfies CheckTexts;
