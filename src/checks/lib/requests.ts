/** What the checks of a register share: where a request stands on the day of judging, and how requests are named in texts. */
import { dayAt, isDay } from '../../model/day.ts';
import type { RegisteredRequest, RequestRegister } from '../../model/evidence/requests.ts';
import type { LastDay } from './legal-term.ts';

export type Standing = 'in-time' | 'late' | 'overdue' | 'open' | 'unclear' | 'ended';

/** @throws RangeError for evidence whose dates are not days */
export function standingOf({ answered, outcome }: RegisteredRequest, due: LastDay, today: string): Standing {
  if (outcome === 'withdrawn' && answered === null) return 'ended';
  if (answered === null) return due.latest !== null && today > due.latest ? 'overdue' : 'open';
  if (answered <= due.earliest) return 'in-time';
  return due.latest !== null && answered > due.latest ? 'late' : 'unclear';
}

export const todayOf = ({ timezone }: RequestRegister, asOf: string): string => dayAt(asOf, timezone);

/** Days after the one that the judging speaks of: a slip of the pen, or a judging of the past. */
export const isAhead = (request: RegisteredRequest, today: string): boolean =>
  datesOf(request).some((day) => day > today);

/** @throws RangeError for evidence whose dates are not days */
export function datesOf(request: RegisteredRequest): string[] {
  const { received, identityAsked, identityConfirmed, extended, answered } = request;
  const dates = [received, identityAsked, identityConfirmed, extended, answered].filter((day) => day !== null);
  if (!dates.every(isDay)) throw new RangeError('not a day');
  return dates;
}

const SHOWN = 10;

/** Ids of requests for a text, the first ten. */
export const idsOf = (requests: readonly RegisteredRequest[]): readonly string[] => [
  ...requests.slice(0, SHOWN).map(({ id }) => id.replace(/\s+/g, ' ').slice(0, 40)),
  ...(requests.length > SHOWN ? ['…'] : []),
];

/** Reasons that each of them has. */
export const REGISTER_REASONS = {
  'date-ahead': {
    outcome: 'inconclusive',
    text: {
      en: 'The register has a date that lies in the future, in {requests}.',
      nl: 'Het register heeft een datum in de toekomst, bij {requests}.',
    },
    fix: { en: 'Correct the date in the register.', nl: 'Verbeter de datum in het register.' },
  },
} as const;
