/** The terminal report, and the formats for machines where they speak to people. */
import { messages } from '../catalogue.ts';

export const terminalTexts = messages({
  'terminal.incomplete': {
    en: 'This run was interrupted. Anything not tested is unknown.',
    nl: 'Deze meting is onderbroken. Wat niet is getest, is niet bekend.',
  },
  'terminal.failures': {
    en: { one: '{n} promise broken', other: '{n} promises broken' },
    nl: { one: '{n} toezegging niet nagekomen', other: '{n} toezeggingen niet nagekomen' },
  },
  'terminal.undecided': {
    en: { one: '{n} promise could not be determined', other: '{n} promises could not be determined' },
    nl: { one: '{n} toezegging niet vast te stellen', other: '{n} toezeggingen niet vast te stellen' },
  },
  'terminal.not-checked': {
    en: { one: '{n} promise not tested', other: '{n} promises not tested' },
    nl: { one: '{n} toezegging niet getest', other: '{n} toezeggingen niet getest' },
  },
  'terminal.waived': {
    en: { one: '{n} promise broken, with an exception', other: '{n} promises broken, with an exception' },
    nl: {
      one: '{n} toezegging niet nagekomen, met uitzondering',
      other: '{n} toezeggingen niet nagekomen, met uitzondering',
    },
  },
  'terminal.attested': {
    en: { one: '{n} promise confirmed {by}', other: '{n} promises confirmed {by}' },
    nl: { one: '{n} toezegging bevestigd {by}', other: '{n} toezeggingen bevestigd {by}' },
  },
  'terminal.advice': {
    en: { one: '{n} recommendation', other: '{n} recommendations' },
    nl: { one: '{n} aanbeveling', other: '{n} aanbevelingen' },
  },
  'terminal.units': { en: 'The statement, promise by promise', nl: 'De verklaring, toezegging voor toezegging' },
  'terminal.notices': { en: 'Needs attention', nl: 'Aandachtspunten' },
  'terminal.one-cause': {
    en: { one: '{n} check, one cause: {outcome}', other: '{n} checks, one cause: {outcome}' },
    nl: { one: '{n} controle, één oorzaak: {outcome}', other: '{n} controles, één oorzaak: {outcome}' },
  },
  'terminal.expected': { en: 'expected', nl: 'verwacht' },
  'terminal.observed': { en: 'found', nl: 'gevonden' },
  'terminal.fix': { en: 'fix', nl: 'oplossing' },
  'terminal.why': { en: 'because', nl: 'omdat' },
  'terminal.read': { en: 'read', nl: 'lees' },
  'terminal.no-system': { en: 'Not tied to a system', nl: 'Niet aan één systeem gebonden' },
  'terminal.not-configured': { en: 'not configured', nl: 'niet ingesteld' },
  'terminal.control': { en: 'control', nl: 'maatregel' },
  'terminal.verdict': { en: 'verdict', nl: 'oordeel' },
  'terminal.checks': { en: 'checks', nl: 'controles' },
  'terminal.confirmed': { en: 'confirmed', nl: 'bevestigd' },
  'terminal.until': { en: 'until', nl: 'tot' },
  'terminal.promises': { en: 'Promises', nl: 'Toezeggingen' },
  'terminal.findings': { en: 'Checks', nl: 'Controles' },
  'terminal.none': { en: 'This run has no promises.', nl: 'Deze meting bevat geen toezeggingen.' },
  'terminal.first-end': { en: 'Expires first', nl: 'Verloopt het eerst' },
  'terminal.days': {
    en: { one: 'in {n} day', other: 'in {n} days' },
    nl: { one: 'over {n} dag', other: 'over {n} dagen' },
  },
  'terminal.waiver-current': {
    en: 'exception until {date}, accepted by {owner}:',
    nl: 'uitzondering tot {date}, aanvaard door {owner}:',
  },
  'terminal.waiver-lapsed': {
    en: 'the exception of {owner} expired on {date} and no longer counts:',
    nl: 'de uitzondering van {owner} is verlopen op {date} en telt niet meer:',
  },
  'github.more': {
    en: { one: 'And {n} more control; see the report.', other: 'And {n} more controls; see the report.' },
    nl: { one: 'En nog {n} maatregel; zie het rapport.', other: 'En nog {n} maatregelen; zie het rapport.' },
  },
  'markdown.capped': {
    en: 'Not everything fits here; the report is complete.',
    nl: 'Niet alles past hier; het rapport is volledig.',
  },
});
