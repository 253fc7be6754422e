/** The four levels of the NCSC-NL guideline, as lists of names; what no list has is insufficient. */
import type { ParamSpecs } from '../../model/check.ts';
import type { TlsScanned } from '../../model/evidence/tls.ts';
import { seenIn, type Facts } from './scan.ts';

const names = (description: string) =>
  ({ type: 'array', description, items: { type: 'string' }, default: [] as readonly string[] }) as const;

export const LEVEL_PARAMS = {
  good: names('names at the level good'),
  sufficient: names('names at the level sufficient'),
  phaseOut: names('names that are to be phased out'),
  failFrom: {
    type: 'string',
    description: 'the level from which on the check fails',
    enum: ['phase-out', 'insufficient'],
    default: 'insufficient',
  },
} as const satisfies ParamSpecs;

interface Levels {
  readonly good: readonly string[];
  readonly sufficient: readonly string[];
  readonly phaseOut: readonly string[];
  readonly failFrom: string;
}

export type LevelVerdict =
  | { readonly reason: 'no-connection' | 'not-determined'; readonly data: Readonly<Record<string, never>> }
  | { readonly reason: 'address-not-seen'; readonly data: { readonly unseen: readonly string[] } }
  | {
      readonly reason: 'insufficient' | 'to-phase-out' | 'sound';
      /** `names` are those that the reason speaks of. */
      readonly data: Partial<ByList> & { readonly names: readonly string[] };
    };

/** Everything that was seen, by the list that has it; insufficient is what none has. */
type ByList = Readonly<Record<'good' | 'sufficient' | 'phaseOut' | 'insufficient', readonly string[]>>;

export interface LevelQuestion {
  readonly namesOf: (facts: Facts) => string[];
  readonly isComplete: (facts: Facts) => boolean;
  /** Also tells of everything that was seen which list has it, for a picture of it. */
  readonly lists?: boolean;
}

/**
 * Judges the names that every address shows: insufficient ones first, and sound only when each address answered
 * every question and nothing is left to be phased out.
 */
export function judgeLevels(
  scan: TlsScanned,
  levels: Levels,
  { namesOf, isComplete, lists = false }: LevelQuestion,
): LevelVerdict {
  const { facts, unseen } = seenIn(scan);
  if (facts.length === 0) return { reason: 'no-connection', data: {} };
  const seen = facts.flatMap(namesOf);
  const { failing, phaseOut } = sortByLevel(seen, levels);
  const told = lists ? byList([...new Set(seen)], levels) : {};
  if (failing.length > 0) return { reason: 'insufficient', data: { names: failing, ...told } };
  if (unseen.length > 0) return { reason: 'address-not-seen', data: { unseen } };
  if (seen.length === 0 || !facts.every(isComplete)) return { reason: 'not-determined', data: {} };
  if (phaseOut.length > 0) return { reason: 'to-phase-out', data: { names: phaseOut, ...told } };
  return { reason: 'sound', data: { names: [...new Set(seen)], ...told } };
}

function byList(seen: readonly string[], { good, sufficient, phaseOut }: Levels): ByList {
  const on = (list: readonly string[]) => seen.filter((name) => list.includes(name));
  const listed = [...good, ...sufficient, ...phaseOut];
  const insufficient = seen.filter((name) => !listed.includes(name));
  return { good: on(good), sufficient: on(sufficient), phaseOut: on(phaseOut), insufficient };
}

/** The names that fail, and those that pass for now but should go; each once. */
function sortByLevel(seen: readonly string[], levels: Levels): { failing: string[]; phaseOut: string[] } {
  const unique = [...new Set(seen)];
  const old = unique.filter((name) => levels.phaseOut.includes(name));
  const insufficient = unique.filter(
    (name) => ![...levels.good, ...levels.sufficient, ...levels.phaseOut].includes(name),
  );
  return levels.failFrom === 'phase-out'
    ? { failing: [...insufficient, ...old], phaseOut: [] }
    : { failing: insufficient, phaseOut: old };
}
