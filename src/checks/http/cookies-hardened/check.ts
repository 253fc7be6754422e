/** RFC 6265bis §4.1.2.6, §5.6.7: HttpOnly keeps scripts from reading a cookie, SameSite keeps other sites from sending it. */
import { atEachAddress } from '../../lib/each-address.ts';
import { defineCheck } from '../../../model/check.ts';
import { REFUSAL_REASONS, refusalIn } from '../../lib/answers.ts';
import { keptCookies, namesOf, plainChains } from '../../lib/cookies.ts';
import { texts } from './texts.ts';

export const cookiesHardened = atEachAddress(
  'http.response',
  defineCheck({
    id: 'http.cookies-hardened',
    severity: 'low',
    needs: ['http.response', 'http.plain'],
    params: {
      readableByScripts: {
        type: 'array',
        description: 'cookies that scripts must read, e.g. those of statistics',
        items: { type: 'string' },
        default: ['_ga'],
      },
    },
    outcomes: {
      pass: ['hardened'],
      fail: ['not-http-only', 'no-same-site'],
      inconclusive: ['no-answer-seen'],
      'not-applicable': ['no-cookies'],
    },
    shared: REFUSAL_REASONS,
    texts,
    judge({ 'http.response': { chain }, 'http.plain': plain }, { readableByScripts }, verdict) {
      const plainly = plainChains(plain);
      if (chain.length === 0 || plainly === null) return verdict('no-answer-seen');
      const cookies = keptCookies([chain, ...plainly]).filter(
        ({ name }) => !readableByScripts.some((known) => name === known || name.startsWith(`${known}_`)),
      );
      const readable = cookies.filter(({ attributes }) => attributes['httponly'] === undefined);
      if (readable.length > 0) return verdict('not-http-only', namesOf(readable));
      const anywhere = cookies.filter(({ attributes }) => !/^(lax|strict)$/i.test(String(attributes['samesite'])));
      if (anywhere.length > 0) return verdict('no-same-site', namesOf(anywhere));
      const refused = refusalIn(chain);
      if (refused !== undefined) return verdict(refused.reason, refused.data);
      if (cookies.length === 0) return verdict('no-cookies');
      return verdict('hardened', namesOf(cookies));
    },
  }),
);
