/**
 * The outcomes of a check and of a control, in the sense of XCCDF 1.2 (rule-result) and OSCAL (finding state),
 * and how the outcomes of findings roll up into the outcome of their control.
 */

/** What one check concluded. `error` means that we could not ask, or broke; `inconclusive` that the evidence does not decide. */
export const OUTCOMES = ['pass', 'fail', 'inconclusive', 'error', 'not-applicable', 'not-checked'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** A control can also be `attested`: vouched for by a person, never by a probe. */
export const CONTROL_OUTCOMES = [...OUTCOMES, 'attested'] as const;
export type ControlOutcome = (typeof CONTROL_OUTCOMES)[number];

const ROLL_UP_ORDER = ['error', 'fail', 'inconclusive', 'not-checked', 'attested', 'pass', 'not-applicable'] as const;

/**
 * The worst outcome of a control's required findings, in the order
 * error > fail > inconclusive > not-checked > attested > pass > not-applicable.
 * Nothing at all, or nothing applicable, proves nothing: that is `not-checked`.
 */
export function rollUp(outcomes: readonly ControlOutcome[]): ControlOutcome {
  const worst = ROLL_UP_ORDER.find((outcome) => outcomes.includes(outcome));
  return worst === undefined || worst === 'not-applicable' ? 'not-checked' : worst;
}
