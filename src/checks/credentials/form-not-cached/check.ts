/** WSTG-ATHN-06, RFC 9111 §5.2.2.5: the page that asks for the password is not kept by browsers and proxies. */
import { defineCheck } from '../../../model/check.ts';
import { texts } from './texts.ts';

export const formNotCached = defineCheck({
  id: 'credentials.form-not-cached',
  severity: 'low',
  needs: ['login.form'],
  params: {},
  outcomes: {
    pass: ['no-store'],
    fail: ['no-cache-control', 'storable'],
    'not-applicable': ['no-https-page'],
  },
  texts,
  judge({ 'login.form': seen }, _params, verdict) {
    if (seen.scheme !== 'https' || !seen.page) return verdict('no-https-page');
    const { path, cacheControl } = seen;
    if (cacheControl === null) return verdict('no-cache-control', { path });
    const directives = cacheControl.toLowerCase().split(',');
    const noStore = directives.some((directive) => directive.trim() === 'no-store');
    return noStore ? verdict('no-store', { path }) : verdict('storable', { path });
  },
});
