/** Outcomes of controls and findings, as a verdict on a promise; levels, severities, changes. */
import { messages } from '../catalogue.ts';

export const verdictTexts = messages({
  'outcome.pass': { en: 'kept', nl: 'nagekomen' },
  'outcome.fail': { en: 'broken', nl: 'niet nagekomen' },
  'outcome.inconclusive': { en: 'could not be determined', nl: 'niet vast te stellen' },
  'outcome.error': { en: 'could not be determined (error)', nl: 'niet vast te stellen (fout)' },
  'outcome.not-applicable': { en: 'not applicable', nl: 'niet van toepassing' },
  'outcome.not-checked': { en: 'not tested', nl: 'niet getest' },
  'outcome.attested': { en: 'confirmed by a named employee', nl: 'bevestigd door een medewerker' },
  'outcome.own-word': {
    en: 'confirmed by the organisation’s own register',
    nl: 'bevestigd door het eigen register van de organisatie',
  },
  'outcome.waived': { en: 'broken, with an exception', nl: 'niet nagekomen, met uitzondering' },
  'level.advised': { en: 'advised', nl: 'aanbevolen' },
  'outcome.waived-until': { en: 'broken, exception until {date}', nl: 'niet nagekomen, uitzondering tot {date}' },
  'check.pass': { en: 'passed', nl: 'voldoet' },
  'check.fail': { en: 'failed', nl: 'voldoet niet' },
  'check.inconclusive': { en: 'could not be determined', nl: 'niet vast te stellen' },
  'check.error': { en: 'could not be measured', nl: 'niet te meten' },
  'check.not-applicable': { en: 'not applicable', nl: 'niet van toepassing' },
  'check.not-checked': { en: 'not tested', nl: 'niet getest' },
  'severity.critical': { en: 'critical', nl: 'kritiek' },
  'severity.high': { en: 'high', nl: 'hoog' },
  'severity.medium': { en: 'medium', nl: 'middel' },
  'severity.low': { en: 'low', nl: 'laag' },
  'change.new': { en: 'new', nl: 'nieuw' },
  'change.fixed': { en: 'fixed', nl: 'hersteld' },
  'change.regressed': { en: 'regressed', nl: 'verslechterd' },
  'change.unchanged': { en: 'unchanged', nl: 'ongewijzigd' },
});
