import { sessionRenewed } from '../../../../src/checks/credentials/session-renewed/check.ts';
import { checkTester } from '../../../lib/checkTester.ts';
import { loginSession, sessionCookie } from '../../../lib/password-tests.ts';

checkTester(sessionRenewed, {
  base: { 'login.session': loginSession() },
  cases: [
    { name: 'a new value', expect: ['renewed', { names: ['__Host-session'] }] },
    {
      name: 'the value of before',
      with: { 'login.session': loginSession({ carriers: [sessionCookie({ renewed: false })] }) },
      expect: ['kept', { names: ['__Host-session'] }],
    },
    {
      name: 'one of two is new, and both are needed',
      with: {
        'login.session': loginSession({
          carriers: [sessionCookie({ renewed: false }), sessionCookie({ name: 'login' })],
        }),
      },
      expect: ['renewed', { names: ['login'] }],
    },
    { name: 'HTTP Basic', with: { 'login.session': loginSession({ carriers: [], cookies: 0 }) }, expect: 'no-cookies' },
    {
      name: 'no single cookie is needed',
      with: { 'login.session': loginSession({ carriers: [], cookies: 2 }) },
      expect: 'carrier-unknown',
    },
  ],
});
