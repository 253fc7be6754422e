/**
 * Until when a request must be answered (GDPR 12(3)): within a month of receipt, counted by Regulation 1182/71, and two months
 * more when the requester was told within that month. The law can be read in several ways; an answer is in time under all of
 * them, late under all of them, or neither.
 */
import { addDays, addMonths, addTerm, daysBetween, type Term } from '../../model/day.ts';
import type { RegisteredRequest } from '../../model/evidence/requests.ts';
import { endOfPeriod } from './working-days.ts';

/** The last day by the strictest reading and by the mildest; the mildest is null while an identity is still to be shown. */
export interface LastDay {
  readonly earliest: string;
  readonly latest: string | null;
}

export type Told = 'none' | 'in-time' | 'late' | 'unclear';
export type Dates = Pick<
  RegisteredRequest,
  'received' | 'identityAsked' | 'identityConfirmed' | 'extended' | 'answered'
>;

/** Of an answer. */
export function lastDayFor(request: Dates): LastDay {
  const month = monthOf(request);
  const told = toldOf(request);
  if (told === 'none' || told === 'late') return month;
  const longer = extendedTo(request, month);
  return told === 'in-time' ? longer : { earliest: month.earliest, latest: longer.latest };
}

/** Was the requester told within the month that it takes longer? */
export function toldOf(request: Dates): Told {
  if (request.extended === null) return 'none';
  const { earliest, latest } = monthOf(request);
  if (request.extended <= earliest) return 'in-time';
  return latest !== null && request.extended > latest ? 'late' : 'unclear';
}

/** Of a promise in days: it moves to no working day, and no extension excuses it. */
export function promisedDay(request: Dates, within: Term): LastDay {
  const day = addTerm(request.received, within);
  const pause = pauseOf(request, day);
  if (pause === null) return { earliest: day, latest: day };
  return { earliest: day, latest: pause.to === null ? null : addDays(day, daysBetween(pause.from, pause.to)) };
}

const GOOD_FRIDAY = [false, true];
const MONTHS_MORE = 2;

function monthOf(request: Dates): LastDay {
  const own = GOOD_FRIDAY.map((free) => endOfPeriod(addMonths(request.received, 1), free));
  const pause = pauseOf(request, latestOf(own));
  if (pause === null) return rangeOf(own);
  if (pause.to === null) return { earliest: earliestOf(own), latest: null };
  return rangeOf(paused(request.received, 1, { from: pause.from, to: pause.to }));
}

function extendedTo(request: Dates, month: LastDay): LastDay {
  const months = 1 + MONTHS_MORE;
  const pause = pauseOf(request, month.latest ?? month.earliest);
  if (pause?.to === null || month.latest === null) return { earliest: month.earliest, latest: null };
  const own =
    pause === null
      ? GOOD_FRIDAY.map((free) => endOfPeriod(addMonths(request.received, months), free))
      : paused(request.received, months, { from: pause.from, to: pause.to });
  // Two further months may also begin where the first one really ends.
  const after = [month.earliest, month.latest].flatMap((end) =>
    GOOD_FRIDAY.map((free) => endOfPeriod(addMonths(end, MONTHS_MORE), free)),
  );
  return rangeOf([...own, ...after]);
}

interface Pause {
  readonly from: string;
  /** null while it lasts. */
  readonly to: string | null;
}

/** Asking who somebody is stops the clock until that is shown (GDPR 12(6)), unless the term was over by then. */
function pauseOf({ identityAsked: from, identityConfirmed, answered }: Dates, end: string): Pause | null {
  if (from === null || from > end) return null;
  return { from, to: identityConfirmed ?? answered };
}

/** The clock goes on where it stopped, or begins anew. */
const paused = (received: string, months: number, { from, to }: { from: string; to: string }): string[] =>
  GOOD_FRIDAY.flatMap((free) => [
    endOfPeriod(addDays(addMonths(received, months), daysBetween(from, to)), free),
    endOfPeriod(addMonths(to, months), free),
  ]);

const rangeOf = (days: readonly string[]): LastDay => ({ earliest: earliestOf(days), latest: latestOf(days) });
const earliestOf = (days: readonly string[]): string => days.toSorted()[0]!;
const latestOf = (days: readonly string[]): string => days.toSorted().at(-1)!;
