import type { CheckTexts } from '../../../model/check.ts';

export const texts = {
  title: { en: 'The login page is not kept in caches', nl: 'De inlogpagina wordt niet in caches bewaard' },
  failureTitle: { en: 'The login page may be kept in caches', nl: 'De inlogpagina kan in caches worden bewaard' },
  expected: { en: '`Cache-Control: no-store` on the login page', nl: '`Cache-Control: no-store` op de inlogpagina' },
  fix: {
    en: 'Send `Cache-Control: no-store` with the login page.',
    nl: 'Stuur `Cache-Control: no-store` mee met de inlogpagina.',
  },
  reasons: {
    'no-store': { en: '{path} is sent with no-store.', nl: '{path} wordt verstuurd met no-store.' },
    'no-cache-control': { en: '{path} has no Cache-Control.', nl: '{path} heeft geen Cache-Control.' },
    storable: { en: 'Cache-Control of {path} lacks no-store.', nl: 'In Cache-Control van {path} ontbreekt no-store.' },
    'no-https-page': {
      en: 'There is no login page over HTTPS to look at.',
      nl: 'Er is geen inlogpagina via HTTPS om naar te kijken.',
    },
  },
} satisfies CheckTexts;
