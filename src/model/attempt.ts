import type { Observation } from './observation.ts';

/**
 * What became of asking one thing. A refusal that answers the question is a completed observation;
 * a failure to ask is not, and is never read as an answer.
 */
export type Attempt<T> = Completed<T> | Failed;

export interface Completed<T> {
  readonly status: 'completed';
  readonly value: T;
  /** True when an earlier try failed on the way: the answer stands, and is marked as shaky. */
  readonly flaky?: boolean;
}

export interface Failed {
  readonly status: 'failed';
  readonly reason: FailureReason;
  /** How far we came. */
  readonly phase: Phase;
  /** What happened, free of secrets. */
  readonly detail: Observation;
}

export type FailureReason =
  | 'timeout'
  | 'refused'
  | 'reset'
  | 'dns'
  | 'tls-alert'
  | 'tls-untrusted'
  | 'protocol'
  | 'auth'
  | 'blocked'
  | 'locked-out'
  | 'budget'
  | 'unsupported'
  | 'too-heavy'
  | 'interrupted'
  | 'probe-bug';

export type Phase = 'dns' | 'tcp' | 'tls' | 'http' | 'login' | 'local';

export const completed = <T>(value: T): Completed<T> => ({ status: 'completed', value });
export const failed = (reason: FailureReason, phase: Phase, detail: Observation): Failed => ({
  status: 'failed',
  reason,
  phase,
  detail,
});
