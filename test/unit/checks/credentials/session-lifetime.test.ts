import { sessionLifetime } from '../../../../src/checks/credentials/session-lifetime/check.ts';
import { checkTester } from '../../../lib/checkTester.ts';
import { loginSession, sessionCookie } from '../../../lib/password-tests.ts';

const of = (hours: number) => ({ 'login.session': loginSession({ carriers: [sessionCookie({ hours })] }) });

checkTester(sessionLifetime, {
  base: { 'login.session': loginSession() },
  cases: [
    { name: 'a cookie of the session', expect: 'ends-with-browser' },
    { name: 'exactly the limit', with: of(24), expect: ['within-limit', { hours: 24 }] },
    { name: 'a little more', with: of(24.1), expect: ['too-long', { hours: 24.1 }] },
    { name: 'a month where the owner allows it', with: of(720), params: { maxHours: 720 }, expect: 'within-limit' },
    { name: 'HTTP Basic', with: { 'login.session': loginSession({ carriers: [], cookies: 0 }) }, expect: 'no-cookies' },
    {
      name: 'no single cookie is needed',
      with: { 'login.session': loginSession({ carriers: [], cookies: 2 }) },
      expect: 'carrier-unknown',
    },
  ],
});
