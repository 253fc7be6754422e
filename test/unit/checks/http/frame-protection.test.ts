import { frameProtection } from '../../../../src/checks/http/frame-protection/check.ts';
import { checkTester } from '../../../lib/checkTester.ts';
import { failed, hop, httpResponse } from '../../../lib/evidence.ts';

const fields = (...headers: [name: string, value: string][]) => ({
  'http.response': httpResponse({ chain: [hop({ headers })] }),
});

checkTester(frameProtection, {
  base: fields(['content-security-policy', "default-src 'self'; frame-ancestors 'none'"]),
  cases: [
    { name: 'frame-ancestors none', expect: ['limited', { by: 'frame-ancestors' }] },
    {
      name: 'X-Frame-Options',
      with: fields(['x-frame-options', 'sameorigin']),
      expect: ['limited', { by: 'X-Frame-Options' }],
    },
    { name: 'nothing', with: fields(), expect: 'absent' },
    {
      name: 'a policy about other things',
      with: fields(['content-security-policy', "default-src 'self'"]),
      expect: 'absent',
    },
    {
      name: 'everybody, whatever the old field says',
      with: fields(['content-security-policy', 'frame-ancestors *'], ['x-frame-options', 'DENY']),
      expect: 'open-to-all',
      vanishes: 'without the policy the old field counts',
    },
    {
      name: 'a value that browsers ignore',
      with: fields(['x-frame-options', 'ALLOW-FROM https://x']),
      expect: 'other-value',
    },
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
