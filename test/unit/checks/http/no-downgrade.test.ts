import { noDowngrade } from '../../../../src/checks/http/no-downgrade/check.ts';
import { forBrowsers } from '../../../lib/browser-case.ts';
import { checkTester } from '../../../lib/checkTester.ts';
import { failed, hop, httpResponse, observed } from '../../../lib/evidence.ts';
import { refusedResponses } from '../../../lib/refusals.ts';

const at = (...urls: string[]) => urls.map((url) => hop({ url }));
const [start, www, plain] = ['https://example.nl/', 'https://www.example.nl/', 'http://www.example.nl/'];

const page = { title: null, resources: [], forms: [] };
/** A page that leads on to the first of these, and what came there. */
const refreshing = (url: string, ...next: string[]) => ({
  'http.response': httpResponse({
    chain: [hop({ url: start, page, to: { by: 'refresh', url, usable: true } }), ...at(...next)],
  }),
});
const redirecting = (url: string) => hop({ url: start, status: 302, to: { by: 'redirect', url, usable: true } });
const foreign = (url: string, to?: string) =>
  hop({ url, foreign: true, ...(to === undefined ? {} : { to: { by: 'redirect', url: to, usable: true } }) });

checkTester(noDowngrade, {
  base: { 'http.response': httpResponse({ chain: at(start, www) }) },
  cases: [
    { name: 'two steps over HTTPS', expect: ['stays-on-https', { steps: 2 }] },
    {
      name: 'a redirect to another site over HTTPS',
      with: { 'http.response': httpResponse({ end: 'redirect-elsewhere', notFollowed: 'https://other.example/' }) },
      expect: 'stays-on-https',
    },
    {
      name: 'a plain step in the middle',
      with: { 'http.response': httpResponse({ chain: at(start, plain, www) }) },
      expect: ['leads-to-http', { url: plain }],
    },
    {
      name: 'a plain address of another site',
      with: {
        'http.response': httpResponse({ chain: [redirecting('http://other.example/')], end: 'redirect-elsewhere' }),
      },
      expect: 'leads-to-http',
      vanishes: 'without the address there is no redirect to plain HTTP',
    },
    {
      name: 'a plain step between two other sites',
      with: {
        'http.response': httpResponse({
          chain: [redirecting('https://other.example/'), foreign('https://other.example/', 'http://third.example/')],
          end: 'redirect-elsewhere',
          notFollowed: 'http://third.example/',
        }),
      },
      expect: 'stays-on-https',
    },
    {
      name: 'a way back from another site over plain HTTP',
      with: {
        'http.response': httpResponse({
          chain: [redirecting('https://other.example/'), foreign('https://other.example/', plain), hop({ url: plain })],
        }),
      },
      expect: 'leads-to-http',
    },
    {
      name: 'a loop',
      with: { 'http.response': httpResponse({ end: 'redirect-loop', notFollowed: www }) },
      expect: 'no-end',
      vanishes: 'the end is what tells a loop',
    },
    {
      name: 'no end',
      with: { 'http.response': httpResponse({ end: 'too-many-redirects' }) },
      expect: 'no-end',
      vanishes: 'the end is what tells it',
    },
    {
      name: 'an address that is none',
      with: { 'http.response': httpResponse({ end: 'redirect-unusable', notFollowed: 'ftp://x' }) },
      expect: 'unusable-redirect',
      vanishes: 'the end is what tells it',
    },
    {
      name: 'a page that sends visitors on to plain HTTP',
      with: refreshing(plain, plain),
      expect: ['refreshes-to-http', { url: plain }],
    },
    {
      name: 'a page that sends visitors on to plain HTTP elsewhere',
      with: refreshing('http://other.example/'),
      expect: 'refreshes-to-http',
      vanishes: 'without the address it leads nowhere',
    },
    {
      name: 'a page that sends visitors on, to a redirect to plain HTTP',
      with: refreshing(www, www, plain),
      expect: ['leads-to-http', { url: plain }],
    },
    {
      name: 'a page that sends visitors on over HTTPS',
      with: refreshing(www, www),
      expect: ['stays-on-https', { steps: 2 }],
    },
    {
      name: 'a page that was not read',
      with: { 'http.response': httpResponse({ chain: [hop({ page: { ...page, unread: 'unknown-coding' } })] }) },
      expect: 'page-not-read',
      vanishes: 'then it was read whole',
    },
    forBrowsers(httpResponse({ chain: at(start, plain) })),
    ...refusedResponses(),
    {
      name: 'a step without an answer',
      with: { 'http.response': httpResponse({ end: 'hop-failed', problem: observed('silence') }) },
      expect: ['hop-failed', { problem: observed('silence') }],
      vanishes: 'the end is what tells it',
    },
    {
      name: 'another address that did not answer',
      with: (evidence) =>
        Object.assign(evidence['http.response']!, {
          others: [{ address: '192.0.2.2', attempt: failed('timeout', 'tcp', observed('silence')) }],
        }),
      expect: ['address-not-seen', { failed: ['192.0.2.2'] }],
      vanishes: 'without it there is no other address',
    },
  ],
});
