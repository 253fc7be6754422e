/** Is a visitor who types the address without https sent to HTTPS at once, on the same host first, and for good? */
import { atEachAddress } from '../../lib/each-address.ts';
import { defineCheck } from '../../../model/check.ts';
import { REFUSAL_REASONS, refusalIn } from '../../lib/answers.ts';
import { texts } from './texts.ts';

export const redirectToHttps = atEachAddress(
  'http.plain',
  defineCheck({
    id: 'http.redirect-to-https',
    severity: 'high',
    needs: ['http.plain'],
    params: {},
    outcomes: {
      pass: ['redirects', 'no-plain-http', 'port-silent', 'port-closes'],
      fail: ['content-over-http', 'another-host-first', 'stays-on-http', 'temporary', 'unusable-redirect'],
      'not-applicable': ['other-port'],
    },
    shared: REFUSAL_REASONS,
    texts,
    judge({ 'http.plain': plain }, _params, verdict) {
      if (plain.state === 'other-port') return verdict('other-port');
      if (plain.state === 'refused') return verdict('no-plain-http');
      if (plain.state === 'silent' || plain.state === 'closed') {
        const { state, addresses, port, beside } = plain;
        return verdict(state === 'silent' ? 'port-silent' : 'port-closes', { addresses, port, beside });
      }
      const [first] = plain.response.chain;
      const from = first?.url ?? '';
      const status = first?.status ?? 0;
      const refused = refusalIn(plain.response.chain.slice(0, 1));
      if (refused !== undefined) return verdict(refused.reason, refused.data);
      // A page that leads on by itself was shown over plain HTTP first.
      if (first?.to?.by !== 'redirect') return verdict('content-over-http', { from, status });
      const { url: to, usable } = first.to;
      if (!usable || !URL.canParse(to) || !URL.canParse(from)) return verdict('unusable-redirect', { from });
      const [source, target] = [new URL(from), new URL(to)];
      if (target.protocol !== 'https:') return verdict('stays-on-http', { from, to });
      if (target.hostname !== source.hostname) return verdict('another-host-first', { from, to });
      if (status !== 301 && status !== 308) return verdict('temporary', { from, status });
      return verdict('redirects', { from, to, status });
    },
  }),
);
