/** GDPR 13(1)(e): who receives what is filled in? The button pressed goes before its form (HTML §4.10.21.3). */
import { defineCheck } from '../../../model/check.ts';
import { SENDING_REASONS, formsIn, isKnown, nameOf, unclearIn } from '../../lib/contact-form.ts';
import { texts } from './texts.ts';

export const ownTarget = defineCheck({
  id: 'form.own-target',
  severity: 'high',
  needs: ['form.visit'],
  params: {},
  outcomes: {
    pass: ['own-target', 'declared-target'],
    fail: ['undeclared-target', 'undeclared-frame'],
    inconclusive: ['mail-program'],
  },
  shared: SENDING_REASONS,
  texts,
  judge({ 'form.visit': visit }, _params, verdict) {
    const seen = formsIn(visit);
    if (seen.page === undefined) return verdict(seen.reason, seen.data);
    const { forms } = seen.page;
    const ways = forms.flatMap((form) => form.ways);
    const hostsOf = (places: readonly { readonly host: string }[]) => [...new Set(places.map(({ host }) => host))];
    const strange = ways.filter(({ relation }) => relation === 'undeclared');
    if (strange.length > 0) return verdict('undeclared-target', { hosts: hostsOf(strange) });
    const frames = forms.flatMap(({ frame }) => frame ?? []).filter(({ relation }) => !isKnown(relation));
    if (frames.length > 0) return verdict('undeclared-frame', { hosts: hostsOf(frames) });
    const mail = ways.find(({ scheme }) => scheme === 'mailto');
    if (mail !== undefined) return verdict('mail-program', { to: mail.to });
    const unclear = unclearIn(forms);
    if (unclear !== undefined) return verdict(unclear.reason, unclear.data);
    if (!ways.every(({ relation }) => isKnown(relation))) return verdict('sent-by-script', { form: nameOf(forms[0]!) });
    const isOwn = ways.every(({ relation }) => relation === 'own');
    return verdict(isOwn ? 'own-target' : 'declared-target', { hosts: hostsOf(ways) });
  },
});
