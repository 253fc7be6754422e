import type { CheckTexts } from '../../../model/check.ts';

export const texts = {
  title: { en: 'A code works only once', nl: 'Een code werkt maar één keer' },
  failureTitle: { en: 'A used code works again', nl: 'Een gebruikte code werkt nog een keer' },
  expected: {
    en: 'the code that has just been used is refused in a new login',
    nl: 'de code die net is gebruikt, wordt bij een nieuwe aanmelding geweigerd',
  },
  fix: {
    en: 'Remember for each account the time step of the last accepted code, and refuse that step and earlier ones.',
    nl: 'Onthoud per account de tijdstap van de laatst geaccepteerde code en weiger die stap en eerdere.',
  },
  reasons: {
    'refused-again': {
      en: 'The code that had just admitted was refused in a new login, while it was still the current one.',
      nl: 'De code die net toegang had gegeven, werd bij een nieuwe aanmelding geweigerd, terwijl het nog de huidige was.',
    },
    'accepted-again': {
      en: 'The code that had just been used let a new login in as well; who looks over a shoulder can use it too.',
      nl: 'De code die net was gebruikt, liet ook een nieuwe aanmelding binnen; wie meekijkt, kan hem dus ook gebruiken.',
    },
    'too-late': {
      en: 'The code was refused, but by then its time was over, so that this says nothing about its being used before.',
      nl: 'De code werd geweigerd, maar toen was zijn tijd voorbij; het is niet te zeggen of dat kwam doordat hij al was gebruikt.',
      fix: { en: 'Run again; the server was slow.', nl: 'Meet opnieuw; de server was traag.' },
    },
    indistinct: {
      en: 'It cannot be told whether the second use admitted: the protected page does not differ clearly.',
      nl: 'Het is niet te zeggen of het tweede gebruik toegang gaf: de afgeschermde pagina verschilt niet duidelijk.',
    },
  },
} satisfies CheckTexts;
