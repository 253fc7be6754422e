/**
 * A check is one atomic question with a pure judge: evidence and parameters in, a reason with its data out.
 * The outcome belongs to the reason, so an author cannot say one and mean the other.
 */
import type { EvidenceKind, EvidenceKinds } from './evidence.ts';
import type { Json } from './json.ts';
import type { Outcome } from './outcome.ts';
import type { Severity } from './assessment.ts';
import type { Text, TextData } from './text.ts';

export interface Check {
  /** `area.name`, the name of its folder under `src/checks/`. */
  readonly id: string;
  /** What is true when it passes, and what when it does not. */
  readonly title: Text;
  readonly failureTitle: Text;
  readonly severity: Severity;
  /** The kinds of evidence that the judge reads; it gets no other, and is not called when one of them failed. */
  readonly needs: readonly EvidenceKind[];
  readonly params: ParamSpecs;
  /** What a passing system shows; `{name}` places take parameters. */
  readonly expected: Text;
  /** How to mend it, in a sentence or two; the page has the configuration. */
  readonly fix: Text;
  readonly reasons: Readonly<Record<string, Reason>>;
  readonly judge: (
    evidence: Readonly<Partial<EvidenceKinds>>,
    params: Readonly<Record<string, Json>>,
    context: JudgeContext,
  ) => Verdict;
}

export interface Reason {
  readonly outcome: Outcome;
  /** Never more than a recommendation, whatever the level of the check: e.g. the owner chose not to ask. */
  readonly advised?: true;
  /** Passes, with its remedy as a recommendation; no level of the check makes more of it. */
  readonly warns?: true;
  /** A whole sentence; `{name}` places take the verdict's data and the parameters. */
  readonly text: Text;
  /** What was seen, shorter than `text`; `text` when absent. */
  readonly observed?: Text;
  /** A remedy for just this reason; the check's `fix` when absent. */
  readonly fix?: Text;
}

export interface Verdict {
  readonly reason: string;
  readonly data: TextData;
  /** ISO time at which this pass will turn into a failure if nothing changes. */
  readonly failsOn?: string;
}

/** What a judge may know besides the evidence. Time is data. */
export interface JudgeContext {
  /** ISO time that the judging speaks of. */
  readonly asOf: string;
  readonly system: { readonly id: string; readonly url: string; readonly active: boolean };
}

/** A parameter in JSON Schema's words; the default also gives its TypeScript type. */
export interface ParamSpec {
  readonly type: 'integer' | 'number' | 'string' | 'boolean' | 'array' | 'object';
  readonly description: string;
  readonly default: Json;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly enum?: readonly Json[];
  readonly items?: { readonly type: 'string' | 'integer' };
}
export type ParamSpecs = Readonly<Record<string, ParamSpec>>;

type Widen<T> = T extends number
  ? number
  : T extends boolean
    ? boolean
    : T extends string
      ? string
      : T extends readonly (infer Item)[]
        ? readonly Widen<Item>[]
        : T;
type ParamValues<P extends ParamSpecs> = { readonly [Name in keyof P]: Widen<P[Name]['default']> };

interface CheckDefinition<K extends EvidenceKind, P extends ParamSpecs, R extends Record<string, Reason>>
  extends Omit<Check, 'needs' | 'params' | 'reasons' | 'judge'> {
  readonly needs: readonly K[];
  readonly params: P;
  readonly reasons: R;
  readonly judge: (
    evidence: Readonly<Pick<EvidenceKinds, K>>,
    params: ParamValues<P>,
    verdict: (reason: keyof R & string, data?: TextData, more?: { failsOn?: string }) => Verdict,
    context: JudgeContext,
  ) => Verdict;
}

/**
 * Makes a check of its definition, typing evidence, parameters and reasons.
 * The casts below are sound because the judge stage hands over exactly the evidence in `needs`
 * and parameters that were validated against `params`.
 */
export function defineCheck<K extends EvidenceKind, const P extends ParamSpecs, const R extends Record<string, Reason>>(
  definition: CheckDefinition<K, P, R>,
): Check {
  const verdict = (reason: string, data: TextData = {}, more: { failsOn?: string } = {}): Verdict => ({
    reason,
    data,
    ...more,
  });
  return {
    ...definition,
    judge: (evidence, params, context) =>
      definition.judge(evidence as Pick<EvidenceKinds, K>, params as ParamValues<P>, verdict, context),
  };
}
