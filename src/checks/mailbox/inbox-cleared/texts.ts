import type { CheckTexts } from '../../../model/check.ts';

export const texts = {
  title: {
    en: 'Handled mail is out of the inbox',
    nl: 'Afgehandelde e-mail is uit de inbox',
  },
  failureTitle: {
    en: 'Old mail is still in the inbox',
    nl: 'Er staat nog oude e-mail in de inbox',
  },
  expected: {
    en: 'no more old messages than controls.yaml allows',
    nl: 'niet meer oude berichten dan controls.yaml toestaat',
  },
  fix: {
    en: 'Delete or file what was handled, and flag what has to stay.',
    nl: 'Verwijder of archiveer wat is afgehandeld, en markeer wat moet blijven.',
  },
  reasons: {
    cleared: {
      en: '{folders}: at most {allow} messages are older than {days} days, besides those with a flag.',
      nl: '{folders}: hooguit {allow} berichten zijn ouder dan {days} dagen, naast die met een markering.',
    },
    'old-in-inbox': {
      en: '{folders}: more old messages than the {allow} that are allowed (too many: {found}).',
      nl: '{folders}: meer oude berichten dan de {allow} die zijn toegestaan (te veel: {found}).',
    },
    'dates-look-migrated': {
      en: 'Half of the messages in {folders} are dated within a few days. That looks like a move to another server, after which dates say nothing of age.',
      nl: 'De helft van de berichten in {folders} is van enkele dagen. Dat lijkt op een verhuizing naar een andere server, en dan zegt een datum niets over ouderdom.',
    },
    'nothing-promised': {
      en: 'controls.yaml names no folder with `handled-within`.',
      nl: 'controls.yaml noemt geen map met `handled-within`.',
    },
  },
} satisfies CheckTexts;
