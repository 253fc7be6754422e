import { noDowngrade } from '../../../../src/checks/http/no-downgrade/check.ts';
import type { HttpResponse } from '../../../../src/model/evidence/http.ts';
import { checkTester } from '../../../lib/checkTester.ts';
import { failed, hop, httpResponse } from '../../../lib/evidence.ts';

const at = (...urls: string[]) => urls.map((url) => hop({ url }));
const [start, www, plain] = ['https://example.nl/', 'https://www.example.nl/', 'http://www.example.nl/'];

const page = { title: null, resources: [], forms: [] };
const refreshing = (url: string, response: HttpResponse | null = null) => ({
  'http.response': httpResponse({ chain: at(start), page, refresh: { url, response } }),
});

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
      with: { 'http.response': httpResponse({ end: 'redirect-elsewhere', notFollowed: 'http://other.example/' }) },
      expect: 'leads-to-http',
      vanishes: 'without the address there is no redirect to plain HTTP',
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
      with: refreshing(plain, httpResponse({ chain: at(plain) })),
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
      with: refreshing(www, httpResponse({ chain: at(www, plain) })),
      expect: ['leads-to-http', { url: plain }],
    },
    {
      name: 'a page that sends visitors on over HTTPS, and back later',
      with: refreshing(www, httpResponse({ chain: at(www), end: 'redirect-loop', notFollowed: start })),
      expect: ['stays-on-https', { steps: 2 }],
    },
    {
      name: 'a page that sends visitors on, to silence',
      with: refreshing(www, httpResponse({ chain: [], end: 'hop-failed', notFollowed: www, problem: 'silence' })),
      expect: ['hop-failed', { problem: 'silence' }],
      vanishes: 'the end is what tells it',
    },
    {
      name: 'a page that was not read',
      with: { 'http.response': httpResponse({ page: { ...page, unread: 'unknown-coding' } }) },
      expect: 'page-not-read',
      vanishes: 'then it was read whole',
    },
    {
      name: 'a step without an answer',
      with: { 'http.response': httpResponse({ end: 'hop-failed', problem: 'silence' }) },
      expect: ['hop-failed', { problem: 'silence' }],
      vanishes: 'the end is what tells it',
    },
    {
      name: 'another address that did not answer',
      with: (evidence) =>
        Object.assign(evidence['http.response']!, {
          others: [{ address: '192.0.2.2', attempt: failed('timeout', 'tcp', 'silence') }],
        }),
      expect: ['address-not-seen', { failed: ['192.0.2.2'] }],
      vanishes: 'without it there is no other address',
    },
  ],
});
