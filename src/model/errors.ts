/**
 * Errors that a user may meet. Codes: `CTL_` configuration, `PRB_` probe, `JDG_` judge, `RPT_` report, `CLI_` usage.
 * The message starts in lower case and names the thing and the place; the hint says what to do.
 */
import { failed, type Failed, type FailureReason, type Phase } from './attempt.ts';
import type { Observation } from './observation.ts';

export class WaarborgError extends Error {
  readonly code: string;
  readonly hint: string | undefined;

  constructor(code: string, message: string, options: { hint?: string; cause?: unknown } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'WaarborgError';
    this.code = code;
    this.hint = options.hint;
  }
}

/** Thrown by a reader of a document that is larger, deeper or more tangled than any sound one. */
export class TooHeavyError extends Error {}

/** Thrown by a probe that could not ask; the runner turns it into a failed Attempt. `detail` must be free of secrets. */
export class ProbeError extends WaarborgError {
  readonly reason: FailureReason;
  readonly detail: Observation;
  readonly phase: Phase;

  constructor(
    reason: FailureReason,
    phase: Phase,
    detail: Observation,
    options: { hint?: string; cause?: unknown } = {},
  ) {
    super(`PRB_${reason.toUpperCase().replaceAll('-', '_')}`, detail.code, options);
    this.detail = detail;
    this.name = 'ProbeError';
    this.reason = reason;
    this.phase = phase;
  }

  toFailed(): Failed {
    return failed(this.reason, this.phase, this.detail);
  }
}
