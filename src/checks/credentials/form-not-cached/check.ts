/** WSTG-ATHN-06, RFC 9111 §5.2.2.5: the page that asks for the password is not kept by browsers and proxies. */
import { defineCheck } from '../../../model/check.ts';

export const formNotCached = defineCheck({
  id: 'credentials.form-not-cached',
  title: { en: 'The login page is not kept in caches', nl: 'De inlogpagina wordt niet in caches bewaard' },
  failureTitle: { en: 'The login page may be kept in caches', nl: 'De inlogpagina kan in caches worden bewaard' },
  severity: 'low',
  needs: ['login.form'],
  params: {},
  expected: { en: '`Cache-Control: no-store` on the login page', nl: '`Cache-Control: no-store` op de inlogpagina' },
  fix: {
    en: 'Send `Cache-Control: no-store` with the login page.',
    nl: 'Stuur `Cache-Control: no-store` mee met de inlogpagina.',
  },
  reasons: {
    'no-store': {
      outcome: 'pass',
      text: { en: '{path} is sent with no-store.', nl: '{path} wordt verstuurd met no-store.' },
    },
    'no-cache-control': {
      outcome: 'fail',
      text: { en: '{path} has no Cache-Control.', nl: '{path} heeft geen Cache-Control.' },
    },
    storable: {
      outcome: 'fail',
      text: { en: 'Cache-Control of {path} lacks no-store.', nl: 'In Cache-Control van {path} ontbreekt no-store.' },
    },
    'no-https-page': {
      outcome: 'not-applicable',
      text: {
        en: 'There is no login page over HTTPS to look at.',
        nl: 'Er is geen inlogpagina via HTTPS om naar te kijken.',
      },
    },
  },
  judge({ 'login.form': seen }, _params, verdict) {
    if (seen.scheme !== 'https' || !seen.page) return verdict('no-https-page');
    const { path, cacheControl } = seen;
    if (cacheControl === null) return verdict('no-cache-control', { path });
    const directives = cacheControl.toLowerCase().split(',');
    const noStore = directives.some((directive) => directive.trim() === 'no-store');
    return noStore ? verdict('no-store', { path }) : verdict('storable', { path });
  },
});
