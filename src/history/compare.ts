/**
 * Two runs side by side: what became of each control, and which measured values moved although no verdict did, such as
 * days until a certificate ends, the age that HSTS asks for, a cipher suite that was added.
 */
import {
  isSelected,
  isWaived,
  publishedTextOf,
  type AssessedControl,
  type Assessment,
  type Finding,
} from '../model/assessment.ts';
import type { RunControl } from '../model/history.ts';
import { isObservation } from '../model/observation.ts';
import type { Standing } from '../model/outcome.ts';
import type { ChangeKind, Comparison, ControlChange, MovedValue, ValueChange } from '../model/comparison.ts';

export function compare(before: Assessment, after: Assessment): Comparison {
  const old = new Map(before.controls.map((control) => [control.id, control]));
  return {
    before: { id: before.id, finishedAt: before.finishedAt },
    after: { id: after.id, finishedAt: after.finishedAt },
    controls: controlChanges(before.controls.map(runControl), after.controls.map(runControl)),
    values: after.controls.flatMap((control) => valueChanges(old.get(control.id), control)),
    statementChanged: isTextChanged(publishedTextOf(before), publishedTextOf(after)),
  };
}

/** Of what was not seen in both runs nothing is known. */
export const isTextChanged = (before: string | undefined, after: string | undefined): boolean =>
  before !== undefined && after !== undefined && before !== after;

export function runControl(control: AssessedControl): RunControl {
  return {
    id: control.id,
    outcome: control.outcome,
    ...(isWaived(control) ? { waived: true } : {}),
    ...(isSelected(control) ? {} : { selected: false as const }),
  };
}

/** What became of each control, in the order of the later run; those that are gone come last. */
export function controlChanges(before: readonly RunControl[], after: readonly RunControl[]): ControlChange[] {
  const old = new Map(before.map((control) => [control.id, control]));
  const present = new Set(after.map(({ id }) => id));
  const gone = before.filter(({ id }) => !present.has(id));
  return [
    ...after.map((control) => controlChange(old.get(control.id), control)),
    ...gone.map((control): ControlChange => ({ id: control.id, kind: 'gone', before: standing(control), after: null })),
  ];
}

const standing = ({ outcome, waived = false }: RunControl): Standing => (waived ? 'waived' : outcome);
const isSaid = ({ selected }: RunControl): boolean => selected !== false;

function controlChange(before: RunControl | undefined, after: RunControl): ControlChange {
  const states = { before: before === undefined ? null : standing(before), after: standing(after) };
  return { id: after.id, kind: kindOf(before, after), ...states };
}

/** A waiver that begins or ends fixes nothing and breaks nothing: that is `changed`. */
function kindOf(before: RunControl | undefined, after: RunControl): ChangeKind {
  if (!isSaid(after) || (before !== undefined && !isSaid(before))) return 'not-selected';
  if (before === undefined) return 'new';
  const [was, is] = [standing(before), standing(after)];
  if (was === is) return 'unchanged';
  if (isKept(is) && !isKept(was)) return 'fixed';
  return isKept(was) && !isKept(is) ? 'regressed' : 'changed';
}

const isKept = (state: Standing): boolean => state === 'pass' || state === 'attested';

function valueChanges(before: AssessedControl | undefined, after: AssessedControl): ValueChange[] {
  const key = ({ check, endpoint }: Finding) => `${check} ${endpoint}`;
  const old = new Map(before?.findings.map((finding) => [key(finding), finding]));
  return after.findings.flatMap((finding) => {
    const earlier = old.get(key(finding));
    const was = earlier?.data ?? {};
    return Object.keys(finding.data)
      .filter((name) => Object.hasOwn(was, name) && !isSorted(name, finding) && !isOurs(name, finding))
      .sort()
      .flatMap((name): ValueChange[] => {
        const [from, to] = [was[name]!, finding.data[name]!];
        // What an observation says may move from run to run without anything having changed: it is no value.
        if (isObservation(from) || isObservation(to)) return [];
        if (isSame(from, to)) return [];
        // A list means another thing under another reason: what is accepted there is what is too weak here.
        if (isList(to) && earlier?.reason !== finding.reason && !LEVELS.includes(name)) return [];
        const { check, endpoint } = finding;
        return [{ control: after.id, check, endpoint, name, before: from, after: to, ...distance(from, to) }];
      });
  });
}

/** Lists of what was seen by its level, which mean the same whatever came of it. */
const LEVELS: readonly string[] = ['good', 'sufficient', 'phaseOut', 'insufficient'];

/** What stands in a list of its level too is reported there. */
const isSorted = (name: string, { data }: Finding): boolean =>
  name === 'names' && LEVELS.every((level) => Object.hasOwn(data, level));

/** Which old codes were tried follows from the clock of the run; a hash of the statement says nothing to a reader. */
const isOurs = (name: string, { check }: Finding): boolean =>
  (check === 'two-factor.code-window' && name === 'steps') || (check === 'statement.published' && name === 'text');

const DAY = 86_400_000;
const DATE = /^\d{4}-\d{2}-\d{2}(?:T[\d:.]+(?:Z|[+-]\d{2}:\d{2}))?$/;

/** A moment on the same day has not moved. */
const isSame = (from: MovedValue, to: MovedValue): boolean =>
  JSON.stringify(from) === JSON.stringify(to) ||
  (typeof from === 'string' &&
    typeof to === 'string' &&
    DATE.test(from) &&
    DATE.test(to) &&
    isoDay(from) === isoDay(to));

const isoDay = (iso: string): string => iso.slice(0, 10);

function distance(from: MovedValue, to: MovedValue): Pick<ValueChange, 'by' | 'added' | 'removed'> {
  if (typeof from === 'number' && typeof to === 'number') return { by: to - from };
  if (typeof from === 'string' && typeof to === 'string' && DATE.test(from) && DATE.test(to)) {
    const days = Math.round((Date.parse(to) - Date.parse(from)) / DAY);
    return Number.isNaN(days) ? {} : { by: days };
  }
  if (!isList(from) || !isList(to)) return {};
  return { added: to.filter((one) => !from.includes(one)), removed: from.filter((one) => !to.includes(one)) };
}

const isList = (value: MovedValue): value is readonly string[] => Array.isArray(value);
