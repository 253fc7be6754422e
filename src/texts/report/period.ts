/** The report over a period. */
import { messages } from '../catalogue.ts';

export const periodTexts = messages({
  'period.title': { en: 'Report over a period', nl: 'Rapport over een periode' },
  'period.span': { en: '{since} to {until}', nl: '{since} tot en met {until}' },
  'period.headline': {
    en: 'Of everything measured in this period, {percent}% held.',
    nl: 'Van alles wat in deze periode is gemeten, voldeed {percent}%.',
  },
  'period.percent': { en: '{percent}%', nl: '{percent}%' },
  'period.nothing': { en: 'Nothing was measured in this period.', nl: 'In deze periode is niets gemeten.' },
  'period.lead': {
    en: 'Counted promise by promise and run by run. Each run measures one moment; this page puts the runs of a period side by side, so that an auditor can judge the operating effectiveness of the controls.',
    nl: 'Geteld per toezegging en per meting. Iedere meting gaat over één moment; deze pagina zet de metingen van een periode naast elkaar, zodat een auditor de werking van de beheersmaatregelen kan beoordelen.',
  },
  'period.end': {
    en: 'Made from the ledger of runs. What was not measured does not count as held.',
    nl: 'Gemaakt uit het logboek van metingen. Wat niet gemeten is, telt niet als voldaan.',
  },
  'period.runs': { en: 'Runs', nl: 'Metingen' },
  'period.incomplete': { en: 'Of which interrupted', nl: 'Waarvan onderbroken' },
  'period.parts': { en: 'Of which about a part', nl: 'Waarvan over een deel' },
  'period.gaps': { en: 'Gaps', nl: 'Hiaten' },
  'period.chain': { en: 'Ledger', nl: 'Logboek' },
  'period.chain-intact-short': { en: 'chain of digests intact', nl: 'de keten van controlegetallen sluit' },
  'period.chain-broken-short': { en: 'chain of digests broken', nl: 'de keten van controlegetallen is verbroken' },
  'period.chain-unchecked-short': { en: 'not verified here', nl: 'hier niet gecontroleerd' },
  'period.chain-broken': {
    en: 'The chain of the ledger is broken: a run was removed or changed. The figures below cannot be relied on.',
    nl: 'De keten van het logboek is verbroken: er is een meting verwijderd of veranderd. Op de cijfers hieronder kunt u niet afgaan.',
  },
  'period.shares': { en: 'Share that held', nl: 'Aandeel dat voldeed' },
  'period.shares-lead': {
    en: 'Held is: measured and seen to be so, or vouched for. An exception and an undecided measurement do not count as held.',
    nl: 'Als voldaan telt: gemeten en zo waargenomen, of handmatig bevestigd. Een uitzondering en een meting zonder uitsluitsel tellen niet als voldaan.',
  },
  'period.shares-caption': {
    en: 'Per promise, the number of runs with each outcome; the share is rounded down',
    nl: 'Per toezegging het aantal metingen met iedere uitkomst; het aandeel is naar beneden afgerond',
  },
  'period.share': { en: 'Held', nl: 'Voldeed' },
  'period.left': {
    en: {
      one: '{n} promise is not listed: no run of this period was about it.',
      other: '{n} promises are not listed: no run of this period was about them.',
    },
    nl: {
      one: '{n} toezegging staat hier niet: geen enkele meting in deze periode ging erover.',
      other: '{n} toezeggingen staan hier niet: geen enkele meting in deze periode ging erover.',
    },
  },
  'period.gaps-lead': {
    en: 'A gap is a stretch of more than {hours} hours without a complete run over all promises.',
    nl: 'Een hiaat is een periode van meer dan {hours} uur zonder volledige meting van alle toezeggingen.',
  },
  'period.gaps-caption': { en: 'Stretches without a complete run', nl: 'Tijden zonder volledige meting' },
  'period.no-gaps': { en: 'There are no gaps.', nl: 'Er zijn geen hiaten.' },
  'period.from': { en: 'From', nl: 'Vanaf' },
  'period.to': { en: 'To', nl: 'Tot' },
  'period.hours': { en: 'Hours', nl: 'Uren' },
  'period.incidents': { en: 'When a promise did not hold', nl: 'Wanneer een toezegging niet voldeed' },
  'period.incidents-caption': {
    en: 'From the first run that saw it to the first run that saw it mended',
    nl: 'Van de eerste meting die het zag tot de eerste meting die zag dat het hersteld was',
  },
  'period.no-incidents': {
    en: 'No run saw a promise fail.',
    nl: 'Geen enkele meting zag een toezegging die niet voldeed.',
  },
  'period.times': { en: 'Runs', nl: 'Metingen' },
  'period.still': { en: 'not seen mended', nl: 'herstel niet waargenomen' },
  'period.no-runs': {
    en: 'no run ended between {since} and {until}',
    nl: 'geen enkele meting eindigde tussen {since} en {until}',
  },
  'period.done': {
    en: { one: '{n} run in the period; gaps: {gaps}', other: '{n} runs in the period; gaps: {gaps}' },
    nl: { one: '{n} meting in de periode; hiaten: {gaps}', other: '{n} metingen in de periode; hiaten: {gaps}' },
  },
});
