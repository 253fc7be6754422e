import type { CheckTexts } from '../../../model/check.ts';

export const texts = {
  title: {
    en: 'Mail is not kept longer than promised',
    nl: 'E-mail wordt niet langer bewaard dan toegezegd',
  },
  failureTitle: {
    en: 'Mail is kept longer than promised',
    nl: 'E-mail wordt langer bewaard dan toegezegd',
  },
  expected: {
    en: 'no messages that have been in the folder for longer than the promised time',
    nl: 'geen berichten die langer dan de toegezegde tijd in de map staan',
  },
  fix: {
    en: 'Delete what is older, and have the server do so by itself.',
    nl: 'Verwijder wat ouder is, en laat de server dat zelf doen.',
  },
  reasons: {
    'nothing-older': {
      en: '{folders}: nothing has been there for longer than promised.',
      nl: '{folders}: niets staat er langer dan toegezegd.',
    },
    'kept-too-long': {
      en: '{folders}: {found} messages have been there for longer than promised.',
      nl: '{folders}: er staan {found} berichten langer dan toegezegd.',
    },
    'dates-look-migrated': {
      en: 'Half of the messages in {folders} are dated within a few days. That looks like a move to another server, after which dates say nothing of age.',
      nl: 'De helft van de berichten in {folders} is van enkele dagen. Dat lijkt op een verhuizing naar een andere server, en dan zegt een datum niets over ouderdom.',
    },
    'no-savedate': {
      en: '{folders}: there are messages old enough, and the server does not keep the day on which they arrived in the folder (SAVEDATE).',
      nl: '{folders}: er zijn berichten die oud genoeg zijn, en de server bewaart niet op welke dag die in de map kwamen (SAVEDATE).',
    },
    'nothing-promised': {
      en: 'controls.yaml names no folder with `keep-at-most`. A statement should name the time, or how it is decided (GDPR 13(2)(a)).',
      nl: 'controls.yaml noemt geen map met `keep-at-most`. Een verklaring hoort de termijn te noemen, of hoe die wordt bepaald (AVG 13 lid 2 onder a).',
    },
  },
} satisfies CheckTexts;
