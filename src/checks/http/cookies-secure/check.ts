/** RFC 6265bis §4.1.2.5 and §4.1.3: a cookie set without Secure also travels over plain HTTP; prefixes promise more than they hold when broken. */
import { atEachAddress } from '../../lib/each-address.ts';
import { defineCheck } from '../../../model/check.ts';
import type { SetCookie } from '../../../model/evidence/http.ts';

export const cookiesSecure = atEachAddress(
  'http.response',
  defineCheck({
    id: 'http.cookies-secure',
    title: { en: 'Cookies travel over HTTPS only', nl: 'Cookies gaan alleen via HTTPS' },
    failureTitle: {
      en: 'A cookie may travel over plain HTTP',
      nl: 'Een cookie kan via HTTP zonder versleuteling gaan',
    },
    severity: 'high',
    needs: ['http.response'],
    params: {},
    expected: {
      en: 'every cookie has Secure, and keeps what its name’s prefix promises',
      nl: 'elke cookie heeft Secure en doet wat het voorvoegsel van zijn naam belooft',
    },
    fix: {
      en: 'Set `Secure` on every cookie: in PHP `session.cookie_secure = 1`, in frameworks the setting for secure session cookies.',
      nl: 'Zet `Secure` op elke cookie: in PHP `session.cookie_secure = 1`, in frameworks de instelling voor veilige sessiecookies.',
    },
    reasons: {
      'all-secure': {
        outcome: 'pass',
        text: { en: 'Every cookie is for HTTPS only: {names}.', nl: 'Elke cookie is alleen voor HTTPS: {names}.' },
      },
      'no-cookies': {
        outcome: 'not-applicable',
        text: { en: 'No cookie is set before logging in.', nl: 'Zonder in te loggen wordt geen cookie geplaatst.' },
      },
      'not-secure': {
        outcome: 'fail',
        text: { en: 'Without Secure: {names}.', nl: 'Zonder Secure: {names}.' },
      },
      'prefix-broken': {
        outcome: 'fail',
        text: {
          en: 'Browsers refuse these, for they lack what their prefix demands: {names}.',
          nl: 'Browsers weigeren deze, want ze missen wat hun voorvoegsel eist: {names}.',
        },
      },
      'no-answer-seen': {
        outcome: 'inconclusive',
        text: { en: 'There was no answer to look at.', nl: 'Er was geen antwoord om naar te kijken.' },
      },
    },
    judge({ 'http.response': { chain } }, _params, verdict) {
      if (chain.length === 0) return verdict('no-answer-seen');
      const cookies = chain.flatMap((hop) => hop.cookies);
      const named = (those: readonly SetCookie[]) => ({ names: [...new Set(those.map(({ name }) => name))] });
      const loose = cookies.filter(({ attributes }) => attributes['secure'] === undefined);
      if (loose.length > 0) return verdict('not-secure', named(loose));
      const broken = cookies.filter((cookie) => !keepsPrefix(cookie));
      if (broken.length > 0) return verdict('prefix-broken', named(broken));
      if (cookies.length === 0) return verdict('no-cookies');
      return verdict('all-secure', named(cookies));
    },
  }),
);

/** `__Host-` also demands Path=/ and no Domain; case does not matter to browsers. */
function keepsPrefix({ name, attributes }: SetCookie): boolean {
  if (!/^__host-/i.test(name)) return true;
  return attributes['path'] === '/' && attributes['domain'] === undefined;
}
