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
  'shard-not-there': { en: 'shard {index} of {total} is missing', nl: 'deel {index} van {total} ontbreekt' },
  'shard-interrupted': {
    en: 'shard {index} of {total} was interrupted',
    nl: 'deel {index} van {total} is onderbroken',
  },
  'blob-not-evidence': {
    en: '{file} is not a blob of a shard: {problem}',
    nl: '{file} is geen bestand van een deel: {problem}',
  },
  'blob-cut-off': {
    en: '{file} is not complete: it is cut off',
    nl: '{file} is niet volledig: het breekt halverwege af',
  },
  'blob-unreadable': { en: '{file} cannot be read', nl: '{file} kan niet worden gelezen' },
  'blob-of-whole-run': {
    en: '{file} is the evidence of a whole run, not of a shard',
    nl: '{file} is het bewijs van een hele meting, niet van een deel',
  },
  'blob-of-another-configuration': {
    en: '{file} is shard {index} of {total} of another configuration',
    nl: '{file} is deel {index} van {total} van een andere configuratie',
  },
  'blob-twice': {
    en: '{file} is a second blob of shard {index}; it is left out',
    nl: '{file} is een tweede bestand van deel {index} en is weggelaten',
  },
  'blob-ambiguous': {
    en: '{file} (shard {index}) answers a question twice, or one that is not in the plan',
    nl: '{file} (deel {index}) beantwoordt een vraag twee keer, of een die niet in het plan staat',
  },
  'blob-altered': {
    en: '{file} (shard {index}) was changed after it was made',
    nl: '{file} (deel {index}) is veranderd nadat het was gemaakt',
  },
  'no-blob-usable': { en: 'no blob can be used', nl: 'geen enkel bestand is bruikbaar' },
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
