import { formNotCached } from '../../../../src/checks/credentials/form-not-cached/check.ts';
import { checkTester } from '../../../lib/checkTester.ts';
import { loginForm } from '../../../lib/password-tests.ts';

const of = (cacheControl: string | null) => ({ 'login.form': loginForm({ cacheControl }) });

checkTester(formNotCached, {
  base: { 'login.form': loginForm() },
  cases: [
    { name: 'no-store', expect: ['no-store', { path: '/login' }] },
    { name: 'among others', with: of('private, No-Store, max-age=0'), expect: 'no-store' },
    { name: 'no field', with: of(null), expect: 'no-cache-control' },
    { name: 'no-cache only', with: of('no-cache, private'), expect: 'storable' },
    { name: 'something that looks like it', with: of('x-no-store'), expect: 'storable' },
    { name: 'HTTP Basic', with: { 'login.form': loginForm({ page: false }) }, expect: 'no-https-page' },
    { name: 'plain HTTP', with: { 'login.form': { scheme: 'http' } }, expect: 'no-https-page' },
  ],
});
