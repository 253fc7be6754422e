/** Dates as people write them, in UTC, without asking the machine for its language or time zone. */
import type { Text } from '../model/text.ts';

const MONTHS = {
  nl: 'januari februari maart april mei juni juli augustus september oktober november december'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
} as const;
const DAY = 86_400_000;

/** `23 november 2026`; what is no date stays as it was written. */
export function longDate(iso: string): Text {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return { nl: iso, en: iso };
  const write = (months: readonly string[]) =>
    `${date.getUTCDate()} ${months[date.getUTCMonth()] ?? ''} ${date.getUTCFullYear()}`;
  return { nl: write(MONTHS.nl), en: write(MONTHS.en) };
}

/** `23 november 2026, 07.14 uur (UTC)`. */
export function longTime(iso: string): Text {
  const time = iso.slice(11, 16);
  const date = longDate(iso);
  return { nl: `${date.nl}, ${time.replace(':', '.')} uur (UTC)`, en: `${date.en}, ${time} UTC` };
}

/** `2026-11-23 07:14 UTC`, for tables. */
export const shortTime = (iso: string): string => `${iso.slice(0, 10)} ${iso.slice(11, 16)} UTC`;

export const isoDay = (iso: string): string => iso.slice(0, 10);

/** Whole days from one moment to the other, rounded down; negative when it is past. */
export const daysBetween = (from: string, to: string): number => Math.floor((Date.parse(to) - Date.parse(from)) / DAY);

export const addDays = (iso: string, days: number): string => new Date(Date.parse(iso) + days * DAY).toISOString();

/** The last moment of an ISO date, UTC: until then a waiver or an attestation holds. */
export const endOfDay = (date: string): string => `${date.slice(0, 10)}T23:59:59.999Z`;
