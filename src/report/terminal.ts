/**
 * The terminal's report, with what matters most last, next to the prompt: the statement and a table for each system, what
 * is advised, what was confirmed or accepted, what could not be determined, and what is broken; then the counts.
 */
import { isRecommendation, type AssessedControl } from '../model/assessment.ts';
import type { TopicState } from '../model/coverage.ts';
import { OUTCOMES, type Outcome } from '../model/outcome.ts';
import { daysBetween } from './dates.ts';
import { bySeverity, countStates, expiries, stateOf, STATES, type State } from './html/facts.ts';
import { grouped } from './html/todo.ts';
import { translator } from '../texts/say.ts';
import { whoConfirmed } from '../texts/who-confirmed.ts';
import type { Lang } from '../model/text.ts';
import type { Reporter } from './reporter.ts';
import { attention, findingLines, waiverLines, type View } from './terminal/control.ts';
import { columnsOf, screenOf, wrap } from './terminal/screen.ts';
import { systemTables } from './terminal/table.ts';
import { nameOf, placeOf, textsOf, verdictOf } from './texts.ts';
import { unitGroups } from './units.ts';
import { oneLine } from './visible.ts';

export const terminalReporter: Reporter = {
  name: 'terminal',
  file: null,
  render(assessment, { lang, terminal }) {
    const view: View = { assessment, lang, screen: screenOf(terminal) };
    const t = translator(lang);
    const by = whoConfirmed(assessment.controls);
    const lines = [
      '',
      ...units(view),
      ...systemTables(view),
      ...forecast(view),
      ...notices(view),
      ...advice(view),
      ...group(view, (n) => t('terminal.attested', { n, by }), ['attested'], confirmed(view)),
      ...group(view, (n) => t('terminal.waived', { n }), ['waived'], accepted),
      ...group(view, (n) => t('terminal.not-checked', { n }), ['not-checked'], brief),
      ...group(view, (n) => t('terminal.undecided', { n }), ['error', 'inconclusive'], attention),
      ...group(view, (n) => t('terminal.failures', { n }), ['fail'], attention),
      ...beyond(view),
      ...interrupted(view),
      ...summary(view),
    ];
    return `${lines.map((line) => line.trimEnd()).join('\n')}\n`;
  },
};

function interrupted({ assessment, lang, screen }: View): string[] {
  if (assessment.complete) return [];
  return [...wrap(translator(lang)('terminal.incomplete'), screen.width).map(screen.paint.error), ''];
}

function group(
  view: View,
  head: (n: number) => string,
  states: readonly State[],
  show: (control: AssessedControl, view: View) => string[],
): string[] {
  const members = view.assessment.controls.filter((control) => states.includes(stateOf(control)));
  if (members.length === 0) return [];
  return [
    ...wrap(head(members.length), view.screen.width).map(view.screen.bold),
    '',
    ...members.flatMap((control) => show(control, view)),
    ...(show === attention ? [] : ['']),
  ];
}

/** What is measured though nobody promised it: proven on a line, all else with what was found. */
function beyond(view: View): string[] {
  const { assessment, lang, screen } = view;
  const { beyond: own = [] } = assessment;
  if (own.length === 0) return [];
  const isOpen = ({ outcome }: AssessedControl) =>
    outcome === 'fail' || outcome === 'error' || outcome === 'inconclusive';
  const line = (control: AssessedControl) => {
    const state = stateOf(control);
    const what = `${screen.sign[state]} ${control.id} ${screen.dot} ${nameOf(control, assessment, lang)} ${screen.dot} ${verdictOf(control)[lang]}`;
    return [...wrap(what, screen.width - 4).map((one) => `  ${screen.paint[state](one)}`), ''];
  };
  return [
    ...wrap(translator(lang)('beyond.title'), screen.width).map(screen.bold),
    ...wrap(translator(lang)('beyond.lead'), screen.width).map(screen.dim),
    '',
    ...own.flatMap((control) => (isOpen(control) ? attention(control, view) : line(control))),
  ];
}

/** A control on two lines: where it is claimed, and why it has no verdict. */
function brief(control: AssessedControl, { assessment, lang, screen }: View): string[] {
  const state = stateOf(control);
  const finding = state === 'not-checked' ? control.findings.find(({ outcome }) => outcome === state) : undefined;
  const said = control.because?.[lang] ?? (lang === 'nl' ? finding?.nl.message : finding?.message) ?? '';
  const head = wrap(`${screen.sign[state]} ${control.id} ${placeOf(control, assessment)}`, screen.width - 4);
  return [
    ...head.map((line, index) => `${index === 0 ? '  ' : '    '}${screen.paint[state](line)}`),
    ...(said === '' ? [] : wrap(oneLine(said), screen.width - 4).map((line) => `    ${line}`)),
  ];
}

/** What a current waiver accepts: who, until when, why, and what it is that fails. */
function accepted(control: AssessedControl, view: View): string[] {
  const failing = control.findings.filter(({ level, outcome }) => level === 'required' && outcome === 'fail');
  const title = brief(control, view);
  const seen = failing.map((finding) => oneLine(view.lang === 'nl' ? finding.nl.observed : finding.observed));
  return [
    ...title,
    ...seen.flatMap((text) => wrap(text, view.screen.width - 4).map((line) => `    ${line}`)),
    ...waiverLines(control.waiver, view),
    ...failing.flatMap(({ waiver }) => (waiver === control.waiver ? [] : waiverLines(waiver, view))),
  ];
}

/** On one line each: who confirms it, and until when. The words are in the other reports. */
function confirmed({ assessment, lang, screen }: View): (control: AssessedControl) => string[] {
  const ids = assessment.controls.filter((one) => stateOf(one) === 'attested').map(({ id }) => columnsOf(id));
  const longest = ids.reduce((most, own) => Math.max(most, own), 0);
  return (control) => {
    const name = `${screen.sign.attested} ${control.id}`.padEnd(longest + 2);
    const [line = '', more] = wrap(oneLine(confirmedBy(control, lang)), Math.max(16, screen.width - longest - 8));
    return [`  ${screen.paint.attested(name)}  ${line}${more === undefined ? '' : '…'}`];
  };
}

function confirmedBy({ attestation, findings }: AssessedControl, lang: Lang): string {
  if (attestation !== undefined)
    return `${attestation.by}, ${attestation.date.slice(0, 10)} - ${attestation.expires.slice(0, 10)}`;
  const own = findings.find(({ attested }) => attested === true);
  return own === undefined ? '' : textsOf(own, lang).observed;
}

/** Advised checks that fail, the gravest first; what says the same of several endpoints appears once. */
function advice(view: View): string[] {
  const { controls, beyond = [] } = view.assessment;
  const all = [...controls, ...beyond].flatMap(({ findings }) => findings);
  const advised = all.filter(isRecommendation).sort(bySeverity);
  const once = [...new Map(advised.map((finding) => [`${finding.check} ${finding.endpoint}`, finding])).values()];
  const alike = grouped(once, (finding) => JSON.stringify([finding.check, textsOf(finding, view.lang)]));
  if (alike.length === 0) return [];
  const head = translator(view.lang)('terminal.advice', { n: alike.length });
  return [view.screen.bold(head), '', ...alike.flatMap((findings) => findingLines(findings, view, 'advice')), ''];
}

function notices({ assessment, lang, screen }: View): string[] {
  if (assessment.notices.length === 0) return [];
  const lines = assessment.notices.flatMap(({ text }) =>
    wrap(oneLine(text[lang]), screen.width - 4).map((line, index) => `  ${index === 0 ? screen.dot : ' '} ${line}`),
  );
  return [screen.bold(translator(lang)('terminal.notices')), '', ...lines, ''];
}

/** What came of each promise of the statement, those of which the same came together. */
function units({ assessment, lang, screen }: View): string[] {
  const groups = unitGroups(assessment, lang);
  if (groups.length === 0) return [];
  const lines = groups.flatMap(({ states, worst, promises }) => [
    ...states.flatMap((state) => wrap(state, screen.width - 4)).map((line) => `  ${screen.paint[PAINT[worst]](line)}`),
    ...promises.flatMap((promise) => wrap(promise, screen.width - 6)).map((line) => `    ${line}`),
  ]);
  return [...wrap(translator(lang)('terminal.units'), screen.width).map(screen.bold), '', ...lines, ''];
}

const PAINT: Readonly<Record<TopicState, State>> = {
  proven: 'pass',
  confirmed: 'attested',
  broken: 'fail',
  undetermined: 'inconclusive',
  unmeasured: 'not-checked',
  'not-tested': 'not-checked',
};

function summary({ assessment, lang, screen }: View): string[] {
  const say = translator(lang);
  const { controls } = assessment;
  if (controls.length === 0) return [say('terminal.none')];
  const states = countStates(controls.map(stateOf));
  const outcomes = controls.flatMap(({ findings }) => findings.map(({ outcome }) => outcome));
  const promise = (state: State) => screen.paint[state](`${states[state]} ${say(`outcome.${state}`)}`);
  const result = (outcome: Outcome, n: number) => screen.paint[outcome](`${n} ${say(`check.${outcome}`)}`);
  const line = (title: 'terminal.promises' | 'terminal.findings', total: number, parts: readonly string[]) =>
    beside(`${say(title)} (${total})`, parts, screen.width);
  return [
    ...line('terminal.promises', controls.length, STATES.filter((state) => states[state] > 0).map(promise)),
    ...line(
      'terminal.findings',
      outcomes.length,
      OUTCOMES.flatMap((one) => {
        const n = outcomes.filter((outcome) => outcome === one).length;
        return n > 0 ? [result(one, n)] : [];
      }),
    ),
  ];
}

/** Our own colour codes take no columns. */
const COLOUR = /\u001b\[\d+m/g;

/** A title with parts beside it, or under it on a narrow screen, on as many lines as they need. */
function beside(title: string, parts: readonly string[], width: number): string[] {
  const margin = width < NARROW ? 2 : 18;
  const lines = width < NARROW ? [title, ' '.repeat(margin)] : [title.padEnd(margin)];
  for (const part of parts) {
    const longer = `${lines.at(-1) ?? ''}  ${part}`;
    const fits = lines.at(-1)?.trim() === '' || longer.replace(COLOUR, '').length <= width;
    if (fits) lines[lines.length - 1] = longer;
    else lines.push(`${' '.repeat(margin)}  ${part}`);
  }
  return lines;
}

const NARROW = 60;

/** The first three things that now hold and will end by themselves. */
function forecast({ assessment, lang, screen }: View): string[] {
  const say = translator(lang);
  const ends = expiries(assessment).slice(0, 3);
  if (ends.length === 0) return [];
  const lines = ends.flatMap(({ date, control, check }) => {
    const days = say('terminal.days', { n: daysBetween(assessment.asOf, date) });
    const what = `${date.slice(0, 10)} (${days}) ${control.id}${check === undefined ? '' : ` ${screen.dot} ${check}`}`;
    return wrap(what, screen.width - 22).map((line, index) => `${index === 0 ? '' : '  '}${line}`);
  });
  return screen.width < NARROW
    ? [say('terminal.first-end'), ...lines.map((line) => `  ${line}`), '']
    : [...lines.map((line, index) => `${(index === 0 ? say('terminal.first-end') : '').padEnd(18)}  ${line}`), ''];
}
