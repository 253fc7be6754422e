import { hstsScope } from '../../../../src/checks/http/hsts-scope/check.ts';
import { forBrowsers } from '../../../lib/browser-case.ts';
import { checkTester } from '../../../lib/checkTester.ts';
import { refusedResponses } from '../../../lib/refusals.ts';
import { failed, hop, httpResponse, observed } from '../../../lib/evidence.ts';

const field = (value: string, given = {}) => ({
  'http.response': httpResponse({ chain: [hop({ headers: [['strict-transport-security', value]], ...given })] }),
});

checkTester(hstsScope, {
  base: field('max-age=63072000; includeSubDomains; preload'),
  cases: [
    { name: 'both', expect: 'whole-domain' },
    { name: 'names in other letters', with: field('MAX-AGE=1; INCLUDESUBDOMAINS; Preload'), expect: 'whole-domain' },
    { name: 'no subdomains', with: field('max-age=63072000; preload'), expect: 'subdomains-left-out' },
    { name: 'no preload', with: field('max-age=63072000; includeSubDomains'), expect: 'first-visit-left-out' },
    { name: 'no field', with: { 'http.response': httpResponse() }, expect: 'no-order' },
    { name: 'switched off', with: field('max-age=0; includeSubDomains; preload'), expect: 'no-order' },
    { name: 'unreadable', with: field('max-age=abc; includeSubDomains; preload'), expect: 'no-order' },
    { name: 'unproven', with: field('max-age=1; includeSubDomains; preload', { verified: false }), expect: 'no-order' },
    forBrowsers(field('max-age=63072000; preload')['http.response']),
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
