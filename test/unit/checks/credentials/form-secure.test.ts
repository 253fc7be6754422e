import { formSecure } from '../../../../src/checks/credentials/form-secure/check.ts';
import { checkTester } from '../../../lib/checkTester.ts';
import { loginForm, loginFormFacts } from '../../../lib/password-tests.ts';

const of = (given: Parameters<typeof loginFormFacts>[0]) => ({
  'login.form': loginForm({ form: loginFormFacts(given) }),
});

checkTester(formSecure, {
  base: { 'login.form': loginForm() },
  cases: [
    { name: 'posts to the same origin', expect: ['secure', { path: '/login' }] },
    { name: 'the system is reached over plain HTTP', with: { 'login.form': { scheme: 'http' } }, expect: 'not-https' },
    {
      name: 'posts over plain HTTP',
      with: of({ targetScheme: 'http', sameOrigin: false }),
      expect: 'target-not-https',
    },
    { name: 'posts to another host', with: of({ sameOrigin: false }), expect: 'target-elsewhere' },
    { name: 'sends by GET', with: of({ method: 'get' }), expect: 'method-get' },
    { name: 'shows what is typed', with: of({ passwordType: 'text' }), expect: ['password-visible', { type: 'text' }] },
    { name: 'comes filled in', with: of({ prefilled: true }), expect: 'prefilled' },
    {
      name: 'on a page that is left at once',
      with: { 'login.form': loginForm({ leaves: true }) },
      expect: ['left-at-once', { path: '/login' }],
      vanishes: 'then it is not left',
    },
    { name: 'drawn by a script', with: { 'login.form': loginForm({ form: null }) }, expect: 'no-form-seen' },
    { name: 'HTTP Basic', with: { 'login.form': loginForm({ form: null, page: false }) }, expect: 'no-page' },
  ],
});
