import { sessionCookieProtected } from '../../../../src/checks/credentials/session-cookie-protected/check.ts';
import { checkTester } from '../../../lib/checkTester.ts';
import type { SessionCookie } from '../../../../src/model/evidence/password-tests.ts';
import { loginSession, sessionCookie } from '../../../lib/password-tests.ts';

const of = (attributes: SessionCookie['attributes']) => ({
  'login.session': loginSession({ carriers: [sessionCookie({ attributes })] }),
});

checkTester(sessionCookieProtected, {
  base: { 'login.session': loginSession() },
  cases: [
    { name: 'Secure and HttpOnly', expect: ['protected', { names: ['__Host-session'] }] },
    { name: 'without Secure', with: of({ httponly: true }), expect: 'not-secure' },
    { name: 'without HttpOnly', with: of({ secure: true }), expect: 'not-http-only' },
    { name: 'SameSite is asked and there', params: { requireSameSite: true }, expect: 'protected' },
    {
      name: 'SameSite is asked and is None',
      with: of({ secure: true, httponly: true, samesite: 'None' }),
      params: { requireSameSite: true },
      expect: 'no-same-site',
    },
    { name: 'HTTP Basic', with: { 'login.session': loginSession({ carriers: [], cookies: 0 }) }, expect: 'no-cookies' },
    {
      name: 'no single cookie is needed',
      with: { 'login.session': loginSession({ carriers: [], cookies: 2 }) },
      expect: 'carrier-unknown',
    },
  ],
});
