/** Does the page that only a logged-in visitor may see refuse a visitor who did not log in? Without this nothing else counts. */
import { defineCheck } from '../../../model/check.ts';
import { anonymousAccess } from '../../lib/access.ts';
import { texts } from './texts.ts';

export const protectedWithoutLogin = defineCheck({
  id: 'two-factor.protected-without-login',
  severity: 'critical',
  needs: ['login.anonymous'],
  params: {},
  outcomes: {
    pass: ['refused'],
    fail: ['open-to-anybody'],
    inconclusive: ['nobody-logged-in', 'indistinct'],
  },
  texts,
  judge({ 'login.anonymous': { view, reference } }, _params, verdict) {
    const access = anonymousAccess(view, reference);
    if (access === 'open') return verdict('open-to-anybody', { share: Math.round((view.likeAdmitted ?? 1) * 100) });
    if (access === 'unknown') return verdict('indistinct');
    return verdict(reference === null ? 'nobody-logged-in' : 'refused', { status: view.status });
  },
});
