import { completed } from '../../../../src/model/attempt.ts';
import { redirectToHttps } from '../../../../src/checks/http/redirect-to-https/check.ts';
import { checkTester } from '../../../lib/checkTester.ts';
import { failed, hop, httpPlain, httpResponse, observed } from '../../../lib/evidence.ts';
import { refusals } from '../../../lib/refusals.ts';

const [plain, secure] = ['http://www.example.nl/', 'https://www.example.nl/'];
/** One answer over plain HTTP that leads on. */
const leading = (by: 'redirect' | 'refresh', url: string, usable = true) => ({
  'http.plain': {
    state: 'answered' as const,
    response: httpResponse({ chain: [hop({ url: plain, status: 301, to: { by, url, usable } })] }),
  },
});

checkTester(redirectToHttps, {
  base: { 'http.plain': httpPlain([plain, secure]) },
  cases: [
    { name: 'a permanent redirect', expect: ['redirects', { from: plain, to: secure, status: 301 }] },
    { name: 'nothing listens', with: { 'http.plain': { state: 'refused' } }, expect: 'no-plain-http' },
    {
      name: 'a firewall drops what goes to port 80',
      with: { 'http.plain': { state: 'silent', addresses: ['192.0.2.1'], port: 80, beside: 443 } },
      expect: ['port-silent', { addresses: ['192.0.2.1'], port: 80, beside: 443 }],
    },
    { name: 'another port than 443', with: { 'http.plain': { state: 'other-port' } }, expect: 'other-port' },
    { name: 'content over plain HTTP', with: { 'http.plain': httpPlain([plain]) }, expect: 'content-over-http' },
    {
      name: 'another host first, which browsers cannot pin',
      with: { 'http.plain': httpPlain(['http://example.nl/', secure]) },
      expect: 'another-host-first',
    },
    {
      name: 'a host of another site, not followed',
      with: leading('redirect', 'https://elsewhere.example/'),
      expect: 'another-host-first',
      vanishes: 'without the place it points to there is no redirect',
    },
    {
      name: 'a step over plain HTTP',
      with: { 'http.plain': httpPlain([plain, 'http://www.example.nl/start', secure]) },
      expect: 'stays-on-http',
    },
    {
      name: 'a temporary redirect',
      with: { 'http.plain': httpPlain([plain, secure], { status: 302 }) },
      expect: 'temporary',
    },
    {
      name: 'a redirect to nothing sensible',
      with: leading('redirect', 'https://%%%/', false),
      expect: 'unusable-redirect',
    },
    {
      name: 'a page that leads to HTTPS by itself, which everybody can change on the way',
      with: leading('refresh', secure),
      expect: 'content-over-http',
    },
    {
      name: 'a port that ends each connection without a word',
      with: { 'http.plain': { state: 'closed', addresses: ['192.0.2.1'], port: 80, beside: 443 } },
      expect: ['port-closes', { addresses: ['192.0.2.1'], port: 80, beside: 443 }],
    },
    ...refusals((refused) => ({ 'http.plain': { state: 'answered', response: httpResponse({ chain: [refused] }) } })),
    {
      name: 'a second address that answers with a page',
      with: (evidence) =>
        Object.assign(evidence['http.plain']!, {
          others: [{ address: '192.0.2.2', attempt: completed(httpPlain(['http://www.example.nl/'])) }],
        }),
      expect: 'content-over-http',
    },
    {
      name: 'a second address that refuses',
      with: (evidence) =>
        Object.assign(evidence['http.plain']!, {
          others: [{ address: '192.0.2.2', attempt: completed({ state: 'refused' }) }],
        }),
      expect: 'redirects',
    },
    {
      name: 'another address that did not answer',
      with: (evidence) =>
        Object.assign(evidence['http.plain']!, {
          others: [{ address: '192.0.2.2', attempt: failed('timeout', 'tcp', observed('silence')) }],
        }),
      expect: ['address-not-seen', { failed: ['192.0.2.2'] }],
      vanishes: 'without it there is no other address',
    },
  ],
});
