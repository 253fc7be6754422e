/**
 * Two runs side by side: what became of each control, and which measured values moved although no verdict did, such as
 * days until a certificate ends, the age that HSTS asks for, a cipher suite that was added.
 */
import { holds, isWaived, type AssessedControl, type Assessment, type Finding } from '../model/assessment.ts';
import type { ControlOutcome } from '../model/outcome.ts';

export type ChangeKind = 'new' | 'gone' | 'fixed' | 'regressed' | 'changed' | 'unchanged';
export type Standing = ControlOutcome | 'waived';

export interface ControlChange {
  readonly id: string;
  readonly kind: ChangeKind;
  readonly before: Standing | null;
  readonly after: Standing | null;
}

export interface ValueChange {
  readonly control: string;
  readonly check: string;
  readonly endpoint: string;
  readonly name: string;
  readonly before: Value;
  readonly after: Value;
  /** Of numbers, and of times in days. */
  readonly by?: number;
  /** Of lists. */
  readonly added?: readonly string[];
  readonly removed?: readonly string[];
}

type Value = string | number | boolean | readonly string[];

export interface Comparison {
  readonly before: { readonly id: string; readonly finishedAt: string };
  readonly after: { readonly id: string; readonly finishedAt: string };
  readonly controls: readonly ControlChange[];
  readonly values: readonly ValueChange[];
}

export function compare(before: Assessment, after: Assessment): Comparison {
  const old = new Map(before.controls.map((control) => [control.id, control]));
  const present = new Set(after.controls.map(({ id }) => id));
  const gone = before.controls.filter(({ id }) => !present.has(id));
  return {
    before: { id: before.id, finishedAt: before.finishedAt },
    after: { id: after.id, finishedAt: after.finishedAt },
    controls: [
      ...after.controls.map((control) => controlChange(old.get(control.id), control)),
      ...gone.map(
        (control): ControlChange => ({ id: control.id, kind: 'gone', before: standing(control), after: null }),
      ),
    ],
    values: after.controls.flatMap((control) => valueChanges(old.get(control.id), control)),
  };
}

const standing = (control: AssessedControl): Standing => (isWaived(control) ? 'waived' : control.outcome);
const proven = (control: AssessedControl): boolean => holds(control) && !isWaived(control);

function controlChange(before: AssessedControl | undefined, after: AssessedControl): ControlChange {
  const states = { before: before === undefined ? null : standing(before), after: standing(after) };
  return { id: after.id, kind: kindOf(before, after), ...states };
}

/** A waiver that begins or ends mends nothing and breaks nothing: that is `changed`. */
function kindOf(before: AssessedControl | undefined, after: AssessedControl): ChangeKind {
  if (before === undefined) return 'new';
  if (standing(before) === standing(after)) return 'unchanged';
  if (proven(after) && !proven(before)) return 'fixed';
  return proven(before) && !proven(after) ? 'regressed' : 'changed';
}

function valueChanges(before: AssessedControl | undefined, after: AssessedControl): ValueChange[] {
  const key = ({ check, endpoint }: Finding) => `${check} ${endpoint}`;
  const old = new Map(before?.findings.map((finding) => [key(finding), finding]));
  return after.findings.flatMap((finding) => {
    const was = old.get(key(finding))?.data ?? {};
    return Object.keys(finding.data)
      .filter((name) => Object.hasOwn(was, name))
      .sort()
      .flatMap((name): ValueChange[] => {
        const [from, to] = [was[name]!, finding.data[name]!];
        if (JSON.stringify(from) === JSON.stringify(to)) return [];
        const { check, endpoint } = finding;
        return [{ control: after.id, check, endpoint, name, before: from, after: to, ...distance(from, to) }];
      });
  });
}

const DAY = 86_400_000;
const DATE = /^\d{4}-\d{2}-\d{2}(?:T[\d:.]+(?:Z|[+-]\d{2}:\d{2}))?$/;

function distance(from: Value, to: Value): Pick<ValueChange, 'by' | 'added' | 'removed'> {
  if (typeof from === 'number' && typeof to === 'number') return { by: to - from };
  if (typeof from === 'string' && typeof to === 'string' && DATE.test(from) && DATE.test(to)) {
    const days = Math.round((Date.parse(to) - Date.parse(from)) / DAY);
    return Number.isNaN(days) ? {} : { by: days };
  }
  if (!isList(from) || !isList(to)) return {};
  return { added: to.filter((one) => !from.includes(one)), removed: from.filter((one) => !to.includes(one)) };
}

const isList = (value: Value): value is readonly string[] => Array.isArray(value);
