/** RFC 9110 §17.9: fields in an address end up in logs, in histories and in Referer. */
import { defineCheck } from '../../../model/check.ts';
import { SENDING_REASONS, formsIn, nameOf, unclearIn } from '../../lib/contact-form.ts';
import { texts } from './texts.ts';

export const notInAddress = defineCheck({
  id: 'form.not-in-address',
  severity: 'high',
  needs: ['form.visit'],
  params: {},
  outcomes: {
    pass: ['post'],
    fail: ['get'],
    'not-applicable': ['mail-program'],
  },
  shared: SENDING_REASONS,
  texts,
  judge({ 'form.visit': visit }, _params, verdict) {
    const seen = formsIn(visit);
    if (seen.page === undefined) return verdict(seen.reason, seen.data);
    const { forms } = seen.page;
    const sent = forms.filter(({ sentBy }) => sentBy === 'form').flatMap(({ ways }) => ways);
    const get = sent.find(({ method, scheme }) => method === 'get' && scheme !== 'mailto');
    if (get !== undefined) return verdict('get', { to: get.to });
    const unclear = unclearIn(forms);
    if (unclear !== undefined) return verdict(unclear.reason, unclear.data);
    if (sent.every(({ scheme }) => scheme === 'mailto')) return verdict('mail-program');
    return sent.every(({ method }) => method === 'post')
      ? verdict('post')
      : verdict('sent-by-script', { form: nameOf(forms[0]!) });
  },
});
