/** Is a wrong code of the right form refused? Told by what the visitor sees afterwards. */
import { defineCheck } from '../../../model/check.ts';
import { accessOf, OPEN_WITHOUT_CODE } from '../../lib/access.ts';
import { texts } from './texts.ts';

export const wrongCodeRefused = defineCheck({
  id: 'two-factor.wrong-code-refused',
  severity: 'critical',
  needs: ['login.wrong-code'],
  params: {},
  outcomes: {
    pass: ['refused'],
    fail: ['admitted', 'empty-admitted'],
    inconclusive: ['indistinct', 'old-code-only'],
  },
  shared: { moot: OPEN_WITHOUT_CODE },
  texts,
  judge({ 'login.wrong-code': { tries, passwordAlone, reference } }, _params, verdict) {
    const before = accessOf(passwordAlone, reference);
    if (before === 'open') return verdict('moot');
    const access = ({ view }: (typeof tries)[number]) => accessOf(view, reference);
    const random = tries.find(({ kind }) => kind === 'random');
    if (random !== undefined && access(random) === 'open') return verdict('admitted');
    if (tries.some((each) => each.kind === 'empty' && access(each) === 'open')) return verdict('empty-admitted');
    // Codes of nearby times are the matter of another check, once one that is wrong by any measure was refused.
    const wrong = tries.filter(
      ({ kind, steps }) =>
        kind === 'random' || ((kind === 'old' || kind === 'later') && typeof steps === 'number' && Math.abs(steps) > 1),
    );
    if (random === undefined && wrong.length > 0 && wrong.every((each) => access(each) === 'open'))
      return verdict('old-code-only');
    const clear = tries.every(
      (each) => each.kind === 'near' || access(each) === 'closed' || (wrong.includes(each) && access(each) === 'open'),
    );
    const refused = wrong.some((each) => access(each) === 'closed');
    return before === 'closed' && clear && refused ? verdict('refused') : verdict('indistinct');
  },
});
