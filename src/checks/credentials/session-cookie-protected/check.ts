/** ASVS 3.3.1, 3.3.4, 3.3.2; RFC 6265bis §4.1.2: the cookie that carries a login travels over HTTPS only and is out of reach of scripts. */
import { defineCheck } from '../../../model/check.ts';
import type { SessionCookie } from '../../../model/evidence/password-tests.ts';
import { texts } from './texts.ts';

export const sessionCookieProtected = defineCheck({
  id: 'credentials.session-cookie-protected',
  severity: 'high',
  needs: ['login.session'],
  params: {
    requireSameSite: { type: 'boolean', description: 'also ask for SameSite=Lax or Strict', default: false },
  },
  outcomes: {
    pass: ['protected'],
    fail: ['not-secure', 'not-http-only', 'no-same-site'],
    inconclusive: ['carrier-unknown'],
    'not-applicable': ['no-cookies'],
  },
  texts,
  judge({ 'login.session': { carriers, cookies } }, { requireSameSite }, verdict) {
    if (carriers.length === 0) return verdict(cookies === 0 ? 'no-cookies' : 'carrier-unknown');
    const lacking = (good: (attributes: SessionCookie['attributes']) => boolean) =>
      carriers.filter(({ attributes }) => !good(attributes)).map(({ name }) => name);
    const notSecure = lacking(({ secure }) => secure === true);
    if (notSecure.length > 0) return verdict('not-secure', { names: notSecure });
    const notHttpOnly = lacking(({ httponly }) => httponly === true);
    if (notHttpOnly.length > 0) return verdict('not-http-only', { names: notHttpOnly });
    const loose = lacking(({ samesite }) => typeof samesite === 'string' && /^(lax|strict)$/i.test(samesite));
    if (requireSameSite && loose.length > 0) return verdict('no-same-site', { names: loose });
    return verdict('protected', { names: carriers.map(({ name }) => name) });
  },
});
