import { contentTypeOptions } from '../../../../src/checks/http/content-type-options/check.ts';
import { forBrowsers } from '../../../lib/browser-case.ts';
import { checkTester } from '../../../lib/checkTester.ts';
import { leadsElsewhere, refusedResponses } from '../../../lib/refusals.ts';
import { failed, hop, httpResponse, observed } from '../../../lib/evidence.ts';

const fields = (...headers: [name: string, value: string][]) => ({
  'http.response': httpResponse({ chain: [hop({ headers })] }),
});

checkTester(contentTypeOptions, {
  base: fields(['x-content-type-options', 'nosniff']),
  cases: [
    { name: 'nosniff', expect: 'nosniff' },
    { name: 'in capitals', with: fields(['x-content-type-options', 'NOSNIFF']), expect: 'nosniff' },
    { name: 'absent', with: fields(), expect: 'header-absent' },
    {
      name: 'something else',
      with: fields(['x-content-type-options', 'none']),
      expect: ['other-value', { value: 'none' }],
    },
    {
      name: 'an end on plain HTTP',
      with: { 'http.response': httpResponse({ chain: [hop({ url: 'http://www.example.nl/' })] }) },
      expect: 'no-final-answer',
    },
    leadsElsewhere,
    forBrowsers(fields()['http.response']),
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
