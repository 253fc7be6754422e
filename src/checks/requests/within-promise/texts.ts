import type { CheckTexts } from '../../../model/check.ts';

export const texts = {
  title: {
    en: 'Requests were answered within the promised term',
    nl: 'Verzoeken zijn binnen de toegezegde termijn beantwoord',
  },
  failureTitle: {
    en: 'A request was answered later than promised',
    nl: 'Een verzoek is later beantwoord dan toegezegd',
  },
  expected: {
    en: 'an answer within the term that controls.yaml names',
    nl: 'een antwoord binnen de termijn die controls.yaml noemt',
  },
  fix: {
    en: 'Answer sooner, or promise a term that can be kept and change the statement.',
    nl: 'Antwoord eerder, of zeg een termijn toe die haalbaar is en pas de verklaring aan.',
  },
  reasons: {
    kept: {
      en: 'According to the register, {n} were answered within {days} days.',
      nl: 'Volgens het register zijn er {n} beantwoord binnen {days} dagen.',
    },
    'later-than-promised': {
      en: 'Not answered within {days} days: {requests}.',
      nl: 'Niet beantwoord binnen {days} dagen: {requests}.',
    },
    'identity-asked': {
      en: 'Later than {days} days after receipt, because proof of identity was asked for meanwhile: {requests}.',
      nl: 'Later dan {days} dagen na ontvangst, doordat intussen naar een identiteitsbewijs is gevraagd: {requests}.',
    },
    'nothing-promised': {
      en: 'controls.yaml names no promised term (`within`).',
      nl: 'controls.yaml noemt geen toegezegde termijn (`within`).',
    },
    'none-answered': {
      en: 'The register has no request that was answered.',
      nl: 'Het register heeft geen verzoek dat is beantwoord.',
    },
  },
} satisfies CheckTexts;
