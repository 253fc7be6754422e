/** RFC 6265bis §4.1.2.5 and §4.1.3: a cookie set without Secure also travels over plain HTTP; prefixes promise more than they hold when broken. */
import { atEachAddress } from '../../lib/each-address.ts';
import { defineCheck } from '../../../model/check.ts';
import type { SetCookie } from '../../../model/evidence/http.ts';
import { texts } from './texts.ts';

export const cookiesSecure = atEachAddress(
  'http.response',
  defineCheck({
    id: 'http.cookies-secure',
    severity: 'high',
    needs: ['http.response'],
    params: {},
    outcomes: {
      pass: ['all-secure'],
      fail: ['not-secure', 'prefix-broken'],
      inconclusive: ['no-answer-seen'],
      'not-applicable': ['no-cookies'],
    },
    texts,
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
