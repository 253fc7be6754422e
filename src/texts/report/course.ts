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
  'change.caption': { en: 'Promises whose state changed', nl: 'Toezeggingen waarvan de uitkomst is veranderd' },
  'change.before': { en: 'Before', nl: 'Eerst' },
  'change.now': { en: 'Now', nl: 'Nu' },
  'change.kind': { en: 'Change', nl: 'Verandering' },
  'change.changed': { en: 'changed', nl: 'veranderd' },
  'change.not-selected': {
    en: {
      one: '{n} promise was not compared: not both runs were about it.',
      other: '{n} promises were not compared: not both runs were about them.',
    },
    nl: {
      one: '{n} toezegging is niet vergeleken: niet beide metingen gingen erover.',
      other: '{n} toezeggingen zijn niet vergeleken: niet beide metingen gingen erover.',
    },
  },
  'change.values': { en: 'Values that moved', nl: 'Waarden die zijn verschoven' },
  'change.value': { en: 'Value', nl: 'Waarde' },
  'change.order': { en: 'other order', nl: 'andere volgorde' },
  'change.days': { en: { one: '{by} day', other: '{by} days' }, nl: { one: '{by} dag', other: '{by} dagen' } },
  'change.more': {
    en: {
      one: 'And {n} more; `waarborg diff` lists them all.',
      other: 'And {n} more; `waarborg diff` lists them all.',
    },
    nl: { one: 'En nog {n}; `waarborg diff` toont alle.', other: 'En nog {n}; `waarborg diff` toont alle.' },
  },
  'change.gone': { en: 'no longer checked', nl: 'niet meer getest' },
  'trend.title': { en: 'Over time', nl: 'Verloop' },
  'trend.none': {
    en: 'There are not enough runs yet to show a course.',
    nl: 'Er zijn nog niet genoeg metingen om een verloop te tonen.',
  },
  'trend.lead': {
    en: '{n} runs, from {time}. The higher the bar, the worse the state.',
    nl: '{n} metingen, vanaf {time}. Hoe hoger de balk, hoe slechter de uitkomst.',
  },
  'trend.caption': {
    en: 'State of each promise in each run, the newest at the right',
    nl: 'Uitkomst van iedere toezegging per meting, de nieuwste rechts',
  },
  'trend.runs': { en: 'Last {n} runs', nl: 'Laatste {n} metingen' },
  'trend.held': { en: 'Held', nl: 'Voldeed' },
  'trend.now': { en: 'Now', nl: 'Nu' },
  'trend.absent': { en: 'not in this run', nl: 'niet in deze meting' },
  'trend.vouched': {
    en: { one: '{n} promise, vouched for each time', other: '{n} promises, vouched for each time' },
    nl: { one: '{n} toezegging, telkens bevestigd', other: '{n} toezeggingen, telkens bevestigd' },
  },
  'trend.left': {
    en: {
      one: '{n} more promise is not drawn; it held in each of these runs, or is listed under Promise by promise.',
      other:
        '{n} more promises are not drawn; they held in each of these runs, or are listed under Promise by promise.',
    },
    nl: {
      one: 'Nog {n} toezegging is niet getekend; zij voldeed in al deze metingen, of staat onder Per toezegging.',
      other:
        'Nog {n} toezeggingen zijn niet getekend; zij voldeden in al deze metingen, of staan onder Per toezegging.',
    },
  },
  'index.title': { en: 'Course of the promises', nl: 'Verloop van de toezeggingen' },
  'index.owner': { en: 'Latest report', nl: 'Laatste rapport' },
  'index.client': { en: 'Edition for clients', nl: 'Uitgave voor klanten' },
  'index.runs': { en: 'Runs', nl: 'Metingen' },
  'index.since': { en: 'Since', nl: 'Sinds' },
  'index.course': { en: 'Run by run', nl: 'Meting voor meting' },
  'index.course-lead': {
    en: 'One column for each run, the newest at the right: the parts of all promises.',
    nl: 'Eén kolom per meting, de nieuwste rechts: de verdeling van alle toezeggingen.',
  },
  'index.list': { en: 'All runs', nl: 'Alle metingen' },
  'index.caption': {
    en: 'Number of promises per outcome, the newest run first',
    nl: 'Aantal toezeggingen per uitkomst, de nieuwste meting bovenaan',
  },
  'index.run': { en: 'Run', nl: 'Meting' },
  'index.undecided': { en: 'not decided', nl: 'niet vastgesteld' },
  'index.whole': { en: 'Run was', nl: 'De meting was' },
  'index.complete': { en: 'complete', nl: 'volledig' },
  'index.incomplete': { en: 'interrupted', nl: 'onderbroken' },
  'index.more': {
    en: { one: 'And {n} earlier run, in the ledger.', other: 'And {n} earlier runs, in the ledger.' },
    nl: { one: 'En nog {n} eerdere meting, in het logboek.', other: 'En nog {n} eerdere metingen, in het logboek.' },
  },
});
