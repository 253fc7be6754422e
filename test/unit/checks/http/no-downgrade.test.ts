import { noDowngrade } from '../../../../src/checks/http/no-downgrade/check.ts';
import { checkTester } from '../../../lib/checkTester.ts';
import { hop, httpResponse } from '../../../lib/evidence.ts';

const at = (...urls: string[]) => urls.map((url) => hop({ url }));
const [start, www, plain] = ['https://example.nl/', 'https://www.example.nl/', 'http://www.example.nl/'];

checkTester(noDowngrade, {
  base: { 'http.response': httpResponse({ chain: at(start, www) }) },
  cases: [
    { name: 'two steps over HTTPS', expect: ['stays-on-https', { steps: 2 }] },
    {
      name: 'a redirect to another site over HTTPS',
      with: { 'http.response': httpResponse({ end: 'redirect-elsewhere', notFollowed: 'https://other.example/' }) },
      expect: 'stays-on-https',
    },
    {
      name: 'a plain step in the middle',
      with: { 'http.response': httpResponse({ chain: at(start, plain, www) }) },
      expect: ['leads-to-http', { url: plain }],
    },
    {
      name: 'a plain address of another site',
      with: { 'http.response': httpResponse({ end: 'redirect-elsewhere', notFollowed: 'http://other.example/' }) },
      expect: 'leads-to-http',
      vanishes: 'without the address there is no redirect to plain HTTP',
    },
    {
      name: 'a loop',
      with: { 'http.response': httpResponse({ end: 'redirect-loop', notFollowed: www }) },
      expect: 'no-end',
      vanishes: 'the end is what tells a loop',
    },
    {
      name: 'no end',
      with: { 'http.response': httpResponse({ end: 'too-many-redirects' }) },
      expect: 'no-end',
      vanishes: 'the end is what tells it',
    },
    {
      name: 'an address that is none',
      with: { 'http.response': httpResponse({ end: 'redirect-unusable', notFollowed: 'ftp://x' }) },
      expect: 'unusable-redirect',
      vanishes: 'the end is what tells it',
    },
    {
      name: 'a step without an answer',
      with: { 'http.response': httpResponse({ end: 'hop-failed', problem: 'silence' }) },
      expect: ['hop-failed', { problem: 'silence' }],
      vanishes: 'the end is what tells it',
    },
  ],
});
