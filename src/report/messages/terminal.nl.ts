/** Woorden van het rapport in de terminal, en van de formaten voor machines waar zij tot mensen spreken. */
import type { Message } from './index.ts';
import type { terminalEn } from './terminal.en.ts';

export const terminalNl: Readonly<Record<keyof typeof terminalEn, Message>> = {
  'terminal.incomplete': 'Deze meting is onderbroken. Wat niet is gevraagd, is niet bekend.',
  'terminal.failures': { one: '{n} toezegging voldoet niet', other: '{n} toezeggingen voldoen niet' },
  'terminal.undecided': {
    one: '{n} toezegging is niet vast te stellen',
    other: '{n} toezeggingen zijn niet vast te stellen',
  },
  'terminal.not-checked': { one: '{n} toezegging is niet getest', other: '{n} toezeggingen zijn niet getest' },
  'terminal.waived': { one: '{n} uitzondering is van kracht', other: '{n} uitzonderingen zijn van kracht' },
  'terminal.attested': {
    one: '{n} toezegging is handmatig bevestigd',
    other: '{n} toezeggingen zijn handmatig bevestigd',
  },
  'terminal.advice': { one: '{n} aanbeveling', other: '{n} aanbevelingen' },
  'terminal.notices': 'Aandachtspunten',
  'terminal.one-cause': { one: '{n} controle, één reden: {outcome}', other: '{n} controles, één reden: {outcome}' },
  'terminal.expected': 'verwacht',
  'terminal.observed': 'gezien',
  'terminal.mend': 'herstel',
  'terminal.why': 'omdat',
  'terminal.read': 'lees',
  'terminal.no-system': 'Niet aan één systeem gebonden',
  'terminal.not-configured': 'niet ingesteld',
  'terminal.control': 'beheersmaatregel',
  'terminal.verdict': 'oordeel',
  'terminal.checks': 'controles',
  'terminal.until': 'tot',
  'terminal.promises': 'Toezeggingen',
  'terminal.findings': 'Controles',
  'terminal.none': 'Deze meting bevat geen toezeggingen.',
  'terminal.first-end': 'Verloopt het eerst',
  'terminal.days': { one: 'over {n} dag', other: 'over {n} dagen' },
  'terminal.waiver-current': '{owner} aanvaardt dit tot en met {date}:',
  'terminal.waiver-lapsed': 'de uitzondering van {owner} is verlopen op {date} en telt niet meer mee:',
  'github.more': {
    one: 'En nog {n} beheersmaatregel; zie het rapport.',
    other: 'En nog {n} beheersmaatregelen; zie het rapport.',
  },
  'markdown.capped': 'Er is meer dan hier past; het rapport bevat alles.',
};
