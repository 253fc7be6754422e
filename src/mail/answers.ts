/** The recorded answers of DNS, as readers ask for them. What was not recorded is a look-up that failed, never an absence. */
import type { MailAnswer, MailRecords, MailType } from '../model/evidence/mail.ts';
import type { Observation } from '../model/observation.ts';

export type Answer =
  | ({ readonly state: 'answered' } & MailRecords)
  | { readonly state: 'failed'; readonly name: string; readonly detail: Observation };

export type Lookup = (name: string, type: MailType) => Answer;

/** An answer whose signatures are wrong is none: a resolver that validates gives SERVFAIL instead (RFC 4035 §5.5). */
export function lookupIn(answers: readonly MailAnswer[]): Lookup {
  const known = new Map(answers.map((one) => [keyOf(one.name, one.type), one.answer]));
  return (name, type) => {
    const found = known.get(keyOf(name, type));
    if (found === undefined) return { state: 'failed', name, detail: { code: 'evidence-not-collected' } };
    if (found.status !== 'completed') return { state: 'failed', name, detail: found.detail };
    const { security } = found.value;
    if (security.status === 'bogus')
      return { state: 'failed', name, detail: security.problem ?? { code: 'evidence-not-collected' } };
    return { state: 'answered', ...found.value };
  };
}

export const keyOf = (name: string, type: MailType): string => `${type} ${name}`;

/** The texts at a name of which `isOne` says that they are what is looked for. */
export function textsAt(
  name: string,
  lookup: Lookup,
  isOne: RegExp,
): { texts: readonly string[] } | { failed: Failure } {
  const answer = lookup(name, 'TXT');
  return answer.state === 'failed'
    ? { failed: failureOf(answer) }
    : { texts: answer.records.filter((text) => isOne.test(text)) };
}

/** A look-up that got no answer: neither there nor absent. */
export interface Failure {
  readonly name: string;
  readonly detail: Observation;
}
export const failureOf = ({ name, detail }: Failure): Failure => ({ name, detail });
