/** GDPR 32(1)(a); RFC 6068 §7: does the message travel over HTTPS? */
import { defineCheck } from '../../../model/check.ts';
import { SENDING_REASONS, formsIn, nameOf, unclearIn } from '../../lib/contact-form.ts';
import { texts } from './texts.ts';

export const encrypted = defineCheck({
  id: 'form.encrypted',
  severity: 'high',
  needs: ['form.visit'],
  params: {},
  outcomes: {
    pass: ['encrypted'],
    fail: ['page-over-http', 'target-over-http', 'mail-program'],
  },
  shared: SENDING_REASONS,
  texts,
  judge({ 'form.visit': visit }, _params, verdict) {
    const seen = formsIn(visit);
    if (seen.page === undefined) return verdict(seen.reason, seen.data);
    const { page, forms } = seen.page;
    const documents = [page, ...forms.flatMap(({ frame }) => (frame === null ? [] : [frame.url]))];
    const plain = documents.find((url) => !url.startsWith('https:'));
    if (plain !== undefined) return verdict('page-over-http', { page: plain });
    const ways = forms.flatMap((form) => form.ways);
    const [http, mail] = (['http', 'mailto'] as const).map((scheme) => ways.find((way) => way.scheme === scheme));
    if (http !== undefined) return verdict('target-over-http', { to: http.to });
    if (mail !== undefined) return verdict('mail-program', { to: mail.to });
    const unclear = unclearIn(forms);
    if (unclear !== undefined) return verdict(unclear.reason, unclear.data);
    if (!ways.every(({ scheme }) => scheme === 'https')) return verdict('sent-by-script', { form: nameOf(forms[0]!) });
    return verdict('encrypted', { to: [...new Set(ways.map(({ to }) => to))] });
  },
});
