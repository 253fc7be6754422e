/** The state of each promise over the last runs: a row of bars, the higher the worse, with the share beside it in figures. */
import { isSelected, type Assessment } from '../../../model/assessment.ts';
import type { LedgerEntry } from '../../../model/history.ts';
import { longDate } from '../../dates.ts';
import { STATES, stateOf, type State } from '../facts.ts';
import { html, trusted, type Html, type Value } from '../markup.ts';
import { controlName, labelledNumber, say, section, table, verdict, type Named } from '../parts.ts';
import { sign } from '../signs.ts';

/** Runs in the picture, the newest at the right. */
const RUNS = 45;
/** With more promises than this, those that held in every run are counted instead of drawn. */
const ROWS = 60;
/** More promises than this that a person confirmed in every run are one row. */
const TOGETHER = 2;

/** What gives the promises their names; without it they go by their id. */
export type Names = Named & Pick<Assessment, 'controls'>;

/** A line of the ledger, as far as the picture needs it. */
export type Run = Omit<LedgerEntry, 'schemaVersion' | 'assessmentDigest' | 'previous'>;

/** The runs before this one, and this one. */
export function runsUntil(assessment: Assessment, history: readonly LedgerEntry[] = []): readonly Run[] {
  const { id, startedAt, finishedAt, complete, summary } = assessment;
  const controls = assessment.controls.map((control) => ({
    id: control.id,
    outcome: control.outcome,
    ...(stateOf(control) === 'waived' && { waived: true }),
    ...(!isSelected(control) && { selected: false as const }),
  }));
  const before = history.filter((run) => run.id !== id || run.startedAt !== startedAt);
  return [...before, { id, startedAt, finishedAt, complete, summary, controls }];
}

export function trend(history: readonly Run[], names?: Names): Html {
  if (history.length < 2) return section('trend', say('trend.title'), html`<p>${say('trend.none')}</p>`);
  const shown = history.slice(-RUNS);
  const rows = promiseRows(shown);
  const vouched = rows.filter(({ states }) => states.every((state) => state === 'attested'));
  const told = vouched.length > TOGETHER ? rows.filter((row) => !vouched.includes(row)) : rows;
  const moved = told.filter(({ states }) => states.some((state) => state !== 'pass' && state !== 'attested'));
  const drawn = told.length > ROWS ? moved.slice(0, ROWS) : told;
  const left = told.length - drawn.length;
  const columns = [
    { head: say('exceptions.promise') },
    { head: say('trend.runs', { n: shown.length }), label: '' },
    labelledNumber(say('trend.held')),
    { head: say('trend.now'), label: '' },
  ];
  const line = (name: Value, states: Row['states']): readonly Value[] => {
    const now = states.at(-1);
    return [name, bars(states), share(states), now ? verdict(now) : say('trend.absent')];
  };
  const lines = [
    ...drawn.map(({ id, states }) => line(rowName(id, names), states)),
    ...(told.length < rows.length ? [line(say('trend.vouched', { n: vouched.length }), vouched[0]!.states)] : []),
  ];
  const first = shown[0];
  const lead = first && say('trend.lead', { n: shown.length, time: longDate(first.finishedAt) });
  const body = html`${key((told === rows ? drawn : [...drawn, ...vouched]).flatMap(({ states }) => states))}${table(say('trend.caption'), columns, lines, 'trend')}${
    left > 0 && html`<p class=quiet>${say('trend.left', { n: left })}</p>`
  }`;
  return section('trend', say('trend.title'), body, lead);
}

interface Row {
  readonly id: string;
  /** One for each run; null where the promise was not part of it, or the run did not select it. */
  readonly states: readonly (State | null)[];
}

/** A row for each promise that at least one of the runs looked at. */
export function promiseRows(history: readonly Run[]): readonly Row[] {
  const order = [...new Set([...history].reverse().flatMap(({ controls }) => controls.map(({ id }) => id)))];
  const runs = history.map(({ controls }) => new Map(controls.map((control) => [control.id, control])));
  const rows = order.map((id) => ({
    id,
    states: runs.map((run) => {
      const control = run.get(id);
      if (control === undefined || control.selected === false) return null;
      return control.outcome === 'fail' && control.waived === true ? 'waived' : control.outcome;
    }),
  }));
  return rows.filter(({ states }) => states.some((state) => state !== null));
}

/** How often it held, out of the runs that it was part of. */
export function share(states: readonly (State | null)[]): string {
  const known = states.filter((state) => state !== null && state !== 'not-applicable');
  return `${known.filter((state) => state === 'pass' || state === 'attested').length}/${known.length}`;
}

/** Height of the bar out of 16: the form tells the state without its colour. */
const HEIGHT: Readonly<Record<State, number>> = {
  pass: 5,
  attested: 5,
  'not-applicable': 1,
  'not-checked': 2,
  inconclusive: 9,
  error: 9,
  waived: 12,
  fail: 16,
};
const STEP = 6;

/** Neighbours in the same state are one dashed line, as thick as the bar is high: a dash is a run. */
function bars(states: readonly (State | null)[]): Html {
  const lines = new Map<State, string>();
  let from = 0;
  states.forEach((state, index) => {
    if (index + 1 < states.length && states[index + 1] === state) return;
    const line = `M${from * STEP} ${16 - (state === null ? 0 : HEIGHT[state]) / 2}h${(index - from + 1) * STEP - 2}`;
    if (state !== null) lines.set(state, (lines.get(state) ?? '') + line);
    from = index + 1;
  });
  const paths = [...lines].map(([state, d]) => `<path class=is-${state} stroke-width=${HEIGHT[state]} d="${d}"/>`);
  const width = states.length * STEP;
  return trusted(
    `<svg class=bars width=${width} height=16 viewBox="0 0 ${width} 16" aria-hidden=true>${paths.join('')}</svg>`,
  );
}

/** What each bar means, for the states that are drawn. */
export function key(states: readonly (State | null)[]): Html {
  const items = STATES.filter((state) => states.includes(state)).map(
    (state) => html`<li class="is-${state}">${bars([state])}${sign(state)}${say(`outcome.${state}`)}`,
  );
  return html`<ul class="legend key">${items}</ul>`;
}

function rowName(id: string, names: Names | undefined): Html {
  const control = names?.controls.find((one) => one.id === id);
  return names === undefined || control === undefined ? html`<code>${id}</code>` : controlName(control, names);
}
