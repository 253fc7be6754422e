/** The register is the organisation's own word. A request that it sent to itself, and got answered, is more than that. */
import { defineCheck } from '../../../model/check.ts';
import { addDays, addMonths } from '../../../model/day.ts';
import { lastDayFor } from '../../lib/legal-term.ts';
import { idsOf, isAhead, standingOf, todayOf } from '../../lib/requests.ts';
import { texts } from './texts.ts';

const MONTHS = 12;

export const drillRecent = defineCheck({
  id: 'requests.drill-recent',
  severity: 'medium',
  needs: ['requests.register'],
  params: {},
  outcomes: {
    pass: ['answered'],
    fail: ['failed'],
    inconclusive: ['nothing-shown'],
    'not-applicable': ['register-alone'],
  },
  attests: ['register-alone'],
  texts,
  judge({ 'requests.register': register }, _params, verdict, { asOf }) {
    const today = todayOf(register, asOf);
    const known = register.requests
      .filter((request) => !isAhead(request, today))
      .map((request) => ({ request, standing: standingOf(request, lastDayFor(request), today) }));
    const drills = known
      .filter(({ request: { kind } }) => kind === 'drill')
      .sort((a, b) => (a.request.received < b.request.received ? 1 : -1));
    const done = drills.find(({ standing }) => standing !== 'open' && standing !== 'ended');
    const isRecent = done !== undefined && addMonths(done.request.answered ?? done.request.received, MONTHS) >= today;
    if (isRecent && (done.standing === 'overdue' || done.standing === 'late'))
      return verdict('failed', { requests: idsOf([done.request]) });
    const { answered, outcome } = done?.request ?? { answered: null, outcome: null };
    if (isRecent && answered !== null && done.standing === 'in-time' && ['copy', 'partial'].includes(outcome ?? ''))
      return verdict(
        'answered',
        { day: answered },
        { failsOn: `${addDays(addMonths(answered, MONTHS), 1)}T00:00:00.000Z` },
      );
    return known.some(({ standing }) => standing === 'in-time')
      ? verdict('register-alone', { months: MONTHS })
      : verdict('nothing-shown');
  },
});
