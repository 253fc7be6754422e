import type { CheckTexts } from '../../../model/check.ts';

export const texts = {
  title: { en: 'The server ends idle sessions', nl: 'De server beëindigt ongebruikte sessies' },
  failureTitle: {
    en: 'The server lets idle sessions live too long',
    nl: 'De server laat ongebruikte sessies te lang leven',
  },
  expected: {
    en: 'an idle session ends within {maxMinutes} minutes',
    nl: 'een ongebruikte sessie eindigt binnen {maxMinutes} minuten',
  },
  fix: {
    en: 'Shorten the time after which the server ends a session that is not used.',
    nl: 'Verkort de tijd waarna de server een sessie beëindigt die niet gebruikt wordt.',
  },
  reasons: {
    'within-limit': {
      en: 'The server says that it ends an idle session after {minutes} minutes; the maximum is {maxMinutes}.',
      nl: 'De server zegt een ongebruikte sessie na {minutes} minuten te beëindigen; het maximum is {maxMinutes}.',
    },
    'too-long': {
      en: 'The server says that it ends an idle session after {minutes} minutes; the maximum is {maxMinutes}.',
      nl: 'De server zegt een ongebruikte sessie na {minutes} minuten te beëindigen; het maximum is {maxMinutes}.',
    },
    'not-told': {
      en: 'The server does not publish its idle timeout, and a run is too short to wait for it.',
      nl: 'De server vertelt niet wanneer hij een ongebruikte sessie beëindigt, en een controle is te kort om erop te wachten.',
      fix: {
        en: 'Declare `idleTime` of the login where the server tells it, or let its administrator vouch for it.',
        nl: 'Geef `idleTime` bij `login` op waar de server het vertelt, of laat de beheerder ervoor instaan.',
      },
    },
  },
} satisfies CheckTexts;
