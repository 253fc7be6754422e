/** CJEU C-673/17 (Planet49); GDPR 4(11), recital 32: silence and pre-ticked boxes are no consent. */
import { defineCheck } from '../../../model/check.ts';
import { FORM_REASONS, formsIn, namesOf } from '../../lib/contact-form.ts';
import { texts } from './texts.ts';

export const noPreticked = defineCheck({
  id: 'form.no-preticked',
  severity: 'medium',
  needs: ['form.visit'],
  params: {},
  outcomes: {
    pass: ['nothing-ticked'],
    fail: ['preticked'],
    inconclusive: ['unclear-box'],
  },
  shared: FORM_REASONS,
  texts,
  judge({ 'form.visit': visit }, _params, verdict) {
    const seen = formsIn(visit);
    if (seen.page === undefined) return verdict(seen.reason, seen.data);
    const fields = seen.page.forms.flatMap((form) => form.fields);
    const consents = fields.filter(({ chosen }) => chosen === 'consent');
    if (consents.length > 0) return verdict('preticked', { fields: namesOf(consents) });
    const unclear = fields.filter(({ chosen }) => chosen !== 'no' && chosen !== 'harmless');
    return unclear.length > 0 ? verdict('unclear-box', { fields: namesOf(unclear) }) : verdict('nothing-ticked');
  },
});
