/** GDPR 12(3), 12(4): was every request answered within its legal term, and is no open one past it? */
import { addDays } from '../../../model/day.ts';
import { defineCheck } from '../../../model/check.ts';
import { lastDayFor } from '../../lib/legal-term.ts';
import { idsOf, isAhead, REGISTER_REASONS, standingOf, todayOf } from '../../lib/requests.ts';
import { texts } from './texts.ts';

export const answeredInTime = defineCheck({
  id: 'requests.answered-in-time',
  severity: 'high',
  needs: ['requests.register'],
  params: {},
  outcomes: {
    pass: ['in-time'],
    fail: ['late', 'overdue'],
    inconclusive: ['depends-on-reading'],
    'not-applicable': ['none-answered'],
  },
  shared: REGISTER_REASONS,
  texts,
  judge({ 'requests.register': register }, _params, verdict, { asOf }) {
    const today = todayOf(register, asOf);
    const ahead = register.requests.filter((request) => isAhead(request, today));
    const judged = register.requests
      .filter((request) => !ahead.includes(request))
      .map((request) => {
        const due = lastDayFor(request);
        return { request, due, standing: standingOf(request, due, today) };
      });
    const those = (wanted: string) => judged.filter(({ standing }) => standing === wanted);
    const told = (wanted: string) => ({ requests: idsOf(those(wanted).map(({ request }) => request)) });
    if (those('late').length > 0) return verdict('late', { ...told('late'), due: those('late')[0]!.due.latest ?? '' });
    if (those('overdue').length > 0)
      return verdict('overdue', { ...told('overdue'), due: those('overdue')[0]!.due.latest ?? '' });
    if (ahead.length > 0) return verdict('date-ahead', { requests: idsOf(ahead) });
    if (those('unclear').length > 0) return verdict('depends-on-reading', told('unclear'));
    if (those('in-time').length === 0) return verdict('none-answered', { n: those('open').length });
    const [next] = those('open')
      .flatMap(({ due }) => due.latest ?? [])
      .sort();
    const failsOn = next === undefined ? {} : { failsOn: `${addDays(next, 1)}T00:00:00.000Z` };
    return verdict('in-time', { n: those('in-time').length, open: those('open').length }, failsOn);
  },
});
