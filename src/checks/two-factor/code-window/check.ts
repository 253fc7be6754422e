/** RFC 6238 §5.2, §6: how long before and after its own half minute is a code accepted? */
import { defineCheck } from '../../../model/check.ts';
import { accessOf, OPEN_WITHOUT_CODE } from '../../lib/access.ts';
import { texts } from './texts.ts';

export const codeWindow = defineCheck({
  id: 'two-factor.code-window',
  severity: 'medium',
  needs: ['login.wrong-code'],
  params: {},
  outcomes: {
    pass: ['others-refused'],
    fail: ['others-accepted'],
    inconclusive: ['indistinct'],
  },
  shared: { moot: OPEN_WITHOUT_CODE },
  texts,
  judge({ 'login.wrong-code': { tries, passwordAlone, reference } }, _params, verdict) {
    const far = tries.filter(({ kind }) => kind !== 'random' && kind !== 'empty');
    const random = tries.find(({ kind }) => kind === 'random');
    if (far.length === 0 || !far.every(({ steps }) => Math.abs(steps ?? 0) >= 2)) return verdict('indistinct');
    const opens = [passwordAlone, ...(random === undefined ? [] : [random.view])];
    if (opens.some((view) => accessOf(view, reference) === 'open')) return verdict('moot');
    const accepted = far.filter(({ view }) => accessOf(view, reference) === 'open');
    if (accepted.length > 0) return verdict('others-accepted', { steps: accepted.map(signed) });
    const views = [passwordAlone, ...far.map(({ view }) => view)];
    const refused = views.every((view) => accessOf(view, reference) === 'closed');
    return refused ? verdict('others-refused', { steps: far.map(signed) }) : verdict('indistinct');
  },
});

function signed({ steps }: { readonly steps: number | null }): string {
  return `${Number(steps) < 0 ? '−' : '+'}${Math.abs(Number(steps))}`;
}
