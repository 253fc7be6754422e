/**
 * Makes a visit: the questions of one table, in its order, with the attempts that it grants. All codes come from a few time
 * steps (RFC 6238 §5.2). The right password and code come last, so that every refusal before them counts.
 */
import { CLAIMS, QUESTIONS } from './questions/table.ts';
import { resultOf, type VisitResult } from './visit-result.ts';
import { Visit, type VisitOptions } from './visit.ts';

export async function visit(options: VisitOptions): Promise<VisitResult> {
  const made = new Visit(options);
  const { account } = options;
  for (const claim of CLAIMS) {
    // What does not fit into the rest is left out; the order is that of what matters most.
    if (claim === 'later')
      for (const { purpose, attempts, least } of options.laterAttempts)
        account.setAside(purpose, account.free < least ? 0 : Math.min(attempts, account.free));
    else if (claim.isAsked(options)) account.setAside(claim.id, Math.min(claim.costs, account.free));
  }
  for (const question of QUESTIONS) if (question.isAsked(options)) await question.ask(made);
  for (const { id } of QUESTIONS) account.release(id);
  for (const { purpose, ofCodes } of options.laterAttempts)
    if (ofCodes === true && !made.asksForCodes) account.release(purpose);
  made.seen.clockOffsetMs = made.codeClock.offsetMs;
  return resultOf(made.seen, made.anonymous, options);
}
