/** Is the register still kept? One that nobody keeps shows nothing late, for ever. */
import { defineCheck } from '../../../model/check.ts';
import { addDays, addTerm } from '../../../model/day.ts';
import { datesOf, idsOf, isAhead, REGISTER_REASONS, todayOf } from '../../lib/requests.ts';
import { texts } from './texts.ts';

export const registerFresh = defineCheck({
  id: 'requests.register-fresh',
  severity: 'medium',
  needs: ['requests.register'],
  params: {},
  outcomes: {
    pass: ['fresh'],
    fail: ['not-checked-since'],
    inconclusive: ['stale', 'without-date', 'checked-ahead'],
  },
  shared: REGISTER_REASONS,
  texts,
  judge({ 'requests.register': register }, _params, verdict, { asOf }) {
    const { checked, fresh, requests } = register;
    const today = todayOf(register, asOf);
    if (checked !== null && checked > today) return verdict('checked-ahead', { day: checked });
    const ahead = requests.filter((request) => isAhead(request, today));
    if (ahead.length > 0) return verdict('date-ahead', { requests: idsOf(ahead) });
    // Whoever writes when it was checked, says how often by that; the newest row of a table says only that it was quiet.
    const day = checked === null ? requests.flatMap(datesOf).sort().at(-1) : checked;
    if (day === undefined) return verdict('without-date');
    const last = addTerm(day, fresh);
    if (last < today) return verdict(checked === null ? 'stale' : 'not-checked-since', { day });
    return verdict('fresh', { day }, { failsOn: `${addDays(last, 1)}T00:00:00.000Z` });
  },
});
