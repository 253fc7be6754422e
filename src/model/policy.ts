/** A policy is versioned data: for checks of one area their level and their parameters. */
import type { Level } from './assessment.ts';
import type { Json } from './json.ts';
import type { Text } from './text.ts';

export interface Policy {
  /** E.g. `ncsc-nl-2025`. */
  readonly name: string;
  readonly version: string;
  /** The safeguard that it speaks of; a run has one policy for each area. */
  readonly area: string;
  readonly title: Text;
  readonly sources: readonly string[];
  readonly checks: Readonly<Record<string, PolicyRule>>;
}

/** A user-defined policy, as a file in YAML or JSON: what it says comes on top of the policy that it extends. */
export interface PolicyFile {
  readonly $schema?: string;
  readonly name: string;
  readonly version: string;
  /** The policy to start from; without one, `area` says what it speaks of and nothing is taken over. */
  readonly extends?: string;
  readonly area?: string;
  readonly title?: string;
  readonly sources?: readonly string[];
  readonly checks: Readonly<Record<string, PolicyRule>>;
}

export interface PolicyRule {
  /** `off` leaves the check out. */
  readonly level?: Level | 'off';
  /** What the check itself calls a recommendation counts at this level too. */
  readonly strict?: true;
  readonly params?: Readonly<Record<string, Json>>;
}

/** The levels of the NCSC-NL guideline, the best first: what a policy can put a version, a suite, a group, a hash or a key on. */
export const LEVEL_NAMES = ['good', 'sufficient', 'phase-out', 'insufficient'] as const;
export type LevelName = (typeof LEVEL_NAMES)[number];

/** What is wrong with parameters of which each is right by itself; null when nothing is. */
export function conflictOf({ warnFrom, failFrom }: Readonly<Record<string, Json>>): string | null {
  if (typeof warnFrom !== 'string' || typeof failFrom !== 'string') return null;
  const rank = (level: string) => LEVEL_NAMES.findIndex((name) => name === level);
  if (rank(warnFrom) <= rank(failFrom) || rank(failFrom) < 0) return null;
  return `warnFrom is ${warnFrom}, which is worse than failFrom, ${failFrom}: what fails can no longer warn`;
}
