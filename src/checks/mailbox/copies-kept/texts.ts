import type { CheckTexts } from '../../../model/check.ts';

export const texts = {
  title: {
    en: 'Copies are kept every month',
    nl: 'Elke maand worden kopieën bewaard',
  },
  failureTitle: {
    en: 'Copies are missing',
    nl: 'Er ontbreken kopieën',
  },
  expected: {
    en: 'the promised number of messages in each of the last twelve full months',
    nl: 'het toegezegde aantal berichten in elk van de laatste twaalf hele maanden',
  },
  fix: {
    en: 'Have each copy saved in this folder, and do not delete there.',
    nl: 'Laat elke kopie in deze map opslaan, en verwijder daar niets.',
  },
  reasons: {
    'every-month': {
      en: '{folders}: at least {expected} in each of the last twelve full months.',
      nl: '{folders}: minstens {expected} in elk van de laatste twaalf hele maanden.',
    },
    'month-without': {
      en: '{folders}: fewer than {expected} in {months}, while the mailbox was in use.',
      nl: '{folders}: minder dan {expected} in {months}, terwijl de mailbox in gebruik was.',
    },
    'dates-look-migrated': {
      en: 'Half of the messages in {folders} are dated within a few days. That looks like a move to another server, after which dates say nothing of age.',
      nl: 'De helft van de berichten in {folders} is van enkele dagen. Dat lijkt op een verhuizing naar een andere server, en dan zegt een datum niets over ouderdom.',
    },
    'too-young': {
      en: '{folders}: nothing shows that the mailbox was in use for twelve full months; it was seen for {count}.',
      nl: '{folders}: niets laat zien dat de mailbox twaalf hele maanden in gebruik was; gezien zijn er {count}.',
    },
    'nothing-promised': {
      en: 'controls.yaml names no folder with `expect-per-month`.',
      nl: 'controls.yaml noemt geen map met `expect-per-month`.',
    },
  },
} satisfies CheckTexts;
