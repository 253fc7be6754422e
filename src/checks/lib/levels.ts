/** The four levels of the NCSC-NL guideline, as lists of names; what no list has is insufficient. */
import type { ParamSpecs } from '../../model/check.ts';

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

/** The names that fail, and those that pass for now but should go; each once. */
export function sortByLevel(seen: readonly string[], levels: Levels): { failing: string[]; phaseOut: string[] } {
  const unique = [...new Set(seen)];
  const old = unique.filter((name) => levels.phaseOut.includes(name));
  const insufficient = unique.filter(
    (name) => ![...levels.good, ...levels.sufficient, ...levels.phaseOut].includes(name),
  );
  return levels.failFrom === 'phase-out'
    ? { failing: [...insufficient, ...old], phaseOut: [] }
    : { failing: insufficient, phaseOut: old };
}
