import { versionsHidden } from '../../../../src/checks/http/versions-hidden/check.ts';
import { forBrowsers } from '../../../lib/browser-case.ts';
import { checkTester } from '../../../lib/checkTester.ts';
import { leadsElsewhere, refusedResponses } from '../../../lib/refusals.ts';
import { failed, hop, httpResponse, observed } from '../../../lib/evidence.ts';

const fields = (...headers: [name: string, value: string][]) => ({
  'http.response': httpResponse({ chain: [hop({ headers })] }),
});

checkTester(versionsHidden, {
  base: fields(['server', 'nginx']),
  cases: [
    { name: 'a name without a version', expect: 'no-version' },
    { name: 'no such field', with: fields(), expect: 'no-version' },
    {
      name: 'a version',
      with: fields(['server', 'nginx/1.22.1']),
      expect: ['version-told', { fields: ['server: nginx/1.22.1'] }],
      vanishes: 'without the field nothing is told',
    },
    {
      name: 'a version of PHP',
      with: fields(['x-powered-by', 'PHP/8.2.7']),
      expect: 'version-told',
      vanishes: 'without the field nothing is told',
    },
    {
      name: 'an end on plain HTTP',
      with: { 'http.response': httpResponse({ chain: [hop({ url: 'http://www.example.nl/' })] }) },
      expect: 'no-final-answer',
    },
    leadsElsewhere,
    forBrowsers(fields(['server', 'nginx/1.22.1'])['http.response']),
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
