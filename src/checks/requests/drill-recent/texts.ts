import type { CheckTexts } from '../../../model/check.ts';

export const texts = {
  title: { en: 'A drill was answered in the last year', nl: 'In het laatste jaar is een proef beantwoord' },
  failureTitle: { en: 'The latest drill was not answered in time', nl: 'De laatste proef is niet op tijd beantwoord' },
  expected: {
    en: 'a row of kind `drill`, answered with a copy in the last 12 months',
    nl: 'een regel van de soort `drill`, in de laatste 12 maanden beantwoord met een kopie',
  },
  fix: {
    en: 'Let a colleague who is in your records ask for a copy at the published address: `waarborg requests add --kind drill` writes the row and drafts the mail.',
    nl: 'Laat een collega die in uw administratie staat op het gepubliceerde adres om een kopie vragen: `waarborg requests add --kind drill` schrijft de regel en een concept van de mail.',
  },
  reasons: {
    answered: { en: 'A drill was answered on {day}.', nl: 'Een proef is beantwoord op {day}.' },
    failed: {
      en: 'The latest drill was answered late, or not at all: {requests}.',
      nl: 'De laatste proef is te laat of niet beantwoord: {requests}.',
    },
    'register-alone': {
      en: 'No drill of the last {months} months was answered with a copy: the register alone says so, which the organisation keeps itself.',
      nl: 'In de laatste {months} maanden is geen proef beantwoord met een kopie: alleen het register zegt het, en dat houdt de organisatie zelf bij.',
    },
    'nothing-shown': {
      en: 'No drill and no request was answered: there is nothing to confirm.',
      nl: 'Er is geen proef en geen verzoek beantwoord: er is niets te bevestigen.',
    },
  },
} satisfies CheckTexts;
