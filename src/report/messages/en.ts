/** English, and with it the set of keys; each key starts with the part of the reports that uses it. */
import { cliEn } from './cli.en.ts';
import { htmlEn } from './html.en.ts';
import type { Message } from './index.ts';
import { terminalEn } from './terminal.en.ts';

export const en = {
  // Outcomes of controls and findings, as a verdict on a promise.
  'outcome.pass': 'holds',
  'outcome.fail': 'does not hold',
  'outcome.inconclusive': 'could not be determined',
  'outcome.error': 'could not be measured',
  'outcome.not-applicable': 'not applicable',
  'outcome.not-checked': 'not tested',
  'outcome.attested': 'vouched for by a person',
  'outcome.waived': 'does not hold (exception)',

  'level.advised': 'advised',
  'severity.critical': 'critical',
  'severity.high': 'high',
  'severity.medium': 'medium',
  'severity.low': 'low',

  // Changes since the run before.
  'change.new': 'new',
  'change.fixed': 'fixed',
  'change.regressed': 'regressed',
  'change.unchanged': 'unchanged',

  ...htmlEn,
  ...terminalEn,
  ...cliEn,
} as const satisfies Record<string, Message>;
