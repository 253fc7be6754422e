import type { CheckTexts } from '../../../model/check.ts';

export const texts = {
  title: { en: 'Logging in starts a new session', nl: 'Inloggen begint een nieuwe sessie' },
  failureTitle: { en: 'Logging in keeps the session of before', nl: 'Inloggen laat de oude sessie bestaan' },
  expected: {
    en: 'a new value in the cookie that carries the login',
    nl: 'een nieuwe waarde in de cookie waarop de aanmelding berust',
  },
  fix: {
    en: 'Make a new session on the server at each login, and end the one of before.',
    nl: 'Maak bij elke aanmelding op de server een nieuwe sessie en beëindig die van ervoor.',
  },
  reasons: {
    renewed: {
      en: '{names} got a new value when logging in.',
      nl: '{names} kreeg een nieuwe waarde bij het inloggen.',
    },
    kept: { en: '{names} had the same value before logging in.', nl: '{names} had voor het inloggen dezelfde waarde.' },
    'no-cookies': { en: 'The login uses no cookies.', nl: 'De aanmelding gebruikt geen cookies.' },
    'carrier-unknown': {
      en: 'It could not be told which cookie carries the login.',
      nl: 'Er was niet vast te stellen op welke cookie de aanmelding berust.',
    },
  },
} satisfies CheckTexts;
