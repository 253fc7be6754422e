/** RFC 8514: does mail stay in the bin as long as is promised? Only the day on which it arrived there tells. */
import { defineCheck } from '../../../model/check.ts';
import { addTerm, daysBetween } from '../../../model/day.ts';
import type { CountedFolder, MailboxContents, MailFolder, Spread } from '../../../model/evidence/mailbox.ts';
import {
  crowdOf,
  hasMailBefore,
  MAILBOX_REASONS,
  messagesIn,
  monthsSince,
  worstOf,
  type Judged,
} from '../../lib/mailbox.ts';
import { texts } from './texts.ts';

const GMAIL_DAYS = 30;

export const keptLongEnough = defineCheck({
  id: 'mailbox.kept-long-enough',
  severity: 'medium',
  needs: ['mailbox.contents'],
  params: {},
  outcomes: {
    pass: ['kept'],
    fail: ['emptied-sooner'],
    inconclusive: ['gmail-empties-bin', 'no-savedate', 'dates-look-migrated', 'mostly-gone', 'too-little-mail'],
    'not-applicable': ['nothing-promised'],
  },
  shared: MAILBOX_REASONS,
  texts,
  judge({ 'mailbox.contents': contents }, _params, verdict) {
    const found = worstOf(
      contents,
      ({ keepAtLeast }) => keepAtLeast !== undefined,
      (folder, seen) => judgeBin(folder, seen, contents),
      [
        'emptied-sooner',
        'gmail-empties-bin',
        'dates-look-migrated',
        'mostly-gone',
        'no-savedate',
        'too-little-mail',
        'kept',
      ],
    );
    return found === null ? verdict('nothing-promised') : verdict(found.reason, found.data);
  },
});

function judgeBin(folder: MailFolder, seen: CountedFolder, contents: MailboxContents): Judged<Reason> {
  const { today, gmail } = contents;
  const { keepAtLeast: term } = folder;
  if (term === undefined || seen.messages === 0) return { reason: 'too-little-mail', data: {} };
  const since = addTerm(today, { ...term, count: -term.count });
  const isLong = daysBetween(since, today) > GMAIL_DAYS;
  if (gmail && isLong && folder.folder === 'trash') return { reason: 'gmail-empties-bin', data: {} };
  const { saved } = seen;
  if (saved === null) return { reason: 'no-savedate', data: {} };
  const data = { months: monthsSince(since, today) };
  if (saved.earlier > 0) return { reason: isMostlyGone(saved) ? 'mostly-gone' : 'kept', data };
  if (crowdOf(saved) !== null) return { reason: 'dates-look-migrated', data };
  if (!hasMailBefore(contents, since) || expectedOlder(saved, today) < LEAST_EXPECTED)
    return { reason: 'too-little-mail', data };
  const oldest = saved.steps.find(({ messages }) => messages > 0)!.from;
  return { reason: 'emptied-sooner', data: { ...data, oldest: monthsSince(oldest, today) } };
}

type Reason =
  | 'emptied-sooner'
  | 'gmail-empties-bin'
  | 'no-savedate'
  | 'dates-look-migrated'
  | 'mostly-gone'
  | 'too-little-mail'
  | 'kept';

/** Of fewer messages nothing can be expected; and fewer than these may be missing by chance. */
const LEAST_SEEN = 20;
const LEAST_EXPECTED = 10;

/** How many messages would be older than the oldest, and not yet as old as is promised, had each day brought as many. */
function expectedOlder({ steps }: Spread, today: string): number {
  const oldest = steps.find(({ messages }) => messages > 0);
  if (oldest === undefined || messagesIn(steps) < LEAST_SEEN) return 0;
  const days = Math.max(1, daysBetween(oldest.from, today));
  return (messagesIn(steps) / days) * daysBetween(steps[0]!.from, oldest.from);
}

const NEWEST = 3;
const LEAST_NEWEST = 30;
const REMAINS = 0.1;

/** A few old messages beside many new ones: what kept them there may not have kept the others. */
function isMostlyGone(spread: Spread): boolean {
  const { steps } = spread;
  const crowd = crowdOf(spread);
  const [newer, older] = [steps.slice(-NEWEST), steps.slice(0, -NEWEST)];
  const isRecent = crowd !== null && newer[0] !== undefined && crowd.from >= newer[0].from;
  const recent = messagesIn(newer) - (isRecent ? crowd.messages : 0);
  return recent >= LEAST_NEWEST && messagesIn(older) < (REMAINS * recent * older.length) / newer.length;
}
