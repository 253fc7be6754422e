/**
 * The four levels of the NCSC-NL guideline, as lists of names; what no list has is insufficient. A policy says from which
 * level on a check fails, and from which it warns: a warning passes, with its remedy as a recommendation.
 */
import { LEVEL_NAMES, type LevelName } from '../../model/policy.ts';
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
    enum: LEVEL_NAMES.slice(2),
    default: 'insufficient',
  },
  warnFrom: {
    type: 'string',
    description: 'the level from which on a pass comes with a recommendation; no worse than failFrom',
    enum: LEVEL_NAMES.slice(1),
    default: 'phase-out',
  },
} as const satisfies ParamSpecs;

interface Levels {
  readonly good: readonly string[];
  readonly sufficient: readonly string[];
  readonly phaseOut: readonly string[];
  readonly failFrom: string;
  readonly warnFrom: string;
}

export type LevelVerdict =
  | { readonly reason: 'no-connection' | 'not-determined'; readonly data: Readonly<Record<string, never>> }
  | { readonly reason: 'address-not-seen'; readonly data: { readonly unseen: readonly string[] } }
  | {
      readonly reason: 'insufficient' | 'to-phase-out' | 'only-sufficient' | 'phase-out-allowed' | 'sound';
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
 * Judges the names that every address shows: those that fail first, and sound only when each address answered every
 * question and nothing is left to say.
 */
export function judgeLevels(
  scan: TlsScanned,
  levels: Levels,
  { namesOf, isComplete, lists = false }: LevelQuestion,
): LevelVerdict {
  const { facts, unseen } = seenIn(scan);
  if (facts.length === 0) return { reason: 'no-connection', data: {} };
  const seen = [...new Set(facts.flatMap(namesOf))];
  const by = byList(seen, levels);
  const told = lists ? by : {};
  const failing = levels.failFrom === 'phase-out' ? [...by.insufficient, ...by.phaseOut] : by.insufficient;
  if (failing.length > 0) return { reason: 'insufficient', data: { names: failing, ...told } };
  if (unseen.length > 0) return { reason: 'address-not-seen', data: { unseen } };
  if (seen.length === 0 || !facts.every(isComplete)) return { reason: 'not-determined', data: {} };
  const warns = (level: LevelName) => LEVEL_NAMES.indexOf(level) >= LEVEL_NAMES.indexOf(levels.warnFrom as LevelName);
  if (by.phaseOut.length > 0)
    return {
      reason: warns('phase-out') ? 'to-phase-out' : 'phase-out-allowed',
      data: { names: by.phaseOut, ...told },
    };
  if (by.sufficient.length > 0 && warns('sufficient'))
    return { reason: 'only-sufficient', data: { names: by.sufficient, ...told } };
  return { reason: 'sound', data: { names: seen, ...told } };
}

/** Each name on the first list that has it. */
function byList(seen: readonly string[], { good, sufficient, phaseOut }: Levels): ByList {
  const rest = (from: readonly string[], list: readonly string[]) => from.filter((name) => !list.includes(name));
  const on = (from: readonly string[], list: readonly string[]) => from.filter((name) => list.includes(name));
  const [notGood, notSufficient] = [rest(seen, good), rest(rest(seen, good), sufficient)];
  return {
    good: on(seen, good),
    sufficient: on(notGood, sufficient),
    phaseOut: on(notSufficient, phaseOut),
    insufficient: rest(notSufficient, phaseOut),
  };
}
