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
    const [old, random] = [tries.find(({ kind }) => kind === 'old'), tries.find(({ kind }) => kind === 'random')];
    const access = (each: (typeof tries)[number]) => accessOf(each.view, reference);
    if (random !== undefined && access(random) === 'open') return verdict('admitted');
    if (tries.some((each) => each.kind === 'empty' && access(each) === 'open')) return verdict('empty-admitted');
    if (random === undefined && old !== undefined && access(old) === 'open') return verdict('old-code-only');
    // Codes of earlier and later are the matter of another check, once a code of no step was refused.
    const decisive = tries.filter((each) => each.kind !== 'later' && (random === undefined || each !== old));
    const refused = decisive.length > 0 && decisive.every((each) => access(each) === 'closed');
    return before === 'closed' && refused ? verdict('refused') : verdict('indistinct');
  },
});
