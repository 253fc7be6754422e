/** Counts messages by their days, with as few questions as that takes. Days are those of the server's calendar (RFC 3501 §6.4.4). */
import { addDays, addMonths, addTerm, daysBetween, type Term } from '../../model/day.ts';
import type { Spread, Step } from '../../model/evidence/mailbox.ts';

/** A question to which the server gave no number. */
export class NotCounted extends Error {}

/** Of the messages that these keys of SEARCH find. @throws NotCounted */
export type Count = (...keys: readonly string[]) => Promise<number>;

/** The day of receipt, or that of arrival in the folder (RFC 8514). */
export type DateKind = '' | 'SAVED';

const STEPS = 12;
const MONTHS = [...'JanFebMarAprMayJunJulAugSepOctNovDec'.matchAll(/[A-Z][a-z]{2}/g)].map(([month]) => month);

/** The day that far back, and one more: a server counts days in a zone of its own. */
export const since = (today: string, { count, unit }: Term): string =>
  addDays(addTerm(today, { count: -count, unit }), -1);

export const before = (kind: DateKind, day: string): string => `${kind}BEFORE ${imapDate(day)}`;

/** As SEARCH wants it: `1-Feb-2026`. */
function imapDate(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${date}-${MONTHS[(month ?? 1) - 1]}-${year}`;
}

/** Where steps begin and end: the last twelve full months, earliest first. */
export function fullMonths(today: string): string[] {
  const first = `${today.slice(0, 8)}01`;
  return Array.from({ length: STEPS + 1 }, (_, index) => addMonths(first, index - STEPS));
}

/** Twelve parts of equal length from that day up to and including today; fewer where there are not that many days. */
export function equalParts(from: string, today: string): string[] {
  const span = daysBetween(from, today) + 1;
  const parts = Math.min(STEPS, span);
  return Array.from({ length: parts + 1 }, (_, index) => addDays(from, Math.round((index * span) / parts)));
}

/** How many messages lie between these days, and before the first. @throws NotCounted */
export async function spreadOver(days: readonly string[], kind: DateKind, count: Count): Promise<Spread> {
  const within = async (from: string, to: string): Promise<Step> => ({
    from,
    to,
    messages: await count(`${kind}SINCE ${imapDate(from)}`, before(kind, to)),
  });
  const earlier = await count(before(kind, days[0]!));
  const steps: Step[] = [];
  for (const [index, to] of days.slice(1).entries()) steps.push(await within(days[index]!, to));
  return { earlier, steps, crowd: await crowdIn(steps, within) };
}

/** Fewer are no crowd. */
const LEAST = 20;
/** A crowd around midnight lies in two steps. */
const MARGIN_DAYS = 1;
const SHORT_DAYS = 2;

/** The four days that hold most of the fullest step, when that holds a large part of all; null otherwise. */
async function crowdIn(
  steps: readonly Step[],
  within: (from: string, to: string) => Promise<Step>,
): Promise<Step | null> {
  const all = steps.reduce((sum, { messages }) => sum + messages, 0);
  let part = steps.reduce<Step | null>((most, step) => (step.messages > (most?.messages ?? 0) ? step : most), null);
  if (part === null || part.messages < LEAST || part.messages * 4 < all) return null;
  for (let days = daysBetween(part.from, part.to); days > SHORT_DAYS; days = daysBetween(part.from, part.to)) {
    const middle = addDays(part.from, Math.floor(days / 2));
    const first: Step = await within(part.from, middle);
    const second: Step = { from: middle, to: part.to, messages: Math.max(0, part.messages - first.messages) };
    part = first.messages > second.messages ? first : second;
  }
  return within(addDays(part.from, -MARGIN_DAYS), addDays(part.to, MARGIN_DAYS));
}
