/** Is a visitor who types the address without https sent to HTTPS at once, on the same host first, and for good? */
import { atEachAddress } from '../../lib/each-address.ts';
import { defineCheck } from '../../../model/check.ts';
import { texts } from './texts.ts';

export const redirectToHttps = atEachAddress(
  'http.plain',
  defineCheck({
    id: 'http.redirect-to-https',
    severity: 'high',
    needs: ['http.plain'],
    params: {},
    outcomes: {
      pass: ['redirects', 'no-plain-http', 'port-silent'],
      fail: ['content-over-http', 'another-host-first', 'stays-on-http', 'temporary', 'unusable-redirect'],
      'not-applicable': ['other-port'],
    },
    texts,
    judge({ 'http.plain': plain }, _params, verdict) {
      if (plain.state === 'other-port') return verdict('other-port');
      if (plain.state === 'refused') return verdict('no-plain-http');
      if (plain.state === 'silent') {
        const { addresses, port, beside } = plain;
        return verdict('port-silent', { addresses, port, beside });
      }
      const { chain, notFollowed, end } = plain.response;
      const [first, second] = chain;
      const from = first?.url ?? '';
      const status = first?.status ?? 0;
      const to = second?.url ?? notFollowed;
      if (to === null) return verdict('content-over-http', { from, status });
      if (end === 'redirect-unusable' && second === undefined) return verdict('unusable-redirect', { from });
      const [source, target] = [new URL(from), new URL(to)];
      if (target.protocol !== 'https:') return verdict('stays-on-http', { from, to });
      if (target.hostname !== source.hostname) return verdict('another-host-first', { from, to });
      if (status !== 301 && status !== 308) return verdict('temporary', { from, status });
      return verdict('redirects', { from, to, status });
    },
  }),
);
