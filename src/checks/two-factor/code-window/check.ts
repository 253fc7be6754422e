/** RFC 6238 §5.2, §6: how long before and after its own half minute is a code accepted? */
import { defineCheck } from '../../../model/check.ts';
import { accessOf, OPEN_WITHOUT_CODE } from '../../lib/access.ts';

export const codeWindow = defineCheck({
  id: 'two-factor.code-window',
  title: { en: 'Codes of another time are refused', nl: 'Codes van een ander moment worden geweigerd' },
  failureTitle: { en: 'Codes stay valid for too long', nl: 'Codes blijven te lang geldig' },
  severity: 'medium',
  needs: ['login.wrong-code'],
  params: {},
  expected: {
    en: 'a code of two or three time steps ago, or ahead, is refused',
    nl: 'een code van twee of drie tijdstappen eerder of later wordt geweigerd',
  },
  fix: {
    en: 'Accept the code of the current time step, and at most one step on either side for clocks that differ.',
    nl: 'Accepteer de code van de huidige tijdstap en hooguit één stap aan weerszijden, voor klokken die verschillen.',
  },
  reasons: {
    'others-refused': {
      outcome: 'pass',
      text: {
        en: 'Refused: the code of time step {steps}, counted from the current one.',
        nl: 'Geweigerd: de code van tijdstap {steps}, geteld vanaf de huidige.',
      },
    },
    'others-accepted': {
      outcome: 'fail',
      text: {
        en: 'Accepted: the code of time step {steps}, counted from the current one.',
        nl: 'Geaccepteerd: de code van tijdstap {steps}, geteld vanaf de huidige.',
      },
    },
    moot: OPEN_WITHOUT_CODE,
    indistinct: {
      outcome: 'inconclusive',
      text: {
        en: 'It cannot be told whether a code of another time admitted: the right code did not admit either, or the page does not differ clearly.',
        nl: 'Het is niet te zeggen of een code van een ander moment toegang gaf: ook de juiste code gaf geen toegang, of de pagina verschilt niet duidelijk.',
      },
    },
  },
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
