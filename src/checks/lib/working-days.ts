/** Days on which a period may end in the Netherlands. */
import { addDays, weekdayOf } from '../../model/day.ts';

/** On a Saturday, a Sunday or a public holiday a period does not end: it goes on to the next working day (Regulation 1182/71, art. 3(4)). */
export function endOfPeriod(day: string, isGoodFridayFree: boolean): string {
  let end = day;
  while ([0, 6].includes(weekdayOf(end)) || isHoliday(end, isGoodFridayFree)) end = addDays(end, 1);
  return end;
}

/**
 * Algemene termijnenwet, art. 3(1). Good Friday is treated as one for that law (art. 3(2)); whether it is one for the
 * Regulation can be read in two ways.
 */
function isHoliday(day: string, isGoodFridayFree: boolean): boolean {
  const year = Number(day.slice(0, 4));
  const easter = easterOf(year);
  const moving = [...(isGoodFridayFree ? [-2] : []), 1, 39, 50].map((days) => addDays(easter, days));
  return [...moving, `${year}-01-01`, kingsDayOf(year), `${year}-05-05`, `${year}-12-25`, `${year}-12-26`].includes(
    day,
  );
}

/** The day before when it would be a Sunday. */
function kingsDayOf(year: number): string {
  const birthday = `${year}-04-27`;
  return weekdayOf(birthday) === 0 ? `${year}-04-26` : birthday;
}

/** Easter Sunday of the Gregorian calendar (Meeus, Jones, Butcher). */
function easterOf(year: number): string {
  const [a, b, c] = [year % 19, Math.floor(year / 100), year % 100];
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const n = h + l - 7 * Math.floor((a + 11 * h + 22 * l) / 451) + 114;
  const two = (number: number) => String(number).padStart(2, '0');
  return `${year}-${two(Math.floor(n / 31))}-${two((n % 31) + 1)}`;
}
