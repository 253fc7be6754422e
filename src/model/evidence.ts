/**
 * The EvidenceBundle: what the probes saw. Observations only, no opinions; plain JSON that survives a round trip;
 * secrets never in it. Each kind of evidence is named after the probe that collects it.
 */
import type { Attempt } from './attempt.ts';
import type { HttpPlain, HttpResponse } from './evidence/http.ts';
import type { TlsSession } from './evidence/tls.ts';
import type { Plan } from './plan.ts';

/** The kinds of evidence, and the shape of each. A new probe adds one line here and one in the scope table. */
export interface EvidenceKinds {
  'http.plain': HttpPlain;
  'http.response': HttpResponse;
  'tls.session': TlsSession;
}
export type EvidenceKind = keyof EvidenceKinds;

/** Is the question asked of each endpoint of a system, or once of the system as a whole? */
export const EVIDENCE_SCOPE: Record<EvidenceKind, 'endpoint' | 'system'> = {
  'http.plain': 'endpoint',
  'http.response': 'endpoint',
  'tls.session': 'endpoint',
};

/** Is this question asked with an audit account? Then it is asked only when the account's variables are set. */
export const EVIDENCE_ACCOUNT: Record<EvidenceKind, boolean> = {
  'http.plain': false,
  'http.response': false,
  'tls.session': false,
};

export interface EvidenceBundle {
  readonly schemaVersion: 1;
  readonly tool: { readonly name: string; readonly version: string };
  readonly plan: Plan;
  /** ISO times, UTC. */
  readonly startedAt: string;
  readonly finishedAt: string;
  /** False when the run was interrupted before every question was asked. */
  readonly complete: boolean;
  readonly items: readonly EvidenceItem[];
  readonly digest: string;
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
