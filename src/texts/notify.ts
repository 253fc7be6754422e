/** Messages and GitHub issues about changes. They name promises and outcomes, never hosts or what was seen. */
import { messages } from './catalogue.ts';

export const notifyTexts = messages({
  'notify.holds': {
    en: '{organisation}: every promise is kept',
    nl: '{organisation}: alle toezeggingen worden nagekomen',
  },
  'notify.fails': {
    en: { one: '{organisation}: {n} promise is not kept', other: '{organisation}: {n} promises are not kept' },
    nl: {
      one: '{organisation}: {n} toezegging wordt niet nagekomen',
      other: '{organisation}: {n} toezeggingen worden niet nagekomen',
    },
  },
  'notify.undecided': {
    en: '{organisation}: it could not be determined for every promise whether it is kept',
    nl: '{organisation}: niet van alle toezeggingen is vast te stellen of zij worden nagekomen',
  },
  'notify.incomplete': { en: 'The run is not complete.', nl: 'De meting is niet volledig.' },
  'notify.changed': { en: 'Changed since the last run:', nl: 'Veranderd sinds de vorige meting:' },
  'notify.unchanged': { en: 'Nothing changed since the last run.', nl: 'Niets veranderd sinds de vorige meting.' },
  'notify.first': { en: 'This is the first run.', nl: 'Dit is de eerste meting.' },
  'notify.now': { en: 'Now: {counts}.', nl: 'Stand op dit moment: {counts}.' },
  'notify.report': { en: 'To the report', nl: 'Naar het rapport' },
  'notify.more': { en: 'and {count} more', nl: 'en nog {count}' },
  'notify.issue-title': { en: 'Promise not kept: {control}', nl: 'Toezegging niet nagekomen: {control}' },
  'notify.issue-intro': {
    en: 'This promise from "{statement}" was not kept in the run of {time}:',
    nl: 'Deze toezegging uit “{statement}” is bij de meting van {time} niet nagekomen:',
  },
  'notify.issue-checks': { en: 'What does not hold:', nl: 'Wat niet voldoet:' },
  'notify.issue-footer': {
    en: 'Waarborg keeps this issue and closes it as soon as the promise is proven to be kept again.',
    nl: 'Waarborg houdt deze melding bij en sluit haar zodra de toezegging weer aantoonbaar wordt nagekomen.',
  },
  'notify.issue-changed': { en: 'What does not hold has changed:', nl: 'Wat niet voldoet, is veranderd:' },
  'notify.issue-recovered': {
    en: 'In the run of {time} the promise is kept again: {outcome}.',
    nl: 'Bij de meting van {time} is de toezegging weer nagekomen: {outcome}.',
  },
  'notify.issue-waived': {
    en: 'In the run of {time} this deviation is under a current waiver.',
    nl: 'Bij de meting van {time} valt deze afwijking onder een tijdelijke uitzondering.',
  },
  'notify.issue-gone': {
    en: 'This control no longer stands in controls.yaml.',
    nl: 'Deze beheersmaatregel staat niet meer in controls.yaml.',
  },
  'notify.issue-twin': {
    en: 'This issue is a duplicate; see #{number}.',
    nl: 'Deze melding is dubbel; zie #{number}.',
  },
});
