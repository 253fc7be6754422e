import type { CheckTexts } from '../../../model/check.ts';

export const texts = {
  title: {
    en: 'Cookies are kept from scripts and other sites',
    nl: 'Cookies zijn afgeschermd voor scripts en andere sites',
  },
  failureTitle: {
    en: 'A cookie is open to scripts or other sites',
    nl: 'Een cookie is niet afgeschermd voor scripts of andere sites',
  },
  expected: { en: 'HttpOnly, and SameSite Lax or Strict', nl: 'HttpOnly, en SameSite Lax of Strict' },
  fix: {
    en: 'Set `HttpOnly` and `SameSite=Lax` on every cookie that scripts need not read.',
    nl: 'Zet `HttpOnly` en `SameSite=Lax` op elke cookie die scripts niet hoeven te lezen.',
  },
  reasons: {
    hardened: { en: 'In order: {names}.', nl: 'In orde: {names}.' },
    'no-cookies': {
      en: 'No such cookie is set before logging in.',
      nl: 'Zonder in te loggen wordt zo’n cookie niet geplaatst.',
    },
    'not-http-only': { en: 'Without HttpOnly: {names}.', nl: 'Zonder HttpOnly: {names}.' },
    'no-same-site': { en: 'Without SameSite Lax or Strict: {names}.', nl: 'Zonder SameSite Lax of Strict: {names}.' },
    'no-answer-seen': { en: 'There was no answer to look at.', nl: 'Er was geen antwoord om naar te kijken.' },
  },
} satisfies CheckTexts;
