/** The sentences of messages and issues, in both languages. They name promises and outcomes, never hosts or what was seen. */
import type { ControlOutcome } from '../model/outcome.ts';
import type { Lang, Text } from '../model/text.ts';

type Words = Readonly<Record<keyof typeof WORDS, Text>>;

const WORDS = {
  holds: { nl: '{organisation}: alle toezeggingen worden nagekomen', en: '{organisation}: every promise is kept' },
  fails: {
    nl: '{organisation}: {count} toezeggingen worden niet nagekomen',
    en: '{organisation}: {count} promises are not kept',
  },
  failsOne: { nl: '{organisation}: 1 toezegging wordt niet nagekomen', en: '{organisation}: 1 promise is not kept' },
  undecided: {
    nl: '{organisation}: niet van alle toezeggingen is vast te stellen of zij worden nagekomen',
    en: '{organisation}: it could not be determined for every promise whether it is kept',
  },
  incomplete: { nl: 'De meting is niet volledig.', en: 'The run is not complete.' },
  changed: { nl: 'Veranderd sinds de vorige meting:', en: 'Changed since the last run:' },
  unchanged: { nl: 'Niets veranderd sinds de vorige meting.', en: 'Nothing changed since the last run.' },
  first: { nl: 'Dit is de eerste meting.', en: 'This is the first run.' },
  now: { nl: 'Stand op dit moment: {counts}.', en: 'Now: {counts}.' },
  report: { nl: 'Naar het rapport', en: 'To the report' },
  more: { nl: 'en nog {count}', en: 'and {count} more' },
  issueTitle: { nl: 'Toezegging niet nagekomen: {control}', en: 'Promise not kept: {control}' },
  issueIntro: {
    nl: 'Deze toezegging uit “{statement}” is bij de meting van {time} niet nagekomen:',
    en: 'This promise from "{statement}" was not kept in the run of {time}:',
  },
  issueChecks: { nl: 'Wat niet voldoet:', en: 'What does not hold:' },
  issueFooter: {
    nl: 'Waarborg houdt deze melding bij en sluit haar zodra de toezegging weer aantoonbaar wordt nagekomen.',
    en: 'Waarborg keeps this issue and closes it as soon as the promise is proven to be kept again.',
  },
  issueChanged: { nl: 'Wat niet voldoet, is veranderd:', en: 'What does not hold has changed:' },
  issueRecovered: {
    nl: 'Bij de meting van {time} is de toezegging weer nagekomen: {outcome}.',
    en: 'In the run of {time} the promise is kept again: {outcome}.',
  },
  issueWaived: {
    nl: 'Bij de meting van {time} valt deze afwijking onder een tijdelijke uitzondering.',
    en: 'In the run of {time} this deviation is under a current waiver.',
  },
  issueGone: {
    nl: 'Deze beheersmaatregel staat niet meer in controls.yaml.',
    en: 'This control no longer stands in controls.yaml.',
  },
  issueTwin: { nl: 'Deze melding is dubbel; zie #{number}.', en: 'This issue is a duplicate; see #{number}.' },
} as const satisfies Readonly<Record<string, Text>>;

export function words(lang: Lang): Readonly<Record<keyof Words, string>> {
  return Object.fromEntries(Object.entries(WORDS).map(([key, text]) => [key, text[lang]])) as Record<
    keyof Words,
    string
  >;
}

/** As the reports call them. */
export const OUTCOME_WORDS: Readonly<Record<ControlOutcome, Text>> = {
  pass: { nl: 'voldoet', en: 'holds' },
  fail: { nl: 'voldoet niet', en: 'does not hold' },
  inconclusive: { nl: 'niet vast te stellen', en: 'could not be determined' },
  error: { nl: 'meting mislukt', en: 'could not be measured' },
  'not-applicable': { nl: 'niet van toepassing', en: 'not applicable' },
  'not-checked': { nl: 'niet getest', en: 'not tested' },
  attested: { nl: 'handmatig bevestigd', en: 'vouched for by a person' },
};

export const WAIVED: Text = { nl: 'voldoet niet (uitzondering)', en: 'does not hold (exception)' };
