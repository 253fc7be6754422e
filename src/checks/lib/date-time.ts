/** Dates with a time, by RFC 3339. */

const DATE_TIME =
  /^(\d{4})-(\d{2})-(\d{2})[Tt](\d{2}):(\d{2}):(\d{2})(?:\.(\d{1,9})\d*)?(?:[Zz]|([+-])(\d{2}):(\d{2}))$/;
const DAY_MS = 86_400_000;

/**
 * Milliseconds since 1970; null for what is no such date, such as 31 April. A leap second (§5.7) is the last of a month
 * in UTC, and counts as the second after 23:59:59.
 */
export function timeOf(text: string): number | null {
  const [, ...parts] = DATE_TIME.exec(text) ?? [];
  if (parts.length === 0) return null;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts.slice(0, 6).map(Number);
  const [fraction = '0', sign = '+', offsetHour = '00', offsetMinute = '00'] = parts.slice(6);
  const daysInMonth = new Date(Date.UTC(year, month, 0)).getUTCDate();
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth) return null;
  if (hour > 23 || minute > 59 || second > 60 || Number(offsetHour) > 23 || Number(offsetMinute) > 59) return null;
  const offset = (Number(offsetHour) * 60 + Number(offsetMinute)) * (sign === '-' ? -1 : 1);
  const time = Date.UTC(year, month - 1, day, hour, minute - offset, second, Number(`0.${fraction}`) * 1000);
  const isEndOfMonth = time % DAY_MS < 1000 && new Date(time).getUTCDate() === 1;
  return second === 60 && !isEndOfMonth ? null : time;
}
