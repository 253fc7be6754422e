/** The few words of a badge. */
import { messages } from '../catalogue.ts';

export const badgeTexts = messages({
  'badge.kept': { en: 'kept, until {date}', nl: 'nagekomen, tot {date}' },
  'badge.confirmed': { en: 'confirmed by us, until {date}', nl: 'door ons bevestigd, tot {date}' },
  'badge.waived': {
    en: { one: 'kept but for {n} exception, until {date}', other: 'kept but for {n} exceptions, until {date}' },
    nl: {
      one: 'nagekomen op {n} uitzondering na, tot {date}',
      other: 'nagekomen op {n} uitzonderingen na, tot {date}',
    },
  },
  'badge.broken': { en: '{n} of {total} broken, {date}', nl: '{n} van {total} niet nagekomen, {date}' },
  'badge.undecided': {
    en: '{n} of {total} not determined, {date}',
    nl: '{n} van {total} niet vast te stellen, {date}',
  },
  'badge.nothing': { en: 'not determined, {date}', nl: 'niet vast te stellen, {date}' },
  'badge.old': { en: 'expired, measured {date}', nl: 'verlopen, gemeten {date}' },
  'badge.own-roots': { en: '{words} (own certificates)', nl: '{words} (eigen certificaten)' },
  'badge.part': {
    en: 'only a part of the promises was looked at',
    nl: 'er is maar naar een deel van de toezeggingen gekeken',
  },
});
