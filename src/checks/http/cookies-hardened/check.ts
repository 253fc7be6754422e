/** RFC 6265bis §4.1.2.6, §5.6.7: HttpOnly keeps scripts from reading a cookie, SameSite keeps other sites from sending it. */
import { atEachAddress } from '../../lib/each-address.ts';
import { defineCheck } from '../../../model/check.ts';
import { texts } from './texts.ts';

export const cookiesHardened = atEachAddress(
  'http.response',
  defineCheck({
    id: 'http.cookies-hardened',
    severity: 'low',
    needs: ['http.response'],
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
    texts,
    judge({ 'http.response': { chain } }, { readableByScripts }, verdict) {
      if (chain.length === 0) return verdict('no-answer-seen');
      const cookies = chain
        .flatMap((hop) => hop.cookies)
        .filter(({ name }) => !readableByScripts.some((known) => name === known || name.startsWith(`${known}_`)));
      const named = (those: typeof cookies) => ({ names: [...new Set(those.map(({ name }) => name))] });
      const readable = cookies.filter(({ attributes }) => attributes['httponly'] === undefined);
      if (readable.length > 0) return verdict('not-http-only', named(readable));
      const anywhere = cookies.filter(({ attributes }) => !/^(lax|strict)$/i.test(String(attributes['samesite'])));
      if (anywhere.length > 0) return verdict('no-same-site', named(anywhere));
      if (cookies.length === 0) return verdict('no-cookies');
      return verdict('hardened', named(cookies));
    },
  }),
);
