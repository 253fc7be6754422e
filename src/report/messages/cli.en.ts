/** What commands print, and the last line that says why they ended as they did. Mistakes in options and files are told in English only. */
import type { Message } from './index.ts';

export const cliEn = {
  'verdict.all': { one: 'the control holds', other: 'all {n} controls hold' },
  'verdict.fail': { one: '{n} control fails: {names}', other: '{n} controls fail: {names}' },
  'verdict.undecided': {
    one: '{n} of {total} controls could not be decided or checked: {names}',
    other: '{n} of {total} controls could not be decided or checked: {names}',
  },
  'verdict.more': '{names} and {rest} more',
  'verdict.nothing': 'nothing was checked',
  'verdict.interrupted': 'interrupted: the report is marked incomplete',
  'verdict.bail': 'stopped at the first failure (--bail); the report is marked incomplete',
  'verdict.unwritten': '{why}; not written: {files}',
  'verdict.stale': 'undetermined in {n} runs in a row: {names}',

  'run.report': 'report: {file}',
  'run.folder': 'run:    {file}',
  'run.part': 'clients: client.html is not replaced, for this run was about a part; that part: {file}',
  'run.not-made': '{name} could not be made: {why}',
  'run.withheld': '{name} is not written: {why}',
  'run.unmeasured': 'nothing was measured to the end, and alerts would close as if all were well',
  'run.ledger-changed': 'history.jsonl was changed at line {line}; see `waarborg history`',
  'run.as-of-before': 'judged as if it were {time}, before anything was measured ({measured})',
  'shard.blob': 'blob: {file}',
  'shard.interrupted': 'interrupted: shard {index} of {total} is marked incomplete',
  'shard.asked': {
    one: 'shard {index} of {total} asked {n} of {all} questions',
    other: 'shard {index} of {total} asked {n} of {all} questions',
  },

  'diff.from': 'from {time} ({id})',
  'diff.to': 'to   {time} ({id})',
  'diff.absent': 'absent',
  'diff.unchanged': { one: 'unchanged: {n} control', other: 'unchanged: {n} controls' },
  'diff.not-selected': {
    one: 'not compared: {n} control that not both runs were about',
    other: 'not compared: {n} controls that not both runs were about',
  },
  'diff.values': 'values that moved:',
  'diff.none-regressed': 'no control regressed',
  'diff.some-regressed': { one: '{n} control regressed: {names}', other: '{n} controls regressed: {names}' },

  'history.interrupted': 'interrupted',
  'history.altered': 'altered',
  'history.removed': 'removed',
  'history.not-an-entry':
    'history.jsonl was changed: line {line} is no entry of a ledger; nothing from there on counts',
  'history.chain-broken':
    'history.jsonl was changed: line {line} does not continue the line before it; nothing from there on counts',
  'history.runs-altered': 'the chain holds, but these runs were changed: {names}',
  'history.holds': { one: 'the chain of {n} run holds', other: 'the chain of {n} runs holds' },
  'history.holds-without': {
    one: 'the chain of {n} run holds; the files of {gone} are no longer here',
    other: 'the chain of {n} runs holds; the files of {gone} are no longer here',
  },

  'history.runs-not-listed': 'the chain holds, but these runs stand in runs/ and not in the ledger: {names}',

  'merge.no-blob': 'is no blob of a shard: {problem}',
  'merge.not-whole': 'is not whole: it ends or breaks in the middle',
  'merge.unreadable': 'cannot be read',
  'merge.incomplete': 'the merged run is incomplete: {problems}',

  'period.no-runs': 'no run ended between {since} and {until}',
  'period.done': { one: '{n} run in the period; gaps: {gaps}', other: '{n} runs in the period; gaps: {gaps}' },

  'keygen.private': 'private key: {file}',
  'keygen.public': 'public key:  {file}',
  'keygen.id': 'key id:      {id}',
  'keygen.keep': 'keep the private key secret; publish the public key where your clients can find it',

  'verify.altered': 'altered: {problem}',
  'verify.whole': 'whole:   {name}',
  'verify.unsigned': '{path} is not signed; nothing can be said of it',
  'verify.run': 'the signature of the last run stands in its own folder: waarborg verify {run}',
  'verify.not-authentic': '{path} is not authentic',
  'verify.authentic': '{path} is authentic: signed with this key, and not a byte of it changed since',
  'verify.bytes': '{name} holds bytes that no report of ours has',
  'verify.lost': '{name} lost its signature',
  'verify.missing': '{name} is missing',
  'verify.added': '{name} was added and is not signed',
  'verify.ledger': '{name} is not the line that this run wrote',
  'verify.damaged': 'the signature in {name} is damaged',
  'verify.not-an-envelope': 'the signature in {name} is damaged: it is no signature as Waarborg writes it',
  'verify.other-key': 'the signature in {name} was made with another key',
  'verify.signature-wrong': 'the signature in {name} does not fit what it signs',

  'validate.controls': { one: '{n} control; systems: {systems}', other: '{n} controls; systems: {systems}' },
  'validate.claimed': '{claimed} of {n} sentences of the statement are claimed by a control',
  'validate.unclaimed': 'not claimed: {text}',
  'validate.unset': 'not set, so their controls will be not-checked: {names}',
  'validate.valid': '{file} is valid',
  'validate.warned': { one: '{file} is valid, with {n} warning', other: '{file} is valid, with {n} warnings' },
} as const satisfies Record<string, Message>;
