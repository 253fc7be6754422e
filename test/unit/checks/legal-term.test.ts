/**
 * The legal month against a table of 200 days that another program worked out (legal-months.json: Python's datetime with
 * relativedelta and easter of dateutil): received, last day, last day where Good Friday is a public holiday.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lastDayFor, toldOf, type Dates } from '../../../src/checks/lib/legal-term.ts';
import { addDays, addMonths, daysBetween, isDay, termOf, weekdayOf } from '../../../src/model/day.ts';
import table from './legal-months.json' with { type: 'json' };

const dates = (received: string, given: Partial<Dates> = {}): Dates => ({
  received,
  identityAsked: null,
  identityConfirmed: null,
  extended: null,
  answered: null,
  ...given,
});

describe('lastDayFor', () => {
  it('has a table of two hundred days, each once, some with a Good Friday', () => {
    expect(new Set(table.map(([received]) => received)).size).toBe(200);
    expect(table.filter(([, earliest, latest]) => earliest !== latest).length).toBeGreaterThan(5);
  });

  it.each(table as [string, string, string][])('%s → %s (%s)', (received, earliest, latest) => {
    expect(lastDayFor(dates(received))).toEqual({ earliest, latest });
  });

  const someDay = fc.integer({ min: 0, max: 8_000 }).map((days) => addDays('2018-05-25', days));

  it('ends on a working day, 28 to 37 days on, and never earlier for what came later', () => {
    fc.assert(
      fc.property(someDay, (received) => {
        const { earliest, latest } = lastDayFor(dates(received));
        const next = lastDayFor(dates(addDays(received, 1)));
        for (const day of [earliest, latest!]) {
          expect([0, 6]).not.toContain(weekdayOf(day));
          expect(daysBetween(received, day)).toBeGreaterThanOrEqual(28);
          expect(daysBetween(received, day)).toBeLessThanOrEqual(37);
        }
        expect(next.earliest >= earliest && next.latest! >= latest!).toBe(true);
      }),
    );
  });

  it('is two months later when that was told within the month, and not otherwise', () => {
    fc.assert(
      fc.property(someDay, (received) => {
        const month = lastDayFor(dates(received));
        const inTime = dates(received, { extended: month.earliest });
        const late = dates(received, { extended: addDays(month.latest!, 1) });
        expect([toldOf(inTime), toldOf(late)]).toEqual(['in-time', 'late']);
        expect(
          lastDayFor(inTime).earliest >= addMonths(received, 3) || lastDayFor(inTime).latest! >= addMonths(received, 3),
        ).toBe(true);
        expect(lastDayFor(late)).toEqual(month);
      }),
    );
  });
});

describe('days', () => {
  it.each(['2026-02-29', '2026-13-01', '2026-1-1', '20260101', '0026-01-01', '', '2026-01-01T00:00:00Z'])(
    '%s is not one',
    (text) => {
      expect(isDay(text)).toBe(false);
    },
  );

  it.each([
    ['14d', { count: 14, unit: 'd' }],
    ['6mo', { count: 6, unit: 'mo' }],
    ['0d', undefined],
    ['14 d', undefined],
    ['1m', undefined],
  ])('%s as a term', (text, wanted) => {
    expect(termOf(text)).toEqual(wanted);
  });
});
