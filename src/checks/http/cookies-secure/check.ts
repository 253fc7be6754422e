/** RFC 6265bis §4.1.2.5 and §4.1.3: a cookie set without Secure also travels over plain HTTP; prefixes promise more than they hold when broken. */
import { atEachAddress } from '../../lib/each-address.ts';
import { defineCheck } from '../../../model/check.ts';
import type { SetCookie } from '../../../model/evidence/http.ts';
import { REFUSAL_REASONS, refusalIn } from '../../lib/answers.ts';
import { cookiesIn, keptCookies, namesOf, plainChains } from '../../lib/cookies.ts';
import { texts } from './texts.ts';

export const cookiesSecure = atEachAddress(
  'http.response',
  defineCheck({
    id: 'http.cookies-secure',
    severity: 'high',
    needs: ['http.response', 'http.plain'],
    params: {},
    outcomes: {
      pass: ['all-secure'],
      fail: ['not-secure', 'prefix-broken'],
      inconclusive: ['no-answer-seen'],
      'not-applicable': ['no-cookies'],
    },
    shared: REFUSAL_REASONS,
    texts,
    judge({ 'http.response': { chain }, 'http.plain': plain }, _params, verdict) {
      // What is set on port 80 crosses the network in the clear, and stays in use on HTTPS.
      const plainly = plainChains(plain);
      if (chain.length === 0 || plainly === null) return verdict('no-answer-seen');
      const chains = [chain, ...plainly];
      const cookies = keptCookies(chains);
      const loose = cookies.filter(({ attributes }) => attributes['secure'] === undefined);
      if (loose.length > 0) return verdict('not-secure', namesOf(loose));
      const broken = chains.flatMap(cookiesIn).filter((cookie) => cookie.fate !== 'removed' && !keepsPrefix(cookie));
      if (broken.length > 0) return verdict('prefix-broken', namesOf(broken));
      const refused = refusalIn(chain);
      if (refused !== undefined) return verdict(refused.reason, refused.data);
      if (cookies.length === 0) return verdict('no-cookies');
      return verdict('all-secure', namesOf(cookies));
    },
  }),
);

/** `__Secure-` demands Secure, `__Host-` also Path=/ and no Domain; case does not matter to browsers. */
function keepsPrefix({ name, attributes }: SetCookie): boolean {
  if (/^__(?:host|secure)-/i.test(name) && attributes['secure'] === undefined) return false;
  return !/^__host-/i.test(name) || (attributes['path'] === '/' && attributes['domain'] === undefined);
}
