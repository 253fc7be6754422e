import { mixedContent } from '../../../../src/checks/http/mixed-content/check.ts';
import type { HtmlPage } from '../../../../src/model/evidence/http.ts';
import { forBrowsers } from '../../../lib/browser-case.ts';
import { checkTester } from '../../../lib/checkTester.ts';
import { failed, httpResponse, hop, observed } from '../../../lib/evidence.ts';
import { leadsElsewhere, refusedResponses } from '../../../lib/refusals.ts';

type Unread = NonNullable<HtmlPage['unread']>;
const parts = (resources: string[], actions: string[] = [], unread?: Unread): HtmlPage => ({
  title: 't',
  resources: resources.map((url) => ({ element: 'img', url })),
  forms: actions.map((action) => ({ method: 'post', action, hasPassword: false })),
  ...(unread === undefined ? {} : { unread }),
});
const page = (resources: string[], actions: string[] = [], status = 200, policy = '', unread?: Unread) => ({
  'http.response': httpResponse({
    chain: [hop({ status, headers: [['content-security-policy', policy]], page: parts(resources, actions, unread) })],
  }),
});
const upgraded = {
  ...parts([]),
  resources: [{ element: 'img', url: 'http://x/b.png', upgraded: true as const }],
};

checkTester(mixedContent, {
  base: page(['https://www.example.nl/a.png'], ['https://www.example.nl/contact']),
  cases: [
    { name: 'all over HTTPS', expect: ['all-https', { count: 2 }] },
    { name: 'nothing loaded', with: page([]), expect: 'all-https' },
    {
      name: 'an image over HTTP',
      with: page(['https://x/', 'http://x/b.png']),
      expect: ['loads-over-http', { urls: ['http://x/b.png'] }],
    },
    {
      name: 'a form that posts to HTTP',
      with: page([], ['http://x/post']),
      expect: ['form-to-http', { url: 'http://x/post' }],
    },
    {
      name: 'http addresses that browsers fetch over HTTPS',
      with: page(['http://x/b.png'], ['http://x/post'], 200, "default-src 'self'; Upgrade-Insecure-Requests"),
      expect: ['upgraded', { urls: ['http://x/post', 'http://x/b.png'] }],
    },
    {
      name: 'a policy that names the directive in another one',
      with: page(['http://x/b.png'], [], 200, 'report-uri upgrade-insecure-requests'),
      expect: 'loads-over-http',
    },
    {
      name: 'http addresses after a policy in the page',
      with: { 'http.response': httpResponse({ chain: [hop({ page: upgraded })] }) },
      expect: ['upgraded', { urls: ['http://x/b.png'] }],
    },
    {
      name: 'parts on the visitor’s own machine',
      with: page(['http://127.0.0.1:8080/a.js', 'http://[::1]/b.js', 'http://localhost/c.js', 'http://a.localhost/']),
      expect: ['all-https', { count: 4 }],
    },
    { name: 'a name that only looks like it', with: page(['http://localhost.example/']), expect: 'loads-over-http' },
    { name: 'an account is wanted', with: page([], [], 401), expect: ['account-wanted', { status: 401 }] },
    { name: 'a page that says nothing is there', with: page(['https://x/'], [], 404), expect: 'all-https' },
    {
      name: 'a page before the one where visitors land',
      with: {
        'http.response': httpResponse({
          chain: [
            hop({
              page: parts(['http://x/b.png']),
              to: { by: 'refresh', url: 'https://www.example.nl/a', usable: true },
            }),
            hop({ url: 'https://www.example.nl/a', page: parts([]) }),
          ],
        }),
      },
      expect: 'loads-over-http',
    },
    leadsElsewhere,
    forBrowsers(page(['http://x/b.png'])['http.response']),
    ...refusedResponses(),
    {
      name: 'a page of which only the beginning was read',
      with: page(['https://x/'], [], 200, '', 'cut-off'),
      expect: 'cut-off',
      vanishes: 'then it was read whole',
    },
    {
      name: 'a page that is too heavy to read',
      with: page([], [], 200, '', 'too-heavy'),
      expect: 'too-heavy',
      vanishes: 'then it was read whole',
    },
    ...(['unknown-coding', 'broken-coding', 'unknown-charset', 'unsure-markup'] as const).map((unread) => ({
      name: `a page that was not read: ${unread}`,
      with: page([], [], 200, '', unread),
      expect: 'not-decoded',
      vanishes: 'then it was read whole',
    })),
    {
      name: 'an image over HTTP in the beginning of it',
      with: page(['http://x/b.png'], [], 200, '', 'cut-off'),
      expect: 'loads-over-http',
      vanishes: 'nothing over HTTP',
    },
    { name: 'no HTML', with: { 'http.response': httpResponse() }, expect: 'no-html' },
    {
      name: 'an end on plain HTTP',
      with: { 'http.response': httpResponse({ chain: [hop({ url: 'http://www.example.nl/' })] }) },
      expect: 'no-final-answer',
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
