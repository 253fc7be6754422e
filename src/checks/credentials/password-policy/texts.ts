import type { CheckTexts } from '../../../model/check.ts';

export const texts = {
  title: { en: 'The server asks for strong new passwords', nl: 'De server eist sterke nieuwe wachtwoorden' },
  failureTitle: {
    en: 'The server takes weak new passwords',
    nl: 'De server accepteert zwakke nieuwe wachtwoorden',
  },
  expected: {
    en: 'new passwords of at least {minLength} characters, or strength {minStrength} of 4',
    nl: 'nieuwe wachtwoorden van ten minste {minLength} tekens, of sterkte {minStrength} van 4',
  },
  fix: {
    en: 'Raise the least length or strength of new passwords in the settings of the server.',
    nl: 'Verhoog in de instellingen van de server de minimale lengte of sterkte van nieuwe wachtwoorden.',
  },
  reasons: {
    'length-enough': {
      en: 'The server says that new passwords need {length} characters.',
      nl: 'De server zegt dat nieuwe wachtwoorden {length} tekens nodig hebben.',
    },
    'strength-enough': {
      en: 'The server says that new passwords need strength {strength} of 4.',
      nl: 'De server zegt dat nieuwe wachtwoorden sterkte {strength} van 4 nodig hebben.',
    },
    'too-short': {
      en: 'The server says that {length} characters are enough for a new password; the minimum is {minLength}.',
      nl: 'De server zegt dat {length} tekens genoeg zijn voor een nieuw wachtwoord; het minimum is {minLength}.',
    },
    'too-weak': {
      en: 'The server says that strength {strength} of 4 is enough for a new password; the minimum is {minStrength}.',
      nl: 'De server zegt dat sterkte {strength} van 4 genoeg is voor een nieuw wachtwoord; het minimum is {minStrength}.',
    },
    'not-told': {
      en: 'The server does not publish its rules for new passwords.',
      nl: 'De server vertelt niet wat hij van nieuwe wachtwoorden eist.',
      fix: {
        en: 'Declare `passwordPolicy` of the login where it does, or let its administrator vouch for it.',
        nl: 'Geef `passwordPolicy` bij `login` op waar dat wel zo is, of laat de beheerder ervoor instaan.',
      },
    },
  },
} satisfies CheckTexts;
