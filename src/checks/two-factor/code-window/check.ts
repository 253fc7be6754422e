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
    fail: ['long-accepted', 'others-accepted'],
    inconclusive: ['indistinct'],
  },
  // RFC 6238 §5.2 recommends one step at most.
  advised: ['others-accepted'],
  shared: { moot: OPEN_WITHOUT_CODE },
  texts,
  judge({ 'login.wrong-code': { tries, passwordAlone, reference } }, _params, verdict) {
    const random = tries.find(({ kind }) => kind === 'random');
    const timed = tries.filter(({ kind }) => kind !== 'random' && kind !== 'empty');
    const far = timed.filter(({ kind, steps }) => (kind === 'old' || kind === 'later') && Math.abs(steps ?? 0) >= FAR);
    const known = timed.every((each) => Number.isInteger(each.steps) && (each.kind === 'near' || far.includes(each)));
    if (far.length === 0 || !known) return verdict('indistinct');
    const opens = [passwordAlone, ...(random === undefined ? [] : [random.view])];
    if (opens.some((view) => accessOf(view, reference) === 'open')) return verdict('moot');
    const accepted = timed.filter(({ view }) => accessOf(view, reference) === 'open');
    const steps = accepted.map(signed);
    if (accepted.some((each) => Math.abs(each.steps ?? 0) >= LONG)) return verdict('long-accepted', { steps });
    if (accepted.some((each) => far.includes(each))) return verdict('others-accepted', { steps });
    const views = [passwordAlone, ...far.map(({ view }) => view)];
    const refused = views.every((view) => accessOf(view, reference) === 'closed');
    return refused ? verdict('others-refused', { steps: far.map(signed) }) : verdict('indistinct');
  },
});

/** Steps of half a minute: one each way is for clocks that differ; RFC 6238 §6 has two back, 89 seconds, as an example. */
const FAR = 2;
const LONG = 3;

function signed({ steps }: { readonly steps: number | null }): string {
  return `${Number(steps) < 0 ? '−' : '+'}${Math.abs(Number(steps))}`;
}
