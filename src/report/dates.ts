/** Dates as people write them, without asking the machine for its language or time zone: in UTC where no zone is named. */
import { dayAt } from '../model/day.ts';
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

/** The day of a moment in this zone, as {@link longDate} writes it. */
export const longDay = (iso: string, zone: string | undefined): Text =>
  longDate(zone === undefined ? iso : dayAt(iso, zone));

/** `23 november 2026, 08.14 uur (UTC+1)`, or in UTC. */
export function longTime(iso: string, zone?: string): Text {
  const date = longDay(iso, zone);
  const { time, offset } = zone === undefined ? { time: iso.slice(11, 16), offset: 'UTC' } : clockIn(iso, zone);
  return { nl: `${date.nl}, ${time.replace(':', '.')} uur (${offset})`, en: `${date.en}, ${time} ${offset}` };
}

function clockIn(iso: string, timeZone: string): { time: string; offset: string } {
  const form = { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZoneName: 'shortOffset' } as const;
  const parts = new Intl.DateTimeFormat('en-GB', form).formatToParts(new Date(iso));
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? '';
  return { time: `${part('hour')}:${part('minute')}`, offset: part('timeZoneName').replace('GMT', 'UTC') };
}

/** `2026-11-23 07:14 UTC`, for tables. */
export const shortTime = (iso: string): string => `${iso.slice(0, 10)} ${iso.slice(11, 16)} UTC`;

export const isoDay = (iso: string): string => iso.slice(0, 10);

/** Whole days from one moment to the other, rounded down; negative when it is past. */
export const daysBetween = (from: string, to: string): number => Math.floor((Date.parse(to) - Date.parse(from)) / DAY);

export const addDays = (iso: string, days: number): string => new Date(Date.parse(iso) + days * DAY).toISOString();

/** The last moment of an ISO date, UTC: until then a waiver or an attestation holds. */
export const endOfDay = (date: string): string => `${date.slice(0, 10)}T23:59:59.999Z`;
