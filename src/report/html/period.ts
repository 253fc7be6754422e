/**
 * The period report: did the promises hold all through a quarter? What auditors call operating effectiveness, werking.
 * It counts the runs of the ledger: how many, with which gaps, and in what share of them each promise held.
 */
import type { Assessment } from '../../model/assessment.ts';
import { isPartOf, type LedgerEntry } from '../../model/history.ts';
import type { Lang, Text } from '../../model/text.ts';
import { endOfDay, longDate } from '../dates.ts';
import { html, nothing, type Html } from './markup.ts';
import { page } from './page.ts';
import {
  briefTime,
  controlName,
  definition,
  definitions,
  labelled,
  labelledNumber,
  say,
  section,
  table,
} from './parts.ts';
import { isUndecided, type State } from './facts.ts';
import { limitations } from './sections/ground.ts';
import { promiseRows, trend } from './sections/trend.ts';

export interface PeriodOptions {
  readonly lang: Lang;
  /** ISO dates; both days are part of the period. */
  readonly since: string;
  readonly until: string;
  /** The latest assessment, for the names of promises; without it they go by their id. */
  readonly assessment?: Assessment;
  /** Did the chain of the ledger verify? Absent when nobody looked. */
  readonly chain?: 'intact' | 'broken';
}

export interface Gap {
  readonly from: string;
  readonly to: string;
  readonly hours: number;
}

/** Measured daily, a run may be late by hours; a day and a half without one is a gap. */
const GAP_HOURS = 36;
const HOUR = 3_600_000;

export function renderPeriod(ledger: readonly LedgerEntry[], options: PeriodOptions): string {
  const { lang, assessment } = options;
  const runs = runsWithin(ledger, options);
  const name = assessment?.organisation.name ?? '';
  return page({
    lang,
    title: say('page.title', { title: say('period.title'), name }),
    masthead: (languageSwitch) => masthead(runs, options, languageSwitch),
    sections: [
      shares(runs, assessment),
      gaps(runs, options),
      trend(runs, assessment),
      incidents(runs, assessment),
      limitations('owner'),
    ],
    end: html`<p>${say('period.end')}</p>`,
  });
}

export function runsWithin(ledger: readonly LedgerEntry[], { since, until }: Pick<PeriodOptions, 'since' | 'until'>) {
  const [from, to] = [`${since.slice(0, 10)}T00:00:00.000Z`, endOfDay(until)];
  return ledger.filter(({ finishedAt }) => finishedAt >= from && finishedAt <= to);
}

/** Stretches without a complete run over all promises, those at the edges of the period too. */
export function gapsIn(
  runs: readonly LedgerEntry[],
  { since, until }: Pick<PeriodOptions, 'since' | 'until'>,
): readonly Gap[] {
  const complete = runs.filter((run) => run.complete && !isPartOf(run)).map(({ finishedAt }) => finishedAt);
  const moments = [`${since.slice(0, 10)}T00:00:00.000Z`, ...complete, endOfDay(until)];
  return moments.slice(1).flatMap((to, index) => {
    const from = moments[index] ?? to;
    const hours = Math.floor((Date.parse(to) - Date.parse(from)) / HOUR);
    return hours > GAP_HOURS ? [{ from, to, hours }] : [];
  });
}

function masthead(runs: readonly LedgerEntry[], options: PeriodOptions, languageSwitch: Html): Html {
  const states = promiseRows(runs).flatMap((row) =>
    row.states.filter((state) => state !== null && state !== 'not-applicable'),
  );
  const held = states.filter((state) => state === 'pass' || state === 'attested').length;
  const answer =
    states.length === 0 ? say('period.nothing') : say('period.headline', { percent: percent(held, states.length) });
  const chain = options.chain ?? 'unchecked';
  const parts = runs.filter(isPartOf).length;
  return html`<header class="masthead">
<div class="bar"><p class="brand"><span>${options.assessment?.organisation.name ?? ''}</span></p>${languageSwitch}</div>
<div class="top"><div><p class="eyebrow">${say('period.title')} · ${say('period.span', { since: longDate(options.since), until: longDate(options.until) })}</p>
<h1>${answer}</h1><p class="standfirst">${say('period.lead')}</p>
${options.chain === 'broken' ? html`<p class="notice bad" role="note">${say('period.chain-broken')}</p>` : nothing}</div>
${definitions(
  [
    definition(say('period.runs'), runs.length),
    definition(say('period.incomplete'), runs.filter(({ complete }) => !complete).length),
    parts > 0 && definition(say('period.parts'), parts),
    definition(say('period.gaps'), gapsIn(runs, options).length),
    definition(say('period.chain'), say(`period.chain-${chain}-short`)),
  ],
  'facts id',
)}</div>
</header>`;
}

function shares(runs: readonly LedgerEntry[], assessment: Assessment | undefined): Html {
  const columns = [
    { head: say('exceptions.promise') },
    labelledNumber(say('period.share')),
    labelledNumber(say('outcome.pass')),
    labelledNumber(say('outcome.attested')),
    labelledNumber(say('outcome.fail')),
    labelledNumber(say('outcome.waived')),
    labelledNumber(say('index.undecided')),
  ];
  const rows = promiseRows(runs).map(({ id, states }) => {
    const known = states.filter((state): state is State => state !== null && state !== 'not-applicable');
    const count = (fits: (state: State) => boolean) => known.filter(fits).length;
    const held = count((state) => state === 'pass' || state === 'attested');
    return [
      promise(id, assessment),
      known.length === 0 ? '–' : say('period.percent', { percent: percent(held, known.length) }),
      count((state) => state === 'pass'),
      count((state) => state === 'attested'),
      count((state) => state === 'fail'),
      count((state) => state === 'waived'),
      count(isUndecided),
    ];
  });
  const left = new Set(runs.flatMap(({ controls }) => controls.map(({ id }) => id))).size - rows.length;
  return section(
    'shares',
    say('period.shares'),
    html`${table(say('period.shares-caption'), columns, rows, 'shares')}${left > 0 && html`<p class=quiet>${say('period.left', { n: left })}</p>`}`,
    say('period.shares-lead'),
  );
}

function gaps(runs: readonly LedgerEntry[], options: PeriodOptions): Html {
  const found = gapsIn(runs, options);
  const columns = [{ head: say('period.from') }, labelled(say('period.to')), labelledNumber(say('period.hours'))];
  const rows = found.map(({ from, to, hours }) => [briefTime(from), briefTime(to), hours]);
  const body =
    rows.length === 0
      ? html`<p>${say('period.no-gaps')}</p>`
      : table(say('period.gaps-caption'), columns, rows, 'gaps');
  return section('gaps', say('period.gaps'), body, say('period.gaps-lead', { hours: GAP_HOURS }));
}

/** Each stretch in which a promise was broken: from the first failing run to the run that saw it fixed. */
function incidents(runs: readonly LedgerEntry[], assessment: Assessment | undefined): Html {
  const columns = [
    { head: say('exceptions.promise') },
    labelled(say('period.from')),
    labelled(say('period.to')),
    labelledNumber(say('period.times')),
  ];
  const rows = promiseRows(runs).flatMap(({ id, states }) =>
    failures(states).map(({ first, next, times }) => [
      promise(id, assessment),
      briefTime(runs[first]?.finishedAt ?? ''),
      next === null ? say('period.still') : briefTime(runs[next]?.finishedAt ?? ''),
      times,
    ]),
  );
  const body =
    rows.length === 0
      ? html`<p>${say('period.no-incidents')}</p>`
      : table(say('period.incidents-caption'), columns, rows, 'incidents');
  return section('incidents', say('period.incidents'), body);
}

/** Runs of failures; only a run in which the promise held again ends one. */
export function failures(
  states: readonly (State | null)[],
): readonly { first: number; next: number | null; times: number }[] {
  const found: { first: number; next: number | null; times: number }[] = [];
  let open: { first: number; next: number | null; times: number } | null = null;
  states.forEach((state, index) => {
    const failing = state === 'fail' || state === 'waived';
    if (failing && open === null) found.push((open = { first: index, next: null, times: 1 }));
    else if (failing && open !== null) open.times += 1;
    else if (open !== null && (state === 'pass' || state === 'attested')) {
      open.next = index;
      open = null;
    }
  });
  return found;
}

/** Rounded down: 99.96 % is not all of them. */
function percent(part: number, whole: number): Text {
  const en = String(Math.floor((part / whole) * 1000) / 10);
  return { nl: en.replace('.', ','), en };
}

function promise(id: string, assessment: Assessment | undefined): Html {
  const control = assessment?.controls.find((one) => one.id === id);
  return assessment === undefined || control === undefined
    ? html`<code>${id}</code>`
    : controlName(control, assessment);
}
