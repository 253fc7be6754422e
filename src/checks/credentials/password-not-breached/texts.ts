import type { CheckTexts } from '../../../model/check.ts';

export const texts = {
  title: { en: 'The password is not known from a leak', nl: 'Het wachtwoord is niet bekend uit een lek' },
  failureTitle: { en: 'The password is known from a leak', nl: 'Het wachtwoord is bekend uit een lek' },
  expected: {
    en: 'a password that is in no known leak',
    nl: 'een wachtwoord dat in geen bekend lek voorkomt',
  },
  fix: {
    en: 'Change the password today, everywhere it is used, and take one from a password manager.',
    nl: 'Wijzig het wachtwoord vandaag nog, overal waar het gebruikt wordt, en neem er een uit een wachtwoordmanager.',
  },
  reasons: {
    'not-in-leaks': {
      en: 'It is not among the leaked passwords of {source}.',
      nl: 'Het komt niet voor in de gelekte wachtwoorden van {source}.',
    },
    'in-leaks': {
      en: 'It was seen {count} times in leaks, says {source}.',
      nl: 'Het is {count} keer in lekken gezien, zegt {source}.',
    },
    'source-unusable': {
      en: 'The source of leaked passwords gave no usable answer: {detail}.',
      nl: 'De bron van gelekte wachtwoorden gaf geen bruikbaar antwoord: {detail}.',
      fix: {
        en: 'Run again later, or name another source with `--breach-source`.',
        nl: 'Meet later opnieuw, of noem een andere bron met `--breach-source`.',
      },
    },
    'no-source': {
      en: 'No source of leaked passwords was named, so none was asked.',
      nl: 'Er is geen bron van gelekte wachtwoorden genoemd, dus er is niets opgezocht.',
      fix: {
        en: 'Name one with `--breach-source`: a file, or `https://api.pwnedpasswords.com/range/`.',
        nl: 'Noem er een met `--breach-source`: een bestand, of `https://api.pwnedpasswords.com/range/`.',
      },
    },
    'source-missing': {
      en: 'The policy demands a look into known leaks, and no source of leaked passwords was named.',
      nl: 'De norm eist dat bekende lekken worden nagezocht, maar er is geen bron van gelekte wachtwoorden genoemd.',
      fix: {
        en: 'Name one with `--breach-source`: a file, or `https://api.pwnedpasswords.com/range/`.',
        nl: 'Noem er een met `--breach-source`: een bestand, of `https://api.pwnedpasswords.com/range/`.',
      },
    },
  },
} satisfies CheckTexts;
