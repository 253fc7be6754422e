import type { CheckTexts } from '../../../model/check.ts';

export const texts = {
  title: { en: 'The cookie of the session is protected', nl: 'De sessiecookie is beschermd' },
  failureTitle: { en: 'The cookie of the session is not protected', nl: 'De sessiecookie is niet beschermd' },
  expected: {
    en: 'Secure and HttpOnly on the cookie that carries the login',
    nl: 'Secure en HttpOnly op de cookie waarop de aanmelding berust',
  },
  fix: {
    en: 'Set `Secure; HttpOnly; SameSite=Lax` on the cookie of the session, and give it a name that begins with `__Host-`.',
    nl: 'Zet `Secure; HttpOnly; SameSite=Lax` op de sessiecookie en geef die een naam die begint met `__Host-`.',
  },
  reasons: {
    protected: { en: '{names} has Secure and HttpOnly.', nl: '{names} heeft Secure en HttpOnly.' },
    'not-secure': {
      en: '{names} lacks Secure, so it may travel over plain HTTP.',
      nl: 'Bij {names} ontbreekt Secure, dus die kan via HTTP meegaan.',
    },
    'not-http-only': {
      en: '{names} lacks HttpOnly, so scripts can read it.',
      nl: 'Bij {names} ontbreekt HttpOnly, dus scripts kunnen die lezen.',
    },
    'no-same-site': {
      en: '{names} has no SameSite=Lax or Strict.',
      nl: 'Bij {names} ontbreekt SameSite=Lax of Strict.',
    },
    'no-cookies': { en: 'The login uses no cookies.', nl: 'De aanmelding gebruikt geen cookies.' },
    'carrier-unknown': {
      en: 'It could not be told which cookie carries the login.',
      nl: 'Er was niet vast te stellen op welke cookie de aanmelding berust.',
    },
  },
} satisfies CheckTexts;
