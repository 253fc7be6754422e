import type { CheckTexts } from '../../../model/check.ts';

export const texts = {
  title: { en: 'Extensions were announced within the month', nl: 'Verlengingen zijn binnen de maand gemeld' },
  failureTitle: { en: 'An extension was announced too late', nl: 'Een verlenging is te laat gemeld' },
  expected: {
    en: 'a message within a month of receipt, with the reason',
    nl: 'een bericht binnen een maand na ontvangst, met de reden',
  },
  fix: {
    en: 'Decide within the month whether a request takes longer, and say so with the reason; later, an extension has no effect.',
    nl: 'Besluit binnen de maand of een verzoek langer duurt, en meld dat met de reden; daarna heeft een verlenging geen effect.',
  },
  reasons: {
    'told-in-time': {
      en: 'According to the register, all extensions ({n}) were announced in time.',
      nl: 'Volgens het register zijn alle verlengingen ({n}) op tijd gemeld.',
    },
    'told-late': {
      en: 'Announced after the month was over: {requests}.',
      nl: 'Gemeld toen de maand voorbij was: {requests}.',
    },
    'depends-on-reading': {
      en: 'Whether these were announced in time depends on how the law is read: {requests}.',
      nl: 'Of deze op tijd zijn gemeld, hangt ervan af hoe de wet wordt gelezen: {requests}.',
    },
    'none-extended': { en: 'No request was extended.', nl: 'Geen verzoek is verlengd.' },
  },
} satisfies CheckTexts;
