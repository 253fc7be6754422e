/**
 * What is to be fixed, each thing once: the same failure of several promises is one step, and so is everything that
 * could not be told for the same reason. The list at the top tells each step; a promise's card points to it.
 */
import { isSelected, type AssessedControl, type Assessment, type Finding } from '../../model/assessment.ts';
import { bySeverity, isProblem, isUndecided, stateOf } from './facts.ts';

export interface Step {
  /** From 1, over both lists. */
  readonly number: number;
  /** The worst first; all with the same remedy. */
  readonly places: readonly Place[];
}

export interface Place {
  readonly control: AssessedControl;
  readonly finding: Finding;
}

export interface Todo {
  readonly failures: readonly Step[];
  readonly undecided: readonly Step[];
  /** Promises of which nothing is known, and no finding tells why. */
  readonly silent: readonly AssessedControl[];
}

export function todoOf({ controls }: Assessment): Todo {
  const open = controls.filter((control) => stateOf(control) !== 'waived' && isSelected(control));
  const places = open
    .flatMap((control) => control.findings.filter(isProblem).map((finding): Place => ({ control, finding })))
    .sort((a, b) => bySeverity(a.finding, b.finding));
  const failures = grouped(
    places.filter(({ finding }) => finding.outcome === 'fail'),
    ({ finding }) => [finding.check, finding.reason, finding.remediation].join('|'),
  );
  const undecided = grouped(
    places.filter(({ finding }) => isUndecided(finding.outcome)),
    ({ finding }) => sameAnswer(finding),
  );
  const causes = new Set([...failures, ...undecided.filter(hasRemedy)].flat().map(({ control }) => control));
  // What has no remedy of its own waits for another step of the same promise.
  const steps = undecided.filter((own) => hasRemedy(own) || own.some(({ control }) => !causes.has(control)));
  return {
    failures: failures.map((own, index) => ({ number: index + 1, places: own })),
    undecided: steps.map((own, index) => ({ number: failures.length + index + 1, places: own })),
    silent: open.filter((control) => isUndecided(control.outcome) && !control.findings.some(isProblem)),
  };
}

const hasRemedy = (places: readonly Place[]): boolean => sharedRemedy(places.map(({ finding }) => finding)) !== null;

/** Findings that came to the same for the same reason: most often because one thing before them went wrong. */
export const sameAnswer = ({ outcome, message }: Finding): string => `${outcome}|${message}`;

/** The remedy that all of them share; null when each has its own, which then is no remedy for what went wrong before them. */
export function sharedRemedy(findings: readonly Finding[]): Finding | null {
  const [first] = findings;
  return first !== undefined &&
    first.remediation !== '' &&
    findings.every((one) => one.remediation === first.remediation)
    ? first
    : null;
}

/** In the order in which each key is first seen. */
export function grouped<T>(items: readonly T[], keyOf: (item: T) => string): readonly (readonly [T, ...T[]])[] {
  const groups = new Map<string, [T, ...T[]]>();
  for (const item of items) {
    const key = keyOf(item);
    const own = groups.get(key);
    if (own === undefined) groups.set(key, [item]);
    else own.push(item);
  }
  return [...groups.values()];
}
