/**
 * The outcomes of a check and of a control, in the sense of XCCDF 1.2 (rule-result) and OSCAL (finding state),
 * and how the outcomes of findings roll up into the outcome of their control.
 */

/**
 * From what decides to what does not: the order in which outcomes roll up, are counted and are listed, everywhere.
 * A proven failure comes first, so that nothing that could not be asked ever hides it. `waived` is no outcome: it is how
 * a failure is shown that a current waiver accepts.
 */
export const STANDINGS = [
  'fail',
  'error',
  'inconclusive',
  'not-checked',
  'waived',
  'attested',
  'pass',
  'not-applicable',
] as const;
export type Standing = (typeof STANDINGS)[number];

/** A control can also be `attested`: confirmed by a person, never by a probe. */
export type ControlOutcome = Exclude<Standing, 'waived'>;
export const CONTROL_OUTCOMES = STANDINGS.filter((one) => one !== 'waived') satisfies readonly ControlOutcome[];

/** What one check concluded. `error` means that we could not ask, or broke; `inconclusive` that the evidence does not decide. */
export type Outcome = Exclude<ControlOutcome, 'attested'>;
export const OUTCOMES = CONTROL_OUTCOMES.filter((one) => one !== 'attested') satisfies readonly Outcome[];

/**
 * The outcome that decides among those of a control's required findings.
 * Nothing at all, or nothing applicable, proves nothing: that is `not-checked`.
 */
export function rollUp(outcomes: readonly ControlOutcome[]): ControlOutcome {
  const worst = CONTROL_OUTCOMES.find((outcome) => outcomes.includes(outcome));
  return worst === undefined || worst === 'not-applicable' ? 'not-checked' : worst;
}
