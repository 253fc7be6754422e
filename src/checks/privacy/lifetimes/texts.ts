import type { CheckTexts } from '../../../model/check.ts';

export const texts = {
  title: { en: 'No cookie lives too long', nl: 'Geen cookie blijft te lang' },
  failureTitle: { en: 'Cookies live too long', nl: 'Cookies blijven te lang' },
  expected: { en: 'at most {months} months', nl: 'hoogstens {months} maanden' },
  fix: {
    en: 'Set a shorter lifetime where the cookie is placed.',
    nl: 'Stel een kortere levensduur in waar de cookie wordt geplaatst.',
  },
  reasons: {
    within: {
      en: 'No cookie lives longer than {months} months.',
      nl: 'Geen cookie blijft langer dan {months} maanden.',
    },
    'too-long': {
      en: 'Longer than {months} months: {cookies}; {cookie} of {host} lives {days} days or more.',
      nl: 'Langer dan {months} maanden: {cookies}; {cookie} van {host} blijft {days} dagen of meer.',
    },
    'cut-by-browser': {
      en: 'A script placed {cookies} for as long as the browser keeps any cookie, about 400 days; whether it asked for more was not seen.',
      nl: 'Een script plaatste {cookies} voor zo lang als de browser een cookie bewaart, zo’n 400 dagen; of het om meer vroeg, is niet gezien.',
    },
    'none-kept': { en: 'No cookie with a lifetime was placed.', nl: 'Er is geen cookie met een levensduur geplaatst.' },
  },
} satisfies CheckTexts;
