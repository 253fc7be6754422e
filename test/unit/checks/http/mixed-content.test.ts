import { mixedContent } from '../../../../src/checks/http/mixed-content/check.ts';
import { checkTester } from '../../../lib/checkTester.ts';
import { httpResponse, hop } from '../../../lib/evidence.ts';

const page = (resources: string[], actions: string[] = []) => ({
  'http.response': httpResponse({
    page: {
      title: 't',
      resources: resources.map((url) => ({ element: 'img', url })),
      forms: actions.map((action) => ({ method: 'post', action, hasPassword: false })),
    },
  }),
});

checkTester(mixedContent, {
  base: page(['https://www.example.nl/a.png'], ['https://www.example.nl/contact']),
  cases: [
    { name: 'all over HTTPS', expect: ['all-https', { count: 2 }] },
    { name: 'nothing loaded', with: page([]), expect: 'all-https' },
    {
      name: 'an image over HTTP',
      with: page(['https://x/', 'http://x/b.png']),
      expect: ['loads-over-http', { urls: ['http://x/b.png'] }],
    },
    {
      name: 'a form that posts to HTTP',
      with: page([], ['http://x/post']),
      expect: ['form-to-http', { url: 'http://x/post' }],
    },
    { name: 'no HTML', with: { 'http.response': httpResponse({ page: null }) }, expect: 'no-html' },
    {
      name: 'an end on plain HTTP',
      with: { 'http.response': httpResponse({ chain: [hop({ url: 'http://www.example.nl/' })] }) },
      expect: 'no-final-answer',
    },
  ],
});
