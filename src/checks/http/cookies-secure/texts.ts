import type { CheckTexts } from '../../../model/check.ts';

export const texts = {
  title: { en: 'Cookies travel over HTTPS only', nl: 'Cookies gaan alleen via HTTPS' },
  failureTitle: {
    en: 'A cookie may travel over plain HTTP',
    nl: 'Een cookie kan via HTTP zonder versleuteling gaan',
  },
  expected: {
    en: 'every cookie has Secure, and keeps what its name’s prefix promises',
    nl: 'elke cookie heeft Secure en doet wat het voorvoegsel van zijn naam belooft',
  },
  fix: {
    en: 'Set `Secure` on every cookie: in PHP `session.cookie_secure = 1`, in frameworks the setting for secure session cookies.',
    nl: 'Zet `Secure` op elke cookie: in PHP `session.cookie_secure = 1`, in frameworks de instelling voor veilige sessiecookies.',
  },
  reasons: {
    'all-secure': { en: 'Every cookie is for HTTPS only: {names}.', nl: 'Elke cookie is alleen voor HTTPS: {names}.' },
    'no-cookies': { en: 'No cookie is set before logging in.', nl: 'Zonder in te loggen wordt geen cookie geplaatst.' },
    'not-secure': { en: 'Without Secure: {names}.', nl: 'Zonder Secure: {names}.' },
    'prefix-broken': {
      en: 'Browsers refuse these, for they lack what their prefix demands: {names}.',
      nl: 'Browsers weigeren deze, want ze missen wat hun voorvoegsel eist: {names}.',
    },
    'no-answer-seen': { en: 'There was no answer to look at.', nl: 'Er was geen antwoord om naar te kijken.' },
  },
} satisfies CheckTexts;
