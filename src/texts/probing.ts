/** What the runner itself has to say about a question. */
import type { ProbingObservations } from '../model/observations/probing.ts';
import { texts } from './catalogue.ts';

export const probingTexts = texts<ProbingObservations>()({
  'stopped-before-asked': {
    en: 'the run was stopped before this was tested',
    nl: 'de meting is gestopt voordat dit was getest',
  },
  'stopped-while-asked': {
    en: 'the run was stopped while this was tested',
    nl: 'de meting is gestopt terwijl dit werd getest',
  },
  'no-answer-within': { en: 'no answer within {seconds} s', nl: 'geen antwoord binnen {seconds} s' },
  'probe-broke': {
    en: 'the probe {probe} failed: {error}',
    nl: 'de meting {probe} liep vast: {error}',
  },
  'evidence-not-collected': { en: 'the evidence was not collected', nl: 'dit is niet gemeten' },
  'shard-missing': {
    en: 'the evidence of shard {index} of {total} is missing',
    nl: 'het bewijs van deel {index} van {total} ontbreekt',
  },
  'said-by-earlier-version': { en: '{text}', nl: '{text}' },
  'address-not-asked': {
    en: '{address} was not tested: the name has many addresses',
    nl: '{address} is niet getest: de naam heeft veel adressen',
  },
});
