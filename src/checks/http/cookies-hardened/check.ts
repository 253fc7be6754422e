/** RFC 6265bis §4.1.2.6, §5.6.7: HttpOnly keeps scripts from reading a cookie, SameSite keeps other sites from sending it. */
import { atEachAddress } from '../../lib/each-address.ts';
import { defineCheck } from '../../../model/check.ts';

export const cookiesHardened = atEachAddress(
  'http.response',
  defineCheck({
    id: 'http.cookies-hardened',
    title: {
      en: 'Cookies are kept from scripts and other sites',
      nl: 'Cookies zijn afgeschermd voor scripts en andere sites',
    },
    failureTitle: {
      en: 'A cookie is open to scripts or other sites',
      nl: 'Een cookie is niet afgeschermd voor scripts of andere sites',
    },
    severity: 'low',
    needs: ['http.response'],
    params: {
      readableByScripts: {
        type: 'array',
        description: 'cookies that scripts must read, e.g. those of statistics',
        items: { type: 'string' },
        default: ['_ga'],
      },
    },
    expected: { en: 'HttpOnly, and SameSite Lax or Strict', nl: 'HttpOnly, en SameSite Lax of Strict' },
    fix: {
      en: 'Set `HttpOnly` and `SameSite=Lax` on every cookie that scripts need not read.',
      nl: 'Zet `HttpOnly` en `SameSite=Lax` op elke cookie die scripts niet hoeven te lezen.',
    },
    reasons: {
      hardened: { outcome: 'pass', text: { en: 'In order: {names}.', nl: 'In orde: {names}.' } },
      'no-cookies': {
        outcome: 'not-applicable',
        text: {
          en: 'No such cookie is set before logging in.',
          nl: 'Zonder in te loggen wordt zo’n cookie niet geplaatst.',
        },
      },
      'not-http-only': { outcome: 'fail', text: { en: 'Without HttpOnly: {names}.', nl: 'Zonder HttpOnly: {names}.' } },
      'no-same-site': {
        outcome: 'fail',
        text: { en: 'Without SameSite Lax or Strict: {names}.', nl: 'Zonder SameSite Lax of Strict: {names}.' },
      },
      'no-answer-seen': {
        outcome: 'inconclusive',
        text: { en: 'There was no answer to look at.', nl: 'Er was geen antwoord om naar te kijken.' },
      },
    },
    judge({ 'http.response': { chain } }, { readableByScripts }, verdict) {
      if (chain.length === 0) return verdict('no-answer-seen');
      const cookies = chain
        .flatMap((hop) => hop.cookies)
        .filter(({ name }) => !readableByScripts.some((known) => name === known || name.startsWith(`${known}_`)));
      const named = (those: typeof cookies) => ({ names: [...new Set(those.map(({ name }) => name))] });
      const readable = cookies.filter(({ attributes }) => attributes['httponly'] === undefined);
      if (readable.length > 0) return verdict('not-http-only', named(readable));
      const anywhere = cookies.filter(({ attributes }) => !/^(lax|strict)$/i.test(String(attributes['samesite'])));
      if (anywhere.length > 0) return verdict('no-same-site', named(anywhere));
      if (cookies.length === 0) return verdict('no-cookies');
      return verdict('hardened', named(cookies));
    },
  }),
);
