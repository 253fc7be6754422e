/** ASVS 3.3.1, 3.3.4, 3.3.2; RFC 6265bis §4.1.2: the cookie that carries a login travels over HTTPS only and is out of reach of scripts. */
import { defineCheck } from '../../../model/check.ts';
import type { SessionCookie } from '../../../model/evidence/password-tests.ts';

export const sessionCookieProtected = defineCheck({
  id: 'credentials.session-cookie-protected',
  title: { en: 'The cookie of the session is protected', nl: 'De sessiecookie is beschermd' },
  failureTitle: { en: 'The cookie of the session is not protected', nl: 'De sessiecookie is niet beschermd' },
  severity: 'high',
  needs: ['login.session'],
  params: {
    requireSameSite: { type: 'boolean', description: 'also ask for SameSite=Lax or Strict', default: false },
  },
  expected: {
    en: 'Secure and HttpOnly on the cookie that carries the login',
    nl: 'Secure en HttpOnly op de cookie waarop de aanmelding berust',
  },
  fix: {
    en: 'Set `Secure; HttpOnly; SameSite=Lax` on the cookie of the session, and give it a name that begins with `__Host-`.',
    nl: 'Zet `Secure; HttpOnly; SameSite=Lax` op de sessiecookie en geef die een naam die begint met `__Host-`.',
  },
  reasons: {
    protected: {
      outcome: 'pass',
      text: { en: '{names} has Secure and HttpOnly.', nl: '{names} heeft Secure en HttpOnly.' },
    },
    'not-secure': {
      outcome: 'fail',
      text: {
        en: '{names} lacks Secure, so it may travel over plain HTTP.',
        nl: 'Bij {names} ontbreekt Secure, dus die kan via HTTP meegaan.',
      },
    },
    'not-http-only': {
      outcome: 'fail',
      text: {
        en: '{names} lacks HttpOnly, so scripts can read it.',
        nl: 'Bij {names} ontbreekt HttpOnly, dus scripts kunnen die lezen.',
      },
    },
    'no-same-site': {
      outcome: 'fail',
      text: { en: '{names} has no SameSite=Lax or Strict.', nl: 'Bij {names} ontbreekt SameSite=Lax of Strict.' },
    },
    'no-cookies': {
      outcome: 'not-applicable',
      text: { en: 'The login uses no cookies.', nl: 'De aanmelding gebruikt geen cookies.' },
    },
    'carrier-unknown': {
      outcome: 'inconclusive',
      text: {
        en: 'It could not be told which cookie carries the login.',
        nl: 'Er was niet vast te stellen op welke cookie de aanmelding berust.',
      },
    },
  },
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
