/** Outcomes of controls and findings, as a verdict on a promise; levels, severities, changes. */
import { messages } from '../catalogue.ts';

export const verdictTexts = messages({
  'outcome.pass': { en: 'holds', nl: 'voldoet' },
  'outcome.fail': { en: 'does not hold', nl: 'voldoet niet' },
  'outcome.inconclusive': { en: 'could not be determined', nl: 'niet vast te stellen' },
  'outcome.error': { en: 'could not be measured', nl: 'meting mislukt' },
  'outcome.not-applicable': { en: 'not applicable', nl: 'niet van toepassing' },
  'outcome.not-checked': { en: 'not tested', nl: 'niet getest' },
  'outcome.attested': { en: 'vouched for by a person', nl: 'handmatig bevestigd' },
  'outcome.waived': { en: 'does not hold (exception)', nl: 'voldoet niet (uitzondering)' },
  'level.advised': { en: 'advised', nl: 'aanbevolen' },
  'severity.critical': { en: 'critical', nl: 'kritiek' },
  'severity.high': { en: 'high', nl: 'hoog' },
  'severity.medium': { en: 'medium', nl: 'middel' },
  'severity.low': { en: 'low', nl: 'laag' },
  'change.new': { en: 'new', nl: 'nieuw' },
  'change.fixed': { en: 'fixed', nl: 'hersteld' },
  'change.regressed': { en: 'regressed', nl: 'verslechterd' },
  'change.unchanged': { en: 'unchanged', nl: 'ongewijzigd' },
});
