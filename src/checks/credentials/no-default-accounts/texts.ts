import type { CheckTexts } from '../../../model/check.ts';

export const texts = {
  title: {
    en: 'Accounts that the product came with are gone',
    nl: 'Accounts waarmee het product is geleverd, zijn weg',
  },
  failureTitle: {
    en: 'An account that the product came with still works',
    nl: 'Een account waarmee het product is geleverd, werkt nog',
  },
  expected: { en: 'none of the default accounts is let in', nl: 'geen van de standaardaccounts wordt toegelaten' },
  fix: {
    en: 'Remove the account, or give it a password of its own, today.',
    nl: 'Verwijder het account, of geef het vandaag nog een eigen wachtwoord.',
  },
  reasons: {
    'none-admitted': {
      en: 'None of the {tried} default accounts was let in.',
      nl: 'Geen van de {tried} standaardaccounts werd toegelaten.',
    },
    admitted: { en: 'The default account {names} was let in.', nl: 'Het standaardaccount {names} werd toegelaten.' },
    'not-all-tried': {
      en: 'The server began to block after {tried} of {total} default accounts.',
      nl: 'De server begon te blokkeren na {tried} van {total} standaardaccounts.',
    },
    'right-refused-too': {
      en: 'All were refused, but so was the right password of the audit account after them: the server may have begun to block.',
      nl: 'Alle werden geweigerd, maar daarna het juiste wachtwoord van het auditaccount ook: misschien begon de server te blokkeren.',
      fix: {
        en: 'See whether the audit account can log in from here, and is not blocked.',
        nl: 'Kijk of het auditaccount vanaf hier kan inloggen en niet geblokkeerd is.',
      },
    },
    indistinct: {
      en: 'The answers do not tell a refusal from an admission.',
      nl: 'Aan de antwoorden is niet te zien of iemand wordt geweigerd of toegelaten.',
    },
  },
} satisfies CheckTexts;
