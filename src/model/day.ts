/** Days of the calendar as ISO text, e.g. `2026-02-28`: they compare as text, and have no hour and no zone. */

/** `14d`, `2w`, `6mo`, `1y`. */
export interface Term {
  readonly count: number;
  readonly unit: TermUnit;
}
export type TermUnit = 'd' | 'w' | 'mo' | 'y';

/** As controls.yaml writes it; the pattern is in the JSON Schema too. */
const TERM = /^([1-9]\d{0,2})(d|w|mo|y)$/;

export function termOf(text: string): Term | undefined {
  const [, count, unit] = TERM.exec(text) ?? [];
  return count === undefined || unit === undefined ? undefined : { count: Number(count), unit: unit as TermUnit };
}

const DAY_MS = 86_400_000;

/** A day that exists: 30 February does not, and `2026-2-1` is not written so. */
export function isDay(text: string): boolean {
  return /^[12]\d{3}-\d{2}-\d{2}$/.test(text) && iso(Date.parse(`${text}T00:00:00Z`)) === text;
}

const iso = (time: number): string => (Number.isNaN(time) ? '' : new Date(time).toISOString().slice(0, 10));

/** @throws RangeError for text that is not a day */
function timeOf(day: string): number {
  if (!isDay(day)) throw new RangeError('not a day');
  return Date.parse(`${day}T00:00:00Z`);
}

export const addDays = (day: string, days: number): string => iso(timeOf(day) + days * DAY_MS);
export const daysBetween = (from: string, to: string): number => Math.round((timeOf(to) - timeOf(from)) / DAY_MS);
/** 0 is Sunday. */
export const weekdayOf = (day: string): number => new Date(timeOf(day)).getUTCDay();

/** The same-numbered day so many months later, or that month's last day when it has no such day. */
export function addMonths(day: string, months: number): string {
  const from = new Date(timeOf(day));
  const [year, month] = [from.getUTCFullYear(), from.getUTCMonth() + months];
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return iso(Date.UTC(year, month, Math.min(from.getUTCDate(), last)));
}

/** @throws RangeError for evidence that has no such unit */
export function addTerm(day: string, { count, unit }: Term): string {
  switch (unit) {
    case 'd':
      return addDays(day, count);
    case 'w':
      return addDays(day, count * 7);
    case 'mo':
      return addMonths(day, count);
    case 'y':
      return addMonths(day, count * 12);
  }
  throw new RangeError('not a term');
}

/** The day that a clock on the wall shows there at this moment. */
export function dayAt(time: string, timezone: string): string {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone: timezone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  const of = Object.fromEntries(parts.formatToParts(new Date(time)).map(({ type, value }) => [type, value]));
  return `${of['year'] ?? ''}-${of['month'] ?? ''}-${of['day'] ?? ''}`;
}
