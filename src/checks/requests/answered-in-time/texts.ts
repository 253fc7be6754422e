import type { CheckTexts } from '../../../model/check.ts';

export const texts = {
  title: {
    en: 'Requests were answered within the legal term',
    nl: 'Verzoeken zijn binnen de wettelijke termijn beantwoord',
  },
  failureTitle: {
    en: 'A request was not answered within the legal term',
    nl: 'Een verzoek is niet binnen de wettelijke termijn beantwoord',
  },
  expected: {
    en: 'an answer within a month of receipt, or within three when the requester was told in time',
    nl: 'een antwoord binnen een maand na ontvangst, of binnen drie als dat op tijd is gemeld',
  },
  fix: {
    en: 'Answer what is open today, and give each request to somebody on the day it arrives: `waarborg requests check` shows the last days.',
    nl: 'Beantwoord vandaag wat openstaat, en geef elk verzoek op de dag van ontvangst aan iemand: `waarborg requests check` toont de laatste dagen.',
  },
  reasons: {
    'in-time': {
      en: 'According to the register, {n} were answered in time; {open} are open and not yet due.',
      nl: 'Volgens het register zijn er {n} op tijd beantwoord; {open} staan open, binnen de termijn.',
    },
    late: {
      en: 'Answered too late: {requests}. The last day of the first was {due}.',
      nl: 'Te laat beantwoord: {requests}. De laatste dag van de eerste was {due}.',
    },
    overdue: {
      en: 'Not answered, and past the last day: {requests}. That of the first was {due}.',
      nl: 'Niet beantwoord, en de laatste dag is voorbij: {requests}. Die van de eerste was {due}.',
    },
    'depends-on-reading': {
      en: 'Whether these were in time depends on how the law is read: {requests}.',
      nl: 'Of deze op tijd waren, hangt ervan af hoe de wet wordt gelezen: {requests}.',
    },
    'none-answered': {
      en: 'The register has no request that was answered; {n} are open and not yet due.',
      nl: 'Het register heeft geen verzoek dat is beantwoord; {n} staan open, binnen de termijn.',
    },
  },
} satisfies CheckTexts;
