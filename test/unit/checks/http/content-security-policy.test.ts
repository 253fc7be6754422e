import { contentSecurityPolicy } from '../../../../src/checks/http/content-security-policy/check.ts';
import { checkTester } from '../../../lib/checkTester.ts';
import { failed, hop, httpResponse } from '../../../lib/evidence.ts';

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
    { name: 'any host', with: fields(['content-security-policy', 'script-src https:']), expect: 'loose' },
    {
      name: 'an end on plain HTTP',
      with: { 'http.response': httpResponse({ chain: [hop({ url: 'http://www.example.nl/' })] }) },
      expect: 'no-final-answer',
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
