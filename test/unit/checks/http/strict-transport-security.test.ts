import { completed } from '../../../../src/model/attempt.ts';
import { strictTransportSecurity } from '../../../../src/checks/http/strict-transport-security/check.ts';
import { forBrowsers } from '../../../lib/browser-case.ts';
import { checkTester } from '../../../lib/checkTester.ts';
import { refusedResponses } from '../../../lib/refusals.ts';
import { failed, hop, httpResponse, observed } from '../../../lib/evidence.ts';

const field = (...values: string[]) => ({
  'http.response': httpResponse({
    chain: [hop({ headers: values.map((value) => ['strict-transport-security', value] as const) })],
  }),
});

/** A way of redirects, each with its field or none. */
const way = (...values: (string | null)[]) => ({
  'http.response': httpResponse({
    chain: values.map((value, index) =>
      hop({
        url: `https://www.example.nl/${index}`,
        headers: value === null ? [] : [['strict-transport-security', value] as const],
      }),
    ),
  }),
});

checkTester(strictTransportSecurity, {
  base: field('max-age=63072000'),
  cases: [
    { name: 'two years', expect: ['sufficient', { maxAge: 63_072_000 }] },
    { name: 'exactly the least', with: field('max-age=31536000; includeSubDomains'), expect: 'sufficient' },
    { name: 'a quoted number', with: field('max-age="31536000"'), expect: 'sufficient' },
    { name: 'more digits than a number holds', with: field(`max-age=${'9'.repeat(30)}`), expect: 'sufficient' },
    { name: 'a fraction', with: field('max-age=63072000.5'), expect: 'header-malformed' },
    { name: 'a zero', with: field('max-age=0'), expect: ['max-age-too-short', { maxAge: 0 }] },
    { name: 'one second less', with: field('max-age=31535999'), expect: ['max-age-too-short', { maxAge: 31_535_999 }] },
    { name: 'a quoted zero, which others pass', with: field('max-age="0"'), expect: 'max-age-too-short' },
    { name: 'letters, which others pass', with: field('max-age=abc'), expect: 'header-malformed' },
    { name: 'no number, which others pass', with: field('max-age='), expect: 'header-malformed' },
    { name: 'no max-age', with: field('includeSubDomains'), expect: 'header-malformed' },
    { name: 'max-age twice', with: field('max-age=63072000; max-age=1'), expect: 'header-malformed' },
    {
      name: 'two fields joined by a comma',
      with: field('max-age=63072000, max-age=63072000'),
      expect: 'header-malformed',
    },
    {
      name: 'the field twice',
      with: field('max-age=63072000', 'max-age=0'),
      expect: ['header-repeated', { count: 2 }],
      vanishes: 'without one of them it is no repetition',
    },
    {
      name: 'on each answer of the way, the least counts',
      with: way('max-age=63072000', 'max-age=31536000'),
      expect: ['sufficient', { maxAge: 31_536_000 }],
    },
    {
      name: 'not on the page where the way ends',
      with: way('max-age=63072000', null),
      expect: ['header-absent', { url: 'https://www.example.nl/1' }],
    },
    {
      name: 'shorter on the page where the way ends',
      with: way('max-age=63072000', 'max-age=60'),
      expect: 'max-age-too-short',
    },
    {
      name: 'absent at a site that is not declared',
      with: {
        'http.response': httpResponse({
          chain: [
            hop({ headers: [['strict-transport-security', 'max-age=63072000']] }),
            hop({ url: 'https://other.example/', foreign: true }),
          ],
          end: 'redirect-elsewhere',
        }),
      },
      expect: 'sufficient',
    },
    { name: 'no field', with: { 'http.response': httpResponse() }, expect: 'header-absent' },
    {
      name: 'over plain HTTP',
      with: { 'http.response': httpResponse({ chain: [hop({ url: 'http://www.example.nl/' })] }) },
      expect: 'not-https',
    },
    {
      name: 'over a connection that proves nothing',
      with: { 'http.response': httpResponse({ chain: [hop({ verified: false })] }) },
      expect: 'not-verified',
    },
    {
      name: 'a second address without the field',
      with: (evidence) =>
        Object.assign(evidence['http.response']!, {
          others: [{ address: '192.0.2.2', attempt: completed(httpResponse({ chain: [hop()] })) }],
        }),
      expect: 'header-absent',
    },
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
