/** Dutch, in the u-vorm. */
import { cliNl } from './cli.nl.ts';
import { htmlNl } from './html.nl.ts';
import type { Messages } from './index.ts';
import { terminalNl } from './terminal.nl.ts';

export const nl: Messages = {
  'outcome.pass': 'voldoet',
  'outcome.fail': 'voldoet niet',
  'outcome.inconclusive': 'niet vast te stellen',
  'outcome.error': 'meting mislukt',
  'outcome.not-applicable': 'niet van toepassing',
  'outcome.not-checked': 'niet getest',
  'outcome.attested': 'handmatig bevestigd',
  'outcome.waived': 'voldoet niet (uitzondering)',

  'level.advised': 'aanbevolen',
  'severity.critical': 'kritiek',
  'severity.high': 'hoog',
  'severity.medium': 'middel',
  'severity.low': 'laag',

  'change.new': 'nieuw',
  'change.fixed': 'hersteld',
  'change.regressed': 'verslechterd',
  'change.unchanged': 'ongewijzigd',

  ...htmlNl,
  ...terminalNl,
  ...cliNl,
};
