/** GDPR 12(3): was everybody whose request takes longer told so within the first month? */
import { defineCheck } from '../../../model/check.ts';
import { toldOf } from '../../lib/legal-term.ts';
import { idsOf, isAhead, REGISTER_REASONS, todayOf } from '../../lib/requests.ts';
import { texts } from './texts.ts';

export const extensionTold = defineCheck({
  id: 'requests.extension-told',
  severity: 'medium',
  needs: ['requests.register'],
  params: {},
  outcomes: {
    pass: ['told-in-time'],
    fail: ['told-late'],
    inconclusive: ['depends-on-reading'],
    'not-applicable': ['none-extended'],
  },
  shared: REGISTER_REASONS,
  texts,
  judge({ 'requests.register': register }, _params, verdict, { asOf }) {
    const today = todayOf(register, asOf);
    const ahead = register.requests.filter((request) => isAhead(request, today));
    const those = (wanted: string) =>
      register.requests.filter((request) => !ahead.includes(request) && toldOf(request) === wanted);
    if (those('late').length > 0) return verdict('told-late', { requests: idsOf(those('late')) });
    if (ahead.length > 0) return verdict('date-ahead', { requests: idsOf(ahead) });
    if (those('unclear').length > 0) return verdict('depends-on-reading', { requests: idsOf(those('unclear')) });
    const n = those('in-time').length;
    return n === 0 ? verdict('none-extended') : verdict('told-in-time', { n });
  },
});
