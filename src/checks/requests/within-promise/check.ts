/** What the organisation promises besides the law: was every request answered within that? */
import { addDays } from '../../../model/day.ts';
import { defineCheck } from '../../../model/check.ts';
import { promisedDay } from '../../lib/legal-term.ts';
import { idsOf, isAhead, REGISTER_REASONS, standingOf, todayOf } from '../../lib/requests.ts';
import { texts } from './texts.ts';

export const withinPromise = defineCheck({
  id: 'requests.within-promise',
  severity: 'high',
  needs: ['requests.register'],
  params: {},
  outcomes: {
    pass: ['kept'],
    fail: ['later-than-promised'],
    inconclusive: ['identity-asked'],
    'not-applicable': ['nothing-promised', 'none-answered'],
  },
  shared: REGISTER_REASONS,
  texts,
  judge({ 'requests.register': register }, _params, verdict, { asOf }) {
    const { within } = register;
    if (within === null) return verdict('nothing-promised');
    const today = todayOf(register, asOf);
    const ahead = register.requests.filter((request) => isAhead(request, today));
    const judged = register.requests
      .filter((request) => !ahead.includes(request))
      .map((request) => {
        const due = promisedDay(request, within);
        return { request, due, standing: standingOf(request, due, today) };
      });
    const those = (...wanted: string[]) => judged.filter(({ standing }) => wanted.includes(standing));
    const days = within.unit === 'w' ? within.count * 7 : within.count;
    const broken = those('late', 'overdue').map(({ request }) => request);
    if (broken.length > 0) return verdict('later-than-promised', { requests: idsOf(broken), days });
    if (ahead.length > 0) return verdict('date-ahead', { requests: idsOf(ahead) });
    const unclear = those('unclear').map(({ request }) => request);
    if (unclear.length > 0) return verdict('identity-asked', { requests: idsOf(unclear), days });
    const n = those('in-time').length;
    if (n === 0) return verdict('none-answered');
    const [next] = those('open')
      .flatMap(({ due }) => due.latest ?? [])
      .sort();
    return verdict('kept', { n, days }, next === undefined ? {} : { failsOn: `${addDays(next, 1)}T00:00:00.000Z` });
  },
});
