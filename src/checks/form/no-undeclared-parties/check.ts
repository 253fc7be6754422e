/** GDPR 13(1)(e): does the page with the form ask others than the parties that are declared? */
import { defineCheck } from '../../../model/check.ts';
import { PAGE_REASONS, pageIn } from '../../lib/contact-form.ts';
import { texts } from './texts.ts';

export const noUndeclaredParties = defineCheck({
  id: 'form.no-undeclared-parties',
  severity: 'high',
  needs: ['form.visit'],
  params: {},
  outcomes: {
    pass: ['only-own', 'only-declared'],
    fail: ['undeclared'],
    inconclusive: ['not-watched'],
  },
  shared: PAGE_REASONS,
  texts,
  judge({ 'form.visit': visit }, _params, verdict) {
    const seen = pageIn(visit);
    if (seen.page === undefined) return verdict(seen.reason, seen.data);
    const { page, parties, watched } = seen.page;
    const strange = parties.filter(({ relation }) => relation !== 'declared').map(({ host }) => host);
    if (strange.length > 0) return verdict('undeclared', { page, hosts: strange });
    if (!watched) return verdict('not-watched', { page });
    const hosts = parties.map(({ host }) => host);
    return hosts.length === 0 ? verdict('only-own', { page }) : verdict('only-declared', { page, hosts });
  },
});
