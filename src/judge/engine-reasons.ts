/** Reasons that belong to no check: why a check could not be judged at all. Their texts are in `texts/engine.ts`. */
import type { Failed, FailureReason } from '../model/attempt.ts';
import type { Reason } from '../model/check.ts';
import type { Outcome } from '../model/outcome.ts';
import { template } from '../texts/say.ts';

const OUTCOMES = {
  'not-selected': 'not-checked',
  'endpoint-not-configured': 'not-checked',
  'login-not-configured': 'not-checked',
  'account-not-configured': 'not-checked',
  'active-not-allowed': 'not-checked',
  'probe-failed': 'error',
  'no-answer': 'inconclusive',
  'connection-not-trusted': 'inconclusive',
  'locked-out': 'inconclusive',
  'attempts-exhausted': 'not-checked',
  'not-supported': 'not-checked',
  'judge-bug': 'error',
} as const satisfies Record<string, Outcome>;

export type EngineReason = keyof typeof OUTCOMES;

/** Not to consent is the owner's right: it is reported, and decides nothing. */
const ADVISED: readonly EngineReason[] = ['active-not-allowed'];

export const ENGINE_REASONS = Object.fromEntries(
  (Object.keys(OUTCOMES) as EngineReason[]).map((code) => [code, reasonFor(code)]),
) as Readonly<Record<EngineReason, Reason>>;

function reasonFor(code: EngineReason): Reason {
  const reason = { outcome: OUTCOMES[code], text: template(`engine.${code}`), fix: template(`engine.${code}.fix`) };
  return ADVISED.includes(code) ? { ...reason, advised: true } : reason;
}

const OF_FAILURE: Readonly<Partial<Record<FailureReason, EngineReason>>> = {
  'tls-untrusted': 'connection-not-trusted',
  'locked-out': 'locked-out',
  budget: 'attempts-exhausted',
  unsupported: 'not-supported',
  // The server did answer, with a refusal: that is not a failure to ask, but it decides nothing here.
  refused: 'no-answer',
  'tls-alert': 'no-answer',
  protocol: 'no-answer',
};

/** The engine's reason for a question that got no answer. */
export function reasonOfFailure({ reason, phase }: Failed): EngineReason {
  // `unsupported` on the way there is a missing route, which is a failure to ask.
  if (reason === 'unsupported' && phase === 'tcp') return 'probe-failed';
  return OF_FAILURE[reason] ?? 'probe-failed';
}
