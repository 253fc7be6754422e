/** What the HTML editions derive from an assessment, each in one place, so that every section counts alike. */
import {
  isWaived,
  waiversLeantOn,
  type AssessedControl,
  type AssessedSystem,
  type Assessment,
  type Finding,
} from '../../model/assessment.ts';
import { STANDINGS, type Standing } from '../../model/outcome.ts';
import { addDays, daysBetween, endOfDay } from '../dates.ts';

/** A promise's state as it is shown. */
export type State = Standing;
export const STATES = STANDINGS;

export const stateOf = (control: AssessedControl): State => (isWaived(control) ? 'waived' : control.outcome);

/** The waivers on a control as a whole and on single checks of it. */
export const waiversOf = ({ waiver, findings }: AssessedControl): readonly NonNullable<AssessedControl['waiver']>[] => [
  ...(waiver ? [waiver] : []),
  ...findings.flatMap((finding) => (finding.waiver?.check === undefined ? [] : [finding.waiver])),
];

export type Counts = Readonly<Record<State, number>>;

export function countStates(states: readonly State[]): Counts {
  const counts = Object.fromEntries(STATES.map((state) => [state, 0])) as Record<State, number>;
  for (const state of states) counts[state] += 1;
  return counts;
}

/** Promises that were measured or vouched for, against those that nothing is known of. */
export const isUndecided = (state: State): boolean =>
  state === 'inconclusive' || state === 'error' || state === 'not-checked';

export const undecidedIn = (counts: Counts): number =>
  STATES.filter(isUndecided).reduce((sum, state) => sum + counts[state], 0);

/** All but what does not apply. */
export const totalOf = (counts: Counts): number =>
  STATES.reduce((sum, state) => sum + counts[state], 0) - counts['not-applicable'];

/** Is there nothing that the report could be relied on for: no promise measured to the end, or vouched for? */
export const provesNothing = (states: readonly State[]): boolean =>
  states.every((state) => isUndecided(state) || state === 'not-applicable');

/** A report speaks of a moment. After this many days its reader should ask for a newer one. */
const VALID_DAYS = 31;

/**
 * Until when the report may be relied on: a month after the measurement, or earlier when something that it leans on
 * ends before: a certificate, a waiver, an attestation.
 */
export function validUntil(assessment: Assessment): string {
  const ends = expiries(assessment).map(({ date }) => date);
  return [addDays(assessment.asOf, VALID_DAYS), ...ends].sort()[0] ?? assessment.asOf;
}

export interface Expiry {
  readonly date: string;
  readonly kind: 'measured' | 'waiver' | 'attestation';
  readonly control: AssessedControl;
  readonly check?: string;
}

/** Everything that now holds and will end by itself, the first first. */
export function expiries({ controls, asOf }: Assessment): readonly Expiry[] {
  const found = controls.flatMap((control): Expiry[] => [
    ...(control.failsOn && control.outcome === 'pass'
      ? [{ date: control.failsOn.date, kind: 'measured', control, check: control.failsOn.check } as const]
      : []),
    ...waiversLeantOn(control).map(({ expires }) => ({ date: endOfDay(expires), kind: 'waiver', control }) as const),
    ...(control.attestation?.current && control.outcome === 'attested'
      ? [{ date: endOfDay(control.attestation.expires), kind: 'attestation', control } as const]
      : []),
  ]);
  return found.filter(({ date }) => date > asOf).sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

/** Was the assessment judged long after it was measured? Then it tells of the past. */
export const isOld = ({ asOf, finishedAt }: Assessment): boolean => daysBetween(finishedAt, asOf) > VALID_DAYS;

const SEVERITY_ORDER = { critical: 0, high: 1, medium: 2, low: 3 } as const;

export const bySeverity = (a: Finding, b: Finding): number => SEVERITY_ORDER[a.severity] - SEVERITY_ORDER[b.severity];

/** A required finding that keeps the control from holding, and that no waiver accepts. */
export const isProblem = ({ level, outcome, waiver }: Finding): boolean =>
  level === 'required' && outcome !== 'pass' && outcome !== 'not-applicable' && waiver?.current !== true;

export interface SystemGroup {
  /** null for promises not tied to a system. */
  readonly system: AssessedSystem | null;
  readonly controls: readonly AssessedControl[];
}

/** Controls under their system, in the order of the file; those without a system last. */
export function bySystem({ systems, controls }: Assessment): readonly SystemGroup[] {
  const members = new Map<string | null, AssessedControl[]>();
  const known = new Set(systems.map(({ id }) => id));
  for (const control of controls) {
    const key = control.system !== null && known.has(control.system) ? control.system : null;
    members.set(key, [...(members.get(key) ?? []), control]);
  }
  return [...systems, null]
    .map((system) => ({ system, controls: members.get(system?.id ?? null) ?? [] }))
    .filter(({ controls: own }) => own.length > 0);
}
