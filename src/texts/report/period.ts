/** The report over a period. */
import { messages } from '../catalogue.ts';

export const periodTexts = messages({
  'period.title': { en: 'Report over a period', nl: 'Rapport over een periode' },
  'period.span': { en: '{since} to {until}', nl: '{since} tot en met {until}' },
  'period.headline': {
    en: '{percent}% of everything measured in this period was in order.',
    nl: 'Van alles wat in deze periode is gemeten, was {percent}% in orde.',
  },
  'period.percent': { en: '{percent}%', nl: '{percent}%' },
  'period.nothing': { en: 'Nothing was measured in this period.', nl: 'In deze periode is niets gemeten.' },
  'period.lead': {
    en: 'Counted by promise and by run. Each run measures one moment; this page combines the runs of a period, so that an auditor can judge the operating effectiveness of the controls.',
    nl: 'Geteld per toezegging en per meting. Elke meting gaat over één moment; deze pagina zet de metingen van een periode naast elkaar, zodat een auditor de werking van de maatregelen kan beoordelen.',
  },
  'period.end': {
    en: 'Made from the ledger of runs. Anything not measured does not count as kept.',
    nl: 'Gemaakt uit het logboek van metingen. Wat niet is gemeten, telt niet als nagekomen.',
  },
  'period.runs': { en: 'Runs', nl: 'Metingen' },
  'period.incomplete': { en: 'Of which interrupted', nl: 'Waarvan onderbroken' },
  'period.parts': { en: 'Of which partial', nl: 'Waarvan gedeeltelijk' },
  'period.gaps': { en: 'Gaps', nl: 'Hiaten' },
  'period.chain': { en: 'Ledger', nl: 'Logboek' },
  'period.chain-intact-short': { en: 'ledger intact', nl: 'logboek ongeschonden' },
  'period.chain-broken-short': { en: 'ledger altered', nl: 'logboek aangetast' },
  'period.chain-unchecked-short': { en: 'not verified here', nl: 'hier niet gecontroleerd' },
  'period.chain-broken': {
    en: 'The ledger was altered: a run was removed or changed. The figures below are not reliable.',
    nl: 'Het logboek is aangetast: er is een meting verwijderd of gewijzigd. De cijfers hieronder zijn niet betrouwbaar.',
  },
  'period.shares': { en: 'Share kept', nl: 'Aandeel nagekomen' },
  'period.shares-lead': {
    en: 'Kept means proven by measurement, or confirmed by a named employee. An exception or a measurement without a verdict does not count.',
    nl: 'Nagekomen is: door meting bewezen of door een medewerker bevestigd. Een uitzondering of een meting zonder oordeel telt niet mee.',
  },
  'period.shares-caption': {
    en: 'By promise, the number of runs with each verdict; the share is rounded down',
    nl: 'Per toezegging het aantal metingen met elk oordeel; het aandeel is naar beneden afgerond',
  },
  'period.share': { en: 'Kept', nl: 'Nagekomen' },
  'period.left': {
    en: {
      one: '{n} promise is not listed: it was not part of any run in this period.',
      other: '{n} promises are not listed: they were not part of any run in this period.',
    },
    nl: {
      one: '{n} toezegging staat hier niet: zij hoorde bij geen enkele meting in deze periode.',
      other: '{n} toezeggingen staan hier niet: zij hoorden bij geen enkele meting in deze periode.',
    },
  },
  'period.gaps-lead': {
    en: 'A gap is more than {hours} hours without a complete run of all promises.',
    nl: 'Een hiaat is meer dan {hours} uur zonder volledige meting van alle toezeggingen.',
  },
  'period.gaps-caption': { en: 'Times without a complete run', nl: 'Tijden zonder volledige meting' },
  'period.no-gaps': { en: 'There are no gaps.', nl: 'Er zijn geen hiaten.' },
  'period.from': { en: 'From', nl: 'Vanaf' },
  'period.to': { en: 'To', nl: 'Tot' },
  'period.hours': { en: 'Hours', nl: 'Uren' },
  'period.incidents': { en: 'When a promise was broken', nl: 'Wanneer een toezegging niet werd nagekomen' },
  'period.incidents-caption': {
    en: 'From the first run that found it to the first run that found it fixed',
    nl: 'Van de eerste meting die het vond tot de eerste meting die vond dat het was opgelost',
  },
  'period.no-incidents': {
    en: 'No run found a broken promise.',
    nl: 'Geen enkele meting vond een toezegging die niet werd nagekomen.',
  },
  'period.times': { en: 'Runs', nl: 'Metingen' },
  'period.still': { en: 'not fixed yet', nl: 'nog niet opgelost' },
  'period.no-runs': {
    en: 'no run finished between {since} and {until}',
    nl: 'er is geen meting geëindigd tussen {since} en {until}',
  },
  'period.done': {
    en: { one: '{n} run in the period; gaps: {gaps}', other: '{n} runs in the period; gaps: {gaps}' },
    nl: { one: '{n} meting in de periode; hiaten: {gaps}', other: '{n} metingen in de periode; hiaten: {gaps}' },
  },
});
