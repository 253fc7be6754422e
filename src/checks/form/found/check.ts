/** GDPR 13(1): is the contact form that the organisation speaks of on its page? */
import { defineCheck } from '../../../model/check.ts';
import { PAGE_REASONS, pageIn } from '../../lib/contact-form.ts';
import { texts } from './texts.ts';

export const found = defineCheck({
  id: 'form.found',
  severity: 'high',
  needs: ['form.visit'],
  params: {},
  outcomes: {
    pass: ['found'],
    fail: ['no-form'],
    inconclusive: ['maybe-in-part', 'maybe-drawn-later'],
  },
  shared: PAGE_REASONS,
  texts,
  judge({ 'form.visit': visit }, _params, verdict) {
    const seen = pageIn(visit);
    if (seen.page === undefined) return verdict(seen.reason, seen.data);
    const { page, forms, unread, scripted } = seen.page;
    if (forms.length > 0) return verdict('found', { page });
    if (unread.length > 0) return verdict('maybe-in-part', { page, parts: unread });
    return scripted ? verdict('maybe-drawn-later', { page }) : verdict('no-form', { page });
  },
});
