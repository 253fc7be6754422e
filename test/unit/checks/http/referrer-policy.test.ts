import { referrerPolicy } from '../../../../src/checks/http/referrer-policy/check.ts';
import { forBrowsers } from '../../../lib/browser-case.ts';
import { checkTester } from '../../../lib/checkTester.ts';
import { leadsElsewhere, refusedResponses } from '../../../lib/refusals.ts';
import { failed, hop, httpResponse, observed } from '../../../lib/evidence.ts';

const fields = (...headers: [name: string, value: string][]) => ({
  'http.response': httpResponse({ chain: [hop({ headers })] }),
});

checkTester(referrerPolicy, {
  base: fields(['referrer-policy', 'same-origin']),
  cases: [
    { name: 'same-origin', expect: ['kept', { value: 'same-origin' }] },
    {
      name: 'a fallback list, the last one counts',
      with: fields(['referrer-policy', 'unsafe-url, strict-origin']),
      expect: ['kept', { value: 'strict-origin' }],
    },
    { name: 'absent', with: fields(), expect: 'header-absent' },
    { name: 'a word that nobody knows', with: fields(['referrer-policy', 'secret']), expect: 'unknown-value' },
    {
      name: 'the whole address',
      with: fields(['referrer-policy', 'unsafe-url']),
      expect: ['tells-more', { value: 'unsafe-url' }],
    },
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
