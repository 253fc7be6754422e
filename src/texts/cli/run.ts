/** What `audit` and the stages print, and the last line that says why they ended as they did. */
import { messages } from '../catalogue.ts';

export const runTexts = messages({
  'verdict.all': {
    en: { one: 'the control holds', other: 'all {n} controls hold' },
    nl: { one: 'de beheersmaatregel voldoet', other: 'alle {n} beheersmaatregelen voldoen' },
  },
  'verdict.fail': {
    en: { one: '{n} control fails: {names}', other: '{n} controls fail: {names}' },
    nl: { one: '{n} beheersmaatregel voldoet niet: {names}', other: '{n} beheersmaatregelen voldoen niet: {names}' },
  },
  'verdict.undecided': {
    en: {
      one: '{n} of {total} controls could not be decided or checked: {names}',
      other: '{n} of {total} controls could not be decided or checked: {names}',
    },
    nl: {
      one: '{n} van de {total} beheersmaatregelen is niet vastgesteld of niet getest: {names}',
      other: '{n} van de {total} beheersmaatregelen zijn niet vastgesteld of niet getest: {names}',
    },
  },
  'verdict.more': { en: '{names} and {rest} more', nl: '{names} en nog {rest}' },
  'verdict.nothing': { en: 'nothing was checked', nl: 'er is niets getest' },
  'verdict.interrupted': {
    en: 'interrupted: the report is marked incomplete',
    nl: 'onderbroken: in het rapport staat dat het onvolledig is',
  },
  'verdict.bail': {
    en: 'stopped at the first failure (--bail); the report is marked incomplete',
    nl: 'gestopt bij de eerste afwijking (--bail); in het rapport staat dat het onvolledig is',
  },
  'verdict.unwritten': { en: '{why}; not written: {files}', nl: '{why}; niet geschreven: {files}' },
  'verdict.stale': {
    en: 'undetermined in {n} runs in a row: {names}',
    nl: 'in {n} metingen achter elkaar niet vast te stellen: {names}',
  },
  'run.report': { en: 'report: {file}', nl: 'rapport: {file}' },
  'run.folder': { en: 'run:    {file}', nl: 'meting:  {file}' },
  'run.part': {
    en: 'clients: client.html is not replaced, for this run was about a part; that part: {file}',
    nl: 'klanten: client.html is niet vervangen, want deze meting ging over een deel; dat deel: {file}',
  },
  'run.not-made': { en: '{name} could not be made: {why}', nl: '{name} kon niet worden gemaakt: {why}' },
  'run.withheld': { en: '{name} is not written: {why}', nl: '{name} is niet geschreven: {why}' },
  'run.unmeasured': {
    en: 'nothing was measured to the end, and alerts would close as if all were well',
    nl: 'er is niets tot het einde gemeten, en meldingen zouden sluiten alsof alles in orde is',
  },
  'run.ledger-changed': {
    en: 'history.jsonl was changed at line {line}; see `waarborg history`',
    nl: 'history.jsonl is veranderd op regel {line}; zie `waarborg history`',
  },
  'run.as-of-before': {
    en: 'judged as if it were {time}, before anything was measured ({measured})',
    nl: 'beoordeeld alsof het {time} was, voordat er iets was gemeten ({measured})',
  },
  'shard.blob': { en: 'blob: {file}', nl: 'deel: {file}' },
  'shard.interrupted': {
    en: 'interrupted: shard {index} of {total} is marked incomplete',
    nl: 'onderbroken: deel {index} van {total} is gemarkeerd als onvolledig',
  },
  'shard.asked': {
    en: {
      one: 'shard {index} of {total} asked {n} of {all} questions',
      other: 'shard {index} of {total} asked {n} of {all} questions',
    },
    nl: {
      one: 'deel {index} van {total} stelde {n} van de {all} vragen',
      other: 'deel {index} van {total} stelde {n} van de {all} vragen',
    },
  },
  'merge.no-blob': { en: 'is no blob of a shard: {problem}', nl: 'is geen bestand van een deel: {problem}' },
  'merge.not-whole': {
    en: 'is not whole: it ends or breaks in the middle',
    nl: 'is niet heel: het eindigt of breekt halverwege',
  },
  'merge.unreadable': { en: 'cannot be read', nl: 'kan niet worden gelezen' },
  'merge.incomplete': {
    en: 'the merged run is incomplete: {problems}',
    nl: 'de samengevoegde meting is onvolledig: {problems}',
  },
});
