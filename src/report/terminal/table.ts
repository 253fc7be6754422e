/** The table of each system: every control with its verdict, how many of its required checks hold, and until when. */
import Table from 'cli-table3';
import type { AssessedControl } from '../../model/assessment.ts';
import { bySystem, stateOf, type SystemGroup } from '../html/facts.ts';
import { translator } from '../../texts/say.ts';
import { verdictOf } from '../texts.ts';
import { oneLine } from '../visible.ts';
import type { View } from './control.ts';
import { columnsOf, wrap } from './screen.ts';

export function systemTables(view: View): string[] {
  return bySystem(view.assessment).flatMap((group) => [...title(group, view), ...table(group, view), '']);
}

function title({ system }: SystemGroup, { lang, screen }: View): string[] {
  const say = translator(lang);
  if (system === null) return [screen.bold(say('terminal.no-system'))];
  const address = oneLine(system.url ?? system.place ?? say('terminal.not-configured'));
  return wrap(`${oneLine(system.name[lang])} (${address})`, screen.width).map(screen.bold);
}

/** Narrower than this, only the verdict stands beside the control. */
const NARROW = 64;

/** Beside the verdict, where there is room. */
const BESIDE: readonly { head: 'checks' | 'until'; width: number; cell: (control: AssessedControl) => string }[] = [
  { head: 'checks', width: 11, cell: proven },
  { head: 'until', width: 12, cell: until },
];

function table({ controls }: SystemGroup, { lang, screen }: View): string[] {
  const say = translator(lang);
  const narrow = screen.width < NARROW;
  // What a person confirms has no checks: their column would stand empty.
  const beside = narrow ? [] : controls.some((control) => proven(control) !== '') ? BESIDE : BESIDE.slice(1);
  const free = screen.width - 3 - beside.reduce((sum, { width }) => sum + width + 1, 0);
  // Who confirmed it has its own lines; here it would take three.
  const verdictIn = (control: AssessedControl) =>
    `${screen.sign[stateOf(control)]} ${stateOf(control) === 'attested' ? say('terminal.confirmed') : verdictOf(control)[lang]}`;
  const [name, verdict] = shared(free, {
    name: Math.max(...controls.map(({ id }) => columnsOf(id))) + 2,
    verdict: Math.max(...controls.map((control) => columnsOf(verdictIn(control)))) + 2,
  });
  const widths = [name, verdict, ...beside.map(({ width }) => width)];
  const heads = ['control', 'verdict', ...beside.map(({ head }) => head)] as const;
  const made = new Table({
    head: heads.map((name, index) =>
      inCell(say(`terminal.${name}`), widths[index]!)
        .map(screen.dim)
        .join('\n'),
    ),
    colWidths: widths,
    style: { head: [], border: [] },
    chars: screen.plain ? ASCII : LINES,
  });
  for (const control of controls) {
    const state = stateOf(control);
    const verdict = inCell(verdictIn(control), widths[1]!).map(screen.paint[state]);
    const id = inCell(control.id, widths[0]!).join('\n');
    made.push([id, verdict.join('\n'), ...beside.map(({ cell }) => cell(control))]);
  }
  return made.toString().split('\n');
}

/** Verdicts stay on one line where the names leave room for it; else both share what there is. */
function shared(free: number, wanted: { name: number; verdict: number }): [name: number, verdict: number] {
  const usual = Math.ceil(free * 0.67);
  const name = wanted.name + wanted.verdict <= free ? free - Math.max(wanted.verdict, free - usual) : usual;
  return [name, free - name];
}

/** Wrapped here, for the table would cut colour codes in two. */
const inCell = (text: string, width: number): string[] => wrap(text, width - 2);

/** The day on which what now holds will end by itself. */
function until({ failsOn, outcome, attestation }: AssessedControl): string {
  const end = failsOn?.date ?? (outcome === 'attested' ? attestation?.expires : undefined);
  return end?.slice(0, 10) ?? '';
}

/** `5/6`: required checks that hold, of those that apply. */
function proven({ findings }: AssessedControl): string {
  const asked = findings.filter(({ level, outcome }) => level === 'required' && outcome !== 'not-applicable');
  return asked.length === 0 ? '' : `${asked.filter(({ outcome }) => outcome === 'pass').length}/${asked.length}`;
}

const NO_ROW_LINES = { mid: '', 'left-mid': '', 'mid-mid': '', 'right-mid': '' };
const LINES = NO_ROW_LINES;
const ASCII = {
  top: '-',
  'top-mid': '+',
  'top-left': '+',
  'top-right': '+',
  bottom: '-',
  'bottom-mid': '+',
  'bottom-left': '+',
  'bottom-right': '+',
  left: '|',
  right: '|',
  middle: '|',
  ...NO_ROW_LINES,
};
