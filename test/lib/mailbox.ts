/** Evidence of a mailbox that is kept as promised, on 1 June 2026, and changes to it. */
import { equalParts, fullMonths } from '../../src/probes/mailbox/spread.ts';
import type {
  CountedFolder,
  FolderSeen,
  MailboxContents,
  MailFolder,
  Spread,
} from '../../src/model/evidence/mailbox.ts';

export const TODAY = '2026-06-01';

/** So many messages in each step, the earliest first; one number for all. */
export function spread(
  days: readonly string[],
  messages: number | readonly number[],
  given: Partial<Spread> = {},
): Spread {
  const steps = days.slice(1).map((to, index) => ({
    from: days[index]!,
    to,
    messages: typeof messages === 'number' ? messages : (messages[index] ?? 0),
  }));
  return { earlier: 0, steps, crowd: null, ...given };
}

export const lastYear = equalParts('2025-05-31', TODAY);
export const months = fullMonths(TODAY);
const lastQuarter = equalParts('2026-03-02', TODAY);

const counted = (given: Partial<CountedFolder> = {}): CountedFolder => ({
  state: 'counted',
  messages: 300,
  old: null,
  beyond: null,
  received: spread(lastYear, 20, { earlier: 60 }),
  saved: null,
  ...given,
});

const folder = (promise: Omit<MailFolder, 'allow' | 'seen'>, seen: FolderSeen): MailFolder => ({
  allow: 0,
  ...promise,
  seen,
});

export const seenInbox = (given: Partial<CountedFolder> = {}) =>
  counted({ messages: 30, old: 2, received: spread(lastQuarter, 2, { earlier: 6 }), ...given });
export const seenBin = (given: Partial<CountedFolder> = {}) =>
  counted({ beyond: { received: 30, saved: 0 }, saved: spread(lastYear, 20, { earlier: 60 }), ...given });
export const seenSent = (given: Partial<CountedFolder> = {}) =>
  counted({ received: spread(months, 15, { earlier: 120 }), ...given });

export const inbox = (seen: FolderSeen = seenInbox()) =>
  ({ ...folder({ folder: 'inbox', handledWithin: { count: 90, unit: 'd' } }, seen), allow: 2 }) as const;
export const bin = (seen: FolderSeen = seenBin(), named = 'trash') =>
  folder({ folder: named, keepAtLeast: { count: 1, unit: 'y' }, keepAtMost: { count: 7, unit: 'y' } }, seen);
export const sent = (seen: FolderSeen = seenSent()) => folder({ folder: 'sent', expectPerMonth: 10 }, seen);

/** As a check is given it. */
export const mailbox = (
  folders: readonly MailFolder[] = [inbox(), bin(), sent()],
  given: Partial<MailboxContents> = {},
): { 'mailbox.contents': MailboxContents } => ({
  'mailbox.contents': { today: TODAY, gmail: false, folders, ...given },
});

/** Reasons that each check of the contents has. */
export const unseenCases = (name: 'inbox' | 'bin' | 'sent') => {
  const one = { inbox, bin, sent }[name];
  const nothing = { messages: 0, old: 0, received: spread(lastYear, 0), saved: null } as const;
  return [
    { name: 'no such folder', with: mailbox([one({ state: 'absent', marked: true })]), expect: 'folder-absent' },
    { name: 'two such folders', with: mailbox([one({ state: 'several' })]), expect: 'folder-several' },
    { name: 'a folder that may not be opened', with: mailbox([one({ state: 'closed' })]), expect: 'folder-closed' },
    { name: 'a server that does not count', with: mailbox([one({ state: 'not-counted' })]), expect: 'not-counted' },
    { name: 'no mail anywhere', with: mailbox([one(counted(nothing))]), expect: 'no-mail' },
    {
      name: 'no such promise',
      with: mailbox([inbox(), bin(), sent()].filter(({ folder: is }) => is !== one().folder)),
      expect: 'nothing-promised',
    },
  ];
};
