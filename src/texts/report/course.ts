/** How promises fared over time: changes, trend, the index page. */
import { messages } from '../catalogue.ts';

export const courseTexts = messages({
  'change.title': { en: 'Since the last run', nl: 'Sinds de vorige meting' },
  'change.first-run': {
    en: 'There is no earlier run to compare with.',
    nl: 'Er is geen eerdere meting om mee te vergelijken.',
  },
  'change.lead': { en: 'Compared with {time}, report {id}.', nl: 'Vergeleken met {time}, rapport {id}.' },
  'change.none': { en: 'No promise changed.', nl: 'Geen enkele toezegging is veranderd.' },
  'change.caption': { en: 'Promises whose verdict changed', nl: 'Toezeggingen waarvan het oordeel is veranderd' },
  'change.before': { en: 'Before', nl: 'Eerst' },
  'change.now': { en: 'Now', nl: 'Nu' },
  'change.kind': { en: 'Change', nl: 'Verandering' },
  'change.changed': { en: 'changed', nl: 'veranderd' },
  'change.not-selected': {
    en: {
      one: '{n} promise was not compared: it was not part of both runs.',
      other: '{n} promises were not compared: they were not part of both runs.',
    },
    nl: {
      one: '{n} toezegging is niet vergeleken: zij hoorde niet bij beide metingen.',
      other: '{n} toezeggingen zijn niet vergeleken: zij hoorden niet bij beide metingen.',
    },
  },
  'change.statement': {
    en: 'The published statement says something else than in the earlier run.',
    nl: 'De gepubliceerde verklaring zegt iets anders dan bij de eerdere meting.',
  },
  'change.values': { en: 'Changed values', nl: 'Gewijzigde waarden' },
  'change.value': { en: 'Value', nl: 'Waarde' },
  'change.order': { en: 'different order', nl: 'andere volgorde' },
  'change.days': { en: { one: '{by} day', other: '{by} days' }, nl: { one: '{by} dag', other: '{by} dagen' } },
  'change.more': {
    en: {
      one: 'And {n} more; `waarborg diff` lists them all.',
      other: 'And {n} more; `waarborg diff` lists them all.',
    },
    nl: { one: 'En nog {n}; `waarborg diff` toont alle.', other: 'En nog {n}; `waarborg diff` toont alle.' },
  },
  'change.gone': { en: 'no longer tested', nl: 'niet meer getest' },
  'trend.title': { en: 'Over time', nl: 'Verloop' },
  'trend.none': {
    en: 'There are not enough runs yet to show a trend.',
    nl: 'Er zijn nog te weinig metingen om een verloop te tonen.',
  },
  'trend.lead': {
    en: '{n} runs since {time}. The higher the bar, the worse the verdict.',
    nl: '{n} metingen sinds {time}. Hoe hoger de balk, hoe slechter het oordeel.',
  },
  'trend.caption': {
    en: 'Verdict on each promise in each run, the newest on the right',
    nl: 'Oordeel over elke toezegging per meting, de nieuwste rechts',
  },
  'trend.runs': { en: 'Last {n} runs', nl: 'Laatste {n} metingen' },
  'trend.held': { en: 'Kept', nl: 'Nagekomen' },
  'trend.now': { en: 'Now', nl: 'Nu' },
  'trend.absent': { en: 'not in this run', nl: 'niet in deze meting' },
  'trend.vouched': {
    en: { one: '{n} promise, confirmed in every run', other: '{n} promises, confirmed in every run' },
    nl: { one: '{n} toezegging, in elke meting bevestigd', other: '{n} toezeggingen, in elke meting bevestigd' },
  },
  'trend.left': {
    en: {
      one: '{n} more promise is not drawn: it was kept in all of these runs, or is listed under Promise by promise.',
      other:
        '{n} more promises are not drawn: they were kept in all of these runs, or are listed under Promise by promise.',
    },
    nl: {
      one: 'Nog {n} toezegging is niet getekend: zij is in al deze metingen nagekomen of staat onder Per toezegging.',
      other:
        'Nog {n} toezeggingen zijn niet getekend: zij zijn in al deze metingen nagekomen of staan onder Per toezegging.',
    },
  },
  'index.title': { en: 'Promises over time', nl: 'Toezeggingen door de tijd' },
  'index.owner': { en: 'Latest report', nl: 'Laatste rapport' },
  'index.client': { en: 'Client edition', nl: 'Uitgave voor klanten' },
  'index.runs': { en: 'Runs', nl: 'Metingen' },
  'index.since': { en: 'Since', nl: 'Sinds' },
  'index.course': { en: 'Run by run', nl: 'Per meting' },
  'index.course-lead': {
    en: 'One column per run, the newest on the right: how the promises are divided.',
    nl: 'Eén kolom per meting, de nieuwste rechts: de verdeling van alle toezeggingen.',
  },
  'index.list': { en: 'All runs', nl: 'Alle metingen' },
  'index.caption': {
    en: 'Number of promises by verdict, the newest run first',
    nl: 'Aantal toezeggingen per oordeel, de nieuwste meting bovenaan',
  },
  'index.run': { en: 'Run', nl: 'Meting' },
  'index.undecided': { en: 'not determined', nl: 'niet vastgesteld' },
  'index.whole': { en: 'The run was', nl: 'De meting was' },
  'index.complete': { en: 'complete', nl: 'volledig' },
  'index.incomplete': { en: 'interrupted', nl: 'onderbroken' },
  'index.more': {
    en: { one: 'And {n} earlier run, in the ledger.', other: 'And {n} earlier runs, in the ledger.' },
    nl: { one: 'En nog {n} eerdere meting, in het logboek.', other: 'En nog {n} eerdere metingen, in het logboek.' },
  },
});
