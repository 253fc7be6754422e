/** Words of the terminal report, and of the formats for machines where they speak to people. */
import type { Message } from './index.ts';

export const terminalEn = {
  'terminal.incomplete': 'This run was interrupted. What was not asked is not known.',
  'terminal.failures': { one: '{n} promise does not hold', other: '{n} promises do not hold' },
  'terminal.undecided': {
    one: '{n} promise could not be determined',
    other: '{n} promises could not be determined',
  },
  'terminal.not-checked': { one: '{n} promise was not tested', other: '{n} promises were not tested' },
  'terminal.waived': { one: '{n} exception is in force', other: '{n} exceptions are in force' },
  'terminal.attested': {
    one: '{n} promise is vouched for by a person',
    other: '{n} promises are vouched for by a person',
  },
  'terminal.advice': { one: '{n} recommendation', other: '{n} recommendations' },
  'terminal.notices': 'Points of attention',
  'terminal.expected': 'expected',
  'terminal.observed': 'observed',
  'terminal.mend': 'mend',
  'terminal.why': 'because',
  'terminal.read': 'read',
  'terminal.no-system': 'About no single system',
  'terminal.not-configured': 'not configured',
  'terminal.control': 'control',
  'terminal.verdict': 'verdict',
  'terminal.checks': 'checks',
  'terminal.until': 'until',
  'terminal.promises': 'Promises',
  'terminal.findings': 'Checks',
  'terminal.none': 'There are no promises in this run.',
  'terminal.first-end': 'First to end',
  'terminal.days': { one: 'in {n} day', other: 'in {n} days' },
  'terminal.waiver-current': '{owner} accepts this until {date}:',
  'terminal.waiver-lapsed': 'the waiver of {owner} expired on {date} and no longer counts:',
  'github.more': { one: 'And {n} more control; see the report.', other: 'And {n} more controls; see the report.' },
  'markdown.capped': 'There is more than fits here; the report has all of it.',
} as const satisfies Record<string, Message>;
