import { contentSecurityPolicy } from '../../../../src/checks/http/content-security-policy/check.ts';
import { forBrowsers } from '../../../lib/browser-case.ts';
import { checkTester } from '../../../lib/checkTester.ts';
import { leadsElsewhere, refusedResponses } from '../../../lib/refusals.ts';
import { failed, hop, httpResponse, observed } from '../../../lib/evidence.ts';

const fields = (...headers: [name: string, value: string][]) => ({
  'http.response': httpResponse({ chain: [hop({ headers })] }),
});

checkTester(contentSecurityPolicy, {
  base: fields(['content-security-policy', "default-src 'self'"]),
  cases: [
    { name: 'self only', expect: 'strict' },
    {
      name: 'a nonce beside unsafe-inline, which browsers then ignore',
      with: fields(['content-security-policy', "script-src 'nonce-abc' 'unsafe-inline'"]),
      expect: 'strict',
    },
    {
      name: 'two policies, one of them strict',
      with: fields(['content-security-policy', 'default-src *'], ['content-security-policy', "script-src 'none'"]),
      expect: 'strict',
    },
    { name: 'none', with: fields(), expect: 'header-absent' },
    {
      name: 'inline scripts',
      with: fields(['content-security-policy', "default-src 'self' 'unsafe-inline'"]),
      expect: ['loose', { sources: ["'unsafe-inline'"] }],
    },
    {
      name: 'no word about scripts',
      with: fields(['content-security-policy', "frame-ancestors 'none'"]),
      expect: 'loose',
    },
    ...[
      "script-src 'self' https://*",
      'script-src *:*',
      'script-src blob:',
      "script-src 'self' *.nl",
      "script-src 'self' https://*.github.io",
      "script-src 'self' https://ajax.googleapis.com",
      "script-src 'self' 'unsafe-eval'",
      "script-src 'self'; script-src-elem *",
      "script-src 'self'; script-src-attr 'unsafe-inline'",
      "script-src 'self' 'unsafe-inline', upgrade-insecure-requests",
    ].map((policy) => ({
      name: policy,
      with: fields(['content-security-policy', policy]),
      expect: 'loose' as const,
      vanishes: 'part of a policy may be strict',
    })),
    ...[
      "object-src 'none'; script-src 'nonce-rAnd0m' 'unsafe-inline' 'strict-dynamic' https: http:",
      "script-src 'self' https://*.example.nl:443 https://cdn.example.nl/js/",
      "script-src *, default-src 'none'",
      "frame-ancestors 'self', script-src 'self'",
      "script-src 'self'; script-src-attr *",
      "default-src *; script-src 'self' https://%%%",
      "script-src 'self' 'unsafe-inline', script-src https: 'sha256-abc'",
    ].map((policy) => ({ name: policy, with: fields(['content-security-policy', policy]), expect: 'strict' as const })),
    {
      name: 'a policy in the page',
      with: {
        'http.response': httpResponse({
          chain: [hop({ page: { title: null, resources: [], forms: [], policies: ["default-src 'self'"] } })],
        }),
      },
      expect: 'strict',
    },
    { name: 'any host', with: fields(['content-security-policy', 'script-src https:']), expect: 'loose' },
    {
      name: 'an end on plain HTTP',
      with: { 'http.response': httpResponse({ chain: [hop({ url: 'http://www.example.nl/' })] }) },
      expect: 'no-final-answer',
    },
    leadsElsewhere,
    forBrowsers(httpResponse()),
    ...refusedResponses(),
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
