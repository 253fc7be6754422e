import type { CheckTexts } from '../../../model/check.ts';

export const texts = {
  title: { en: 'The password is in no address', nl: 'Het wachtwoord staat in geen enkel adres' },
  failureTitle: { en: 'The password is in an address', nl: 'Het wachtwoord staat in een adres' },
  expected: {
    en: 'no address on the way in holds the password',
    nl: 'geen enkel adres tijdens het inloggen bevat het wachtwoord',
  },
  fix: {
    en: 'Send the password in the content of a POST only, and never pass it on in a redirect.',
    nl: 'Verstuur het wachtwoord alleen in de inhoud van een POST en geef het nooit door in een doorverwijzing.',
  },
  reasons: {
    'not-in-address': {
      en: 'None of the addresses and redirects of the login held the password.',
      nl: 'Geen van de adressen en doorverwijzingen van de aanmelding bevatte het wachtwoord.',
    },
    'in-address': {
      en: 'An address or redirect of the login held the password.',
      nl: 'Een adres of doorverwijzing van de aanmelding bevatte het wachtwoord.',
    },
    'nobody-logged-in': {
      en: 'Nobody could be logged in clearly, so the way in was not seen to its end.',
      nl: 'Het is niet duidelijk gelukt om in te loggen, dus het inloggen is niet tot het einde gezien.',
    },
  },
} satisfies CheckTexts;
