/** Twelve months as bars, the higher the better: on which share of the days that were measured all promises were kept. */
import type { Text } from '../../../model/text.ts';
import { longDate } from '../../dates.ts';
import { html, trusted, type Html } from '../markup.ts';
import { labelledNumber, say, section, table } from '../parts.ts';
import type { Run } from './trend.ts';

const MONTHS = 12;

export interface Month {
  /** `2026-11`. */
  readonly month: string;
  /** Days (UTC) with a complete run over all promises. */
  readonly measured: number;
  /** Those of them on which no run found a promise broken or could not tell; one under an exception is not broken. */
  readonly kept: number;
}

export function months(runs: readonly Run[], asOf: string): Html {
  const all = monthsOf(runs, asOf);
  const [measured, kept] = [sum(all.map((one) => one.measured)), sum(all.map((one) => one.kept))];
  const columns = [
    { head: say('months.month') },
    labelledNumber(say('months.measured')),
    labelledNumber(say('months.kept')),
    labelledNumber(say('months.share')),
  ];
  const rows = all
    .filter((one) => one.measured > 0)
    .toReversed()
    .map((one) => [nameOf(one), one.measured, one.kept, `${percent(one)} %`]);
  const lead = say('months.lead', { kept, measured, percent: measured === 0 ? 0 : percent({ kept, measured }) });
  return section(
    'months',
    say('months.title'),
    html`${picture(all)}${table(say('months.caption'), columns, rows)}`,
    lead,
  );
}

/** The twelve months that end with the one of `asOf`, the oldest first. */
export function monthsOf(runs: readonly Run[], asOf: string): readonly Month[] {
  const days = new Map<string, boolean>();
  for (const run of runs) {
    if (!run.complete || run.controls.some(({ selected }) => selected === false)) continue;
    const day = run.finishedAt.slice(0, 10);
    days.set(day, (days.get(day) ?? true) && isKept(run));
  }
  return lastMonths(asOf).map((month) => {
    const own = [...days].filter(([day]) => day.startsWith(month));
    return { month, measured: own.length, kept: own.filter(([, kept]) => kept).length };
  });
}

const isKept = ({ controls }: Run): boolean =>
  controls.every(
    ({ outcome, waived }) => ['pass', 'attested', 'not-applicable'].includes(outcome) || (outcome === 'fail' && waived),
  );

function lastMonths(asOf: string): readonly string[] {
  const last = Number(asOf.slice(0, 4)) * 12 + Number(asOf.slice(5, 7)) - 1;
  return Array.from({ length: MONTHS }, (_, index) => {
    const month = last - MONTHS + 1 + index;
    return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
  });
}

/** Rounded down: 100 only where no day was otherwise. */
const percent = ({ kept, measured }: Pick<Month, 'kept' | 'measured'>): number => Math.floor((100 * kept) / measured);

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

/** `november 2026`. */
function nameOf({ month }: Month): Text {
  const date = longDate(`${month}-01`);
  return { nl: date.nl.slice(2), en: date.en.slice(2) };
}

const WIDTH = 16;
const STEP = 24;
const HEIGHT = 64;

/** A month without a measurement is a line; the table says the same in figures. */
function picture(all: readonly Month[]): Html {
  const bars = all.map((one, index) => {
    const x = index * STEP;
    if (one.measured === 0) return `<rect class=is-not-checked x=${x} y=${HEIGHT - 2} width=${WIDTH} height=2 />`;
    const height = Math.max(2, Math.round((HEIGHT * one.kept) / one.measured));
    const rest = `<rect class=is-fail x=${x} y=0 width=${WIDTH} height=${HEIGHT - height} />`;
    const own = `<rect class=is-pass x=${x} y=${HEIGHT - height} width=${WIDTH} height=${height} />`;
    return height === HEIGHT ? own : `${rest}${own}`;
  });
  const width = MONTHS * STEP - (STEP - WIDTH);
  return trusted(
    `<svg class="course months" width=${width} height=${HEIGHT} viewBox="0 0 ${width} ${HEIGHT}" aria-hidden=true>${bars.join('')}</svg>`,
  );
}
