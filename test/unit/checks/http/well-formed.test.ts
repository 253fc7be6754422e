import { wellFormed } from '../../../../src/checks/http/well-formed/check.ts';
import type { HttpFlaw } from '../../../../src/model/evidence/http.ts';
import { forBrowsers } from '../../../lib/browser-case.ts';
import { checkTester } from '../../../lib/checkTester.ts';
import { failed, hop, httpResponse, observed } from '../../../lib/evidence.ts';
import { leadsElsewhere, refusedResponses } from '../../../lib/refusals.ts';

const URL = 'https://www.example.nl/';
const flawed = (...flaws: HttpFlaw[]) => ({ 'http.response': httpResponse({ chain: [hop({ flaws })] }) });
const FLAWS: readonly HttpFlaw[] = [
  'length-and-chunks',
  'length-repeated',
  'length-unreadable',
  'shorter-than-announced',
  'bytes-before-status',
  'line-without-field',
  'space-before-colon',
  'folded-field',
  'lines-without-return',
];

checkTester(wellFormed, {
  base: { 'http.response': httpResponse() },
  cases: [
    { name: 'nothing to repair', expect: 'as-agreed' },
    ...FLAWS.map((flaw) => ({
      name: `only ${flaw}`,
      with: flawed(flaw),
      expect: [flaw, { url: URL }] as const,
      vanishes: 'without the flaw there is nothing to repair',
    })),
    {
      name: 'several, of which one leaves unclear where the answer ends',
      with: flawed('lines-without-return', 'length-and-chunks'),
      expect: ['length-and-chunks', { url: URL }],
      vanishes: 'without the flaws there is nothing to repair',
    },
    {
      name: 'a flaw in a redirect on the way',
      with: {
        'http.response': httpResponse({
          chain: [
            hop({
              status: 302,
              flaws: ['folded-field'],
              to: { by: 'redirect', url: `${URL}start`, usable: true },
            }),
            hop({ url: `${URL}start` }),
          ],
        }),
      },
      expect: ['folded-field', { url: URL }],
      vanishes: 'without the flaw there is nothing to repair',
    },
    {
      name: 'a flaw of a firewall, and not of the site',
      with: {
        'http.response': httpResponse({
          chain: [hop({ status: 403, flaws: ['lines-without-return'], refusal: { kind: 'status', status: 403 } })],
          end: 'refused',
        }),
      },
      expect: 'refused',
      vanishes: 'without a refusal the answer is the site’s',
    },
    {
      name: 'an end on plain HTTP',
      with: { 'http.response': httpResponse({ chain: [hop({ url: 'http://www.example.nl/' })] }) },
      expect: 'no-final-answer',
    },
    leadsElsewhere,
    forBrowsers(flawed('lines-without-return')['http.response']),
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
