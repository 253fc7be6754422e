import { published } from '../../../../src/checks/statement/published/check.ts';
import { checkTester } from '../../../lib/checkTester.ts';
import { hop } from '../../../lib/evidence.ts';
import { notAsked, publishedText, statementPage, withText } from '../../../lib/published-statement.ts';

checkTester(published, {
  base: statementPage(),
  cases: [
    { name: 'its text is there', expect: 'published' },
    { name: 'moved within the site, with its text', with: statementPage({ moved: 'same-site' }), expect: 'published' },
    { name: 'not found', with: statementPage({ page: null, hop: hop({ status: 404 }) }), expect: 'gone' },
    {
      name: 'redirected to the home page',
      with: statementPage({ moved: 'same-site', page: publishedText({ found: 0 }) }),
      expect: 'moved',
    },
    {
      name: 'redirected to another site',
      with: statementPage({ moved: 'elsewhere', end: 'redirect-elsewhere', page: null }),
      expect: 'moved',
    },
    {
      name: 'in plain HTTP',
      with: statementPage({ hop: hop({ url: 'http://www.example.nl/privacy/' }) }),
      expect: 'over-http',
    },
    {
      name: 'behind HTTP authentication',
      with: statementPage({ page: null, hop: hop({ status: 401 }) }),
      expect: 'login',
    },
    { name: 'behind a form with a password', with: withText({ found: 0, password: true }), expect: 'login' },
    { name: 'a soft 404', with: withText({ found: 0 }), expect: 'another-page' },
    {
      name: 'kept from search engines',
      with: withText({ noindex: true }),
      expect: 'noindex',
      vanishes: 'a page without that mark is listed',
    },
    { name: 'no address', with: notAsked, expect: 'no-address' },
    {
      name: 'a certificate for another host',
      with: statementPage({ hop: hop({ verified: false }) }),
      expect: 'not-verified',
    },
    { name: 'redirects without end', with: statementPage({ end: 'redirect-loop', page: null }), expect: 'not-reached' },
    { name: 'a PDF', with: statementPage({ page: null }), expect: 'not-readable' },
    { name: 'drawn by a script', with: withText({ found: 0, letters: 60 }), expect: 'drawn-later' },
    { name: 'in a frame', with: withText({ found: 0, framed: true }), expect: 'drawn-later' },
    {
      name: 'refused',
      with: statementPage({ page: null, hop: hop({ status: 403, refusal: { kind: 'status', status: 403 } }) }),
      expect: 'refused',
    },
    {
      name: 'too many requests',
      with: statementPage({ page: null, hop: hop({ status: 503, refusal: { kind: 'limiter', status: 503 } }) }),
      expect: 'too-many-requests',
    },
    {
      name: 'a block page',
      with: statementPage({
        page: null,
        hop: hop({ status: 403, refusal: { kind: 'block', status: 403, by: 'Sucuri' } }),
      }),
      expect: 'blocked',
    },
    {
      name: 'a test for robots',
      with: statementPage({
        page: null,
        hop: hop({ status: 403, refusal: { kind: 'challenge', status: 403, by: 'Cloudflare' } }),
      }),
      expect: 'challenged',
    },
  ],
});
