/** GDPR 5(1)(a), 6: does what is typed stay in the page until it is sent? (Senol et al., USENIX Security 2022) */
import { defineCheck } from '../../../model/check.ts';
import { FORM_REASONS, formsIn, nameOf } from '../../lib/contact-form.ts';
import { texts } from './texts.ts';

export const nothingBeforeSending = defineCheck({
  id: 'form.nothing-before-sending',
  severity: 'high',
  needs: ['form.visit'],
  params: {},
  outcomes: {
    pass: ['nothing-left'],
    fail: ['leaks', 'reaches-own-site'],
    inconclusive: ['not-watched', 'not-typed'],
  },
  advised: ['reaches-own-site'],
  shared: FORM_REASONS,
  texts,
  judge({ 'form.visit': visit }, _params, verdict) {
    const seen = formsIn(visit);
    if (seen.page === undefined) return verdict(seen.reason, seen.data);
    const { forms, leaks, watched } = seen.page;
    const out = leaks.filter(({ relation }) => relation !== 'own');
    const [first] = out.length > 0 ? out : leaks;
    if (first !== undefined) {
      const hosts = [...new Set((out.length > 0 ? out : leaks).map(({ host }) => host))];
      return verdict(out.length > 0 ? 'leaks' : 'reaches-own-site', { field: first.field, hosts });
    }
    if (!watched) return verdict('not-watched');
    const untyped = forms.find(({ typed, typable }) => !(typable > 0 && typed === typable));
    if (untyped !== undefined) return verdict('not-typed', { form: nameOf(untyped) });
    return verdict('nothing-left', { n: forms.reduce((sum, { typed }) => sum + typed, 0) });
  },
});
