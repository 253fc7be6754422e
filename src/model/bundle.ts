/**
 * The EvidenceBundle: what the probes saw. Observations only, no opinions; plain JSON that survives a round trip;
 * secrets never in it. Each kind of evidence is named after the probe that collects it.
 */
import type { Attempt } from './attempt.ts';
import type { EvidenceKind, EvidenceKinds } from './evidence.ts';
import type { Plan } from './plan.ts';

export interface EvidenceBundle {
  readonly schemaVersion: 2;
  readonly tool: { readonly name: string; readonly version: string };
  readonly plan: Plan;
  /** ISO times, UTC. */
  readonly startedAt: string;
  readonly finishedAt: string;
  /** False when the run was interrupted before every question was asked. */
  readonly complete: boolean;
  readonly items: readonly EvidenceItem[];
  /** Names of the roots that counted besides the public ones; absent when none did. */
  readonly ownRoots?: readonly string[];
  /** Present when this is a part of a run, still to be merged with the others. */
  readonly shard?: Shard;
  readonly digest: string;
}

/** Part `index` (from 1) of `total` parts. */
export interface Shard {
  readonly index: number;
  readonly total: number;
}

export type EvidenceItem<K extends EvidenceKind = EvidenceKind> = {
  readonly [Kind in K]: {
    /** The id of the request that this answers. */
    readonly id: string;
    readonly kind: Kind;
    readonly system: string;
    readonly endpoint: string;
    readonly startedAt: string;
    readonly durationMs: number;
    readonly attempt: Attempt<EvidenceKinds[Kind]>;
    readonly digest: string;
  };
}[K];
