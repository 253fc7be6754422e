/** RFC 6238 §5.2, §6: how long after its own half minute is a code still accepted? */
import { defineCheck } from '../../../model/check.ts';
import { accessOf } from '../../lib/access.ts';

export const codeWindow = defineCheck({
  id: 'two-factor.code-window',
  title: { en: 'Old codes are refused', nl: 'Oude codes worden geweigerd' },
  failureTitle: { en: 'Codes stay valid for too long', nl: 'Codes blijven te lang geldig' },
  severity: 'medium',
  needs: ['login.wrong-code'],
  params: {},
  expected: {
    en: 'a code of two or three time steps ago is refused',
    nl: 'een code van twee of drie tijdstappen geleden wordt geweigerd',
  },
  fix: {
    en: 'Accept the code of the current time step, and at most one step on either side for clocks that differ.',
    nl: 'Accepteer de code van de huidige tijdstap en hooguit één stap aan weerszijden, voor klokken die verschillen.',
  },
  reasons: {
    'old-code-refused': {
      outcome: 'pass',
      text: {
        en: 'The code of {steps} time steps ago was refused.',
        nl: 'De code van {steps} tijdstappen geleden werd geweigerd.',
      },
    },
    'old-code-accepted': {
      outcome: 'fail',
      text: {
        en: 'The code of {steps} time steps ago was accepted.',
        nl: 'De code van {steps} tijdstappen geleden werd geaccepteerd.',
      },
    },
    moot: {
      outcome: 'inconclusive',
      text: {
        en: 'The protected page was open already before a code was given, or to any code, so that this says nothing.',
        nl: 'De afgeschermde pagina was al open voordat er een code was gegeven, of bij elke code; dit zegt dus niets.',
      },
      fix: { en: 'Mend that first.', nl: 'Herstel dat eerst.' },
    },
    indistinct: {
      outcome: 'inconclusive',
      text: {
        en: 'It cannot be told whether the old code admitted: the right code did not admit either, or the page does not differ clearly.',
        nl: 'Niet te zeggen is of de oude code toeliet: ook de juiste code liet niet toe, of de pagina verschilt niet duidelijk.',
      },
    },
  },
  judge({ 'login.wrong-code': { tries, passwordAlone, reference } }, _params, verdict) {
    const old = tries.find(({ kind }) => kind === 'old');
    const random = tries.find(({ kind }) => kind === 'random');
    if (old === undefined || !(typeof old.steps === 'number' && old.steps <= -2)) return verdict('indistinct');
    const opens = [passwordAlone, ...(random === undefined ? [] : [random.view])];
    if (opens.some((view) => accessOf(view, reference) === 'open')) return verdict('moot');
    const access = accessOf(old.view, reference);
    if (access === 'open') return verdict('old-code-accepted', { steps: -old.steps });
    const refused = access === 'closed' && accessOf(passwordAlone, reference) === 'closed';
    return refused ? verdict('old-code-refused', { steps: -old.steps }) : verdict('indistinct');
  },
});
