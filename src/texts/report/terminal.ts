/** The terminal report, and the formats for machines where they speak to people. */
import { messages } from '../catalogue.ts';

export const terminalTexts = messages({
  'terminal.incomplete': {
    en: 'This run was interrupted. What was not asked is not known.',
    nl: 'Deze meting is onderbroken. Wat niet is gevraagd, is niet bekend.',
  },
  'terminal.failures': {
    en: { one: '{n} promise does not hold', other: '{n} promises do not hold' },
    nl: { one: '{n} toezegging voldoet niet', other: '{n} toezeggingen voldoen niet' },
  },
  'terminal.undecided': {
    en: { one: '{n} promise could not be determined', other: '{n} promises could not be determined' },
    nl: { one: '{n} toezegging is niet vast te stellen', other: '{n} toezeggingen zijn niet vast te stellen' },
  },
  'terminal.not-checked': {
    en: { one: '{n} promise was not tested', other: '{n} promises were not tested' },
    nl: { one: '{n} toezegging is niet getest', other: '{n} toezeggingen zijn niet getest' },
  },
  'terminal.waived': {
    en: { one: '{n} exception is in force', other: '{n} exceptions are in force' },
    nl: { one: '{n} uitzondering is van kracht', other: '{n} uitzonderingen zijn van kracht' },
  },
  'terminal.attested': {
    en: { one: '{n} promise is vouched for by a person', other: '{n} promises are vouched for by a person' },
    nl: { one: '{n} toezegging is handmatig bevestigd', other: '{n} toezeggingen zijn handmatig bevestigd' },
  },
  'terminal.advice': {
    en: { one: '{n} recommendation', other: '{n} recommendations' },
    nl: { one: '{n} aanbeveling', other: '{n} aanbevelingen' },
  },
  'terminal.notices': { en: 'Points of attention', nl: 'Aandachtspunten' },
  'terminal.one-cause': {
    en: { one: '{n} check, one reason: {outcome}', other: '{n} checks, one reason: {outcome}' },
    nl: { one: '{n} controle, één reden: {outcome}', other: '{n} controles, één reden: {outcome}' },
  },
  'terminal.expected': { en: 'expected', nl: 'verwacht' },
  'terminal.observed': { en: 'observed', nl: 'gezien' },
  'terminal.mend': { en: 'mend', nl: 'herstel' },
  'terminal.why': { en: 'because', nl: 'omdat' },
  'terminal.read': { en: 'read', nl: 'lees' },
  'terminal.no-system': { en: 'About no single system', nl: 'Niet aan één systeem gebonden' },
  'terminal.not-configured': { en: 'not configured', nl: 'niet ingesteld' },
  'terminal.control': { en: 'control', nl: 'beheersmaatregel' },
  'terminal.verdict': { en: 'verdict', nl: 'oordeel' },
  'terminal.checks': { en: 'checks', nl: 'controles' },
  'terminal.until': { en: 'until', nl: 'tot' },
  'terminal.promises': { en: 'Promises', nl: 'Toezeggingen' },
  'terminal.findings': { en: 'Checks', nl: 'Controles' },
  'terminal.none': { en: 'There are no promises in this run.', nl: 'Deze meting bevat geen toezeggingen.' },
  'terminal.first-end': { en: 'First to end', nl: 'Verloopt het eerst' },
  'terminal.days': {
    en: { one: 'in {n} day', other: 'in {n} days' },
    nl: { one: 'over {n} dag', other: 'over {n} dagen' },
  },
  'terminal.waiver-current': {
    en: '{owner} accepts this until {date}:',
    nl: '{owner} aanvaardt dit tot en met {date}:',
  },
  'terminal.waiver-lapsed': {
    en: 'the waiver of {owner} expired on {date} and no longer counts:',
    nl: 'de uitzondering van {owner} is verlopen op {date} en telt niet meer mee:',
  },
  'github.more': {
    en: { one: 'And {n} more control; see the report.', other: 'And {n} more controls; see the report.' },
    nl: {
      one: 'En nog {n} beheersmaatregel; zie het rapport.',
      other: 'En nog {n} beheersmaatregelen; zie het rapport.',
    },
  },
  'markdown.capped': {
    en: 'There is more than fits here; the report has all of it.',
    nl: 'Er is meer dan hier past; het rapport bevat alles.',
  },
});
