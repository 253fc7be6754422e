/** What the checks of a mailbox share: which folders a promise speaks of, what their dates can carry, and numbers in orders of size. */
import { addDays, daysBetween, isDay } from '../../model/day.ts';
import type { CountedFolder, MailboxContents, MailFolder, Spread, Step } from '../../model/evidence/mailbox.ts';
import type { TextData } from '../../model/text.ts';

export interface Judged<R extends string> {
  readonly reason: R;
  readonly data: TextData;
}

type Unseen = 'folder-absent' | 'folder-several' | 'folder-closed' | 'not-counted' | 'no-mail';

const UNSEEN = {
  absent: 'folder-absent',
  several: 'folder-several',
  closed: 'folder-closed',
  'not-counted': 'not-counted',
} as const;

/**
 * The contents as a probe leaves them: a number or a day that is missing must not count as none.
 * @throws RangeError
 */
export function sound(contents: MailboxContents): MailboxContents {
  const { today, gmail, folders } = contents;
  const isSound = isDay(today) && typeof gmail === 'boolean' && folders.every(isSoundFolder);
  if (!isSound) throw new RangeError('not a mailbox that was counted');
  return contents;
}

const isCount = (value: number): boolean => Number.isSafeInteger(value) && value >= 0;
const isStep = ({ from, to, messages }: Step): boolean => isDay(from) && isDay(to) && isCount(messages);
const isSpread = ({ earlier, steps, crowd }: Spread): boolean =>
  isCount(earlier) && steps.length > 0 && steps.every(isStep) && (crowd === null || isStep(crowd));

function isSoundFolder({ folder, allow, expectPerMonth, handledWithin, keepAtLeast, keepAtMost, seen }: MailFolder) {
  const promises = [handledWithin, keepAtLeast, keepAtMost].filter((term) => term !== undefined);
  const isPromise =
    folder !== '' &&
    isCount(allow) &&
    promises.every(({ count }) => isCount(count)) &&
    (expectPerMonth === undefined || isCount(expectPerMonth));
  if (!isPromise || seen.state !== 'counted') return isPromise && Object.hasOwn(UNSEEN, seen.state);
  const { messages, old, beyond, received, saved } = seen;
  return (
    isCount(messages) &&
    (old === null || isCount(old)) &&
    (beyond === null || (isCount(beyond.received) && (beyond.saved === null || isCount(beyond.saved)))) &&
    isSpread(received) &&
    (saved === null || isSpread(saved))
  );
}

/** Each folder of which this is promised, judged by itself; the first in `order` stands for all, and names those that it is about. */
export function worstOf<R extends string>(
  given: MailboxContents,
  isPromised: (folder: MailFolder) => boolean,
  judge: (folder: MailFolder, seen: CountedFolder) => Judged<R>,
  order: readonly NoInfer<R>[],
): Judged<R | Unseen> | null {
  const contents = sound(given);
  const isEmpty = !contents.folders.some(({ seen }) => seen.state === 'counted' && seen.messages > 0);
  const found = contents.folders.filter(isPromised).map((folder) => ({ folder, ...judgedOne(folder) }));
  const ranks: readonly string[] = [...order.slice(0, -1), ...Object.values(UNSEEN), 'no-mail', ...order.slice(-1)];
  const [worst] = found.toSorted((a, b) => ranks.indexOf(a.reason) - ranks.indexOf(b.reason));
  if (worst === undefined) return null;
  const those = found.filter(({ reason }) => reason === worst.reason).map(({ folder }) => folder.folder);
  return { reason: worst.reason, data: { ...worst.data, folders: those } };

  function judgedOne(folder: MailFolder): Judged<R | Unseen> {
    const { seen } = folder;
    if (seen.state !== 'counted') return { reason: UNSEEN[seen.state], data: {} };
    // Perhaps it is not the mailbox that people use.
    return isEmpty ? { reason: 'no-mail', data: {} } : judge(folder, seen);
  }
}

/** Does something show that the mailbox was in use before this day? */
export const hasMailBefore = ({ folders }: MailboxContents, day: string): boolean =>
  folders.some(({ seen }) => {
    if (seen.state !== 'counted') return false;
    const { earlier, steps } = seen.received;
    const first = steps[0]?.from;
    return (
      (earlier > 0 && first !== undefined && first <= day) ||
      steps.some(({ to, messages }) => messages > 0 && to <= day)
    );
  });

const LEAST_CROWD = 20;
/** A crowd is that many times denser than the rest would be. */
const DENSER = 4;

/** A few days that hold half of all messages or more: as a migration leaves them, or somebody who cleaned up. */
export function crowdOf({ steps, crowd }: Spread): Step | null {
  const [first, last] = [steps[0], steps.at(-1)];
  if (crowd === null || first === undefined || last === undefined || crowd.messages < LEAST_CROWD) return null;
  const all = messagesIn(steps);
  const [days, span] = [daysBetween(crowd.from, crowd.to), daysBetween(first.from, last.to)];
  return crowd.messages * 2 >= all && crowd.messages * span >= DENSER * days * all ? crowd : null;
}

export const messagesIn = (steps: readonly Step[]): number => steps.reduce((sum, { messages }) => sum + messages, 0);

/** An inbox that is cleared every week holds nothing but the latest mail. */
const LATEST_DAYS = 14;

/** Do the dates of receipt in this folder look as if they were given by a move to another server? */
export function looksMigrated({ received }: CountedFolder, { today, folders }: MailboxContents): boolean {
  const crowd = crowdOf(received);
  if (crowd === null) return false;
  if (crowd.from < addDays(today, -LATEST_DAYS)) return true;
  const others = folders.flatMap(({ seen }) =>
    seen.state === 'counted' && seen.received !== received ? (crowdOf(seen.received) ?? []) : [],
  );
  return others.some(({ from, to }) => from < crowd.to && crowd.from < to);
}

/** An order of size: the exact number is nobody's business. */
export function sizeOf(messages: number): string {
  if (messages < 10) return '1–9';
  return messages < 100 ? '10–99' : '≥ 100';
}

const MONTH_DAYS = 30.4;
export const monthsSince = (day: string, today: string): number =>
  Math.max(1, Math.round(daysBetween(day, today) / MONTH_DAYS));

const unseen = (en: string, nl: string, fix: { en: string; nl: string }) => ({
  outcome: 'inconclusive' as const,
  text: { en, nl },
  fix,
});

/** Reasons that each of them has. */
export const MAILBOX_REASONS = {
  'folder-absent': unseen('The mailbox has no folder {folders}.', 'De mailbox heeft geen map {folders}.', {
    en: 'Name the folder in controls.yaml by its path, as the mail program shows it.',
    nl: 'Noem de map in controls.yaml bij het pad, zoals het mailprogramma die toont.',
  }),
  'folder-several': unseen(
    'The server marks more than one folder as {folders}.',
    'De server markeert meer dan één map als {folders}.',
    { en: 'Name the folder in controls.yaml by its path.', nl: 'Noem de map in controls.yaml bij het pad.' },
  ),
  'folder-closed': unseen(
    'The audit account may not open the folder {folders}.',
    'Het auditaccount mag de map {folders} niet openen.',
    { en: 'Allow the audit account to read the folder.', nl: 'Geef het auditaccount leesrecht op de map.' },
  ),
  'not-counted': unseen(
    'The server does not count the messages in {folders} by their dates.',
    'De server telt de berichten in {folders} niet op datum.',
    { en: 'Have an employee confirm this promise.', nl: 'Laat een medewerker deze toezegging bevestigen.' },
  ),
  'no-mail': unseen(
    'There is no mail in any folder that controls.yaml names, so nothing shows that this mailbox is in use.',
    'In geen enkele map die controls.yaml noemt zit mail; niets laat zien dat deze mailbox wordt gebruikt.',
    {
      en: 'Check that the account opens the mailbox of the promise.',
      nl: 'Controleer of het account de mailbox van de toezegging opent.',
    },
  ),
};
