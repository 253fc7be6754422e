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
  /** How to fix it, in a sentence or two; the page has the configuration. */
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
  /** It rests on the organisation's own word alone: the control is confirmed by that at best, whatever its other checks say. */
  readonly attests?: true;
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

/** What a reason says: the sentence in both languages, and where needed what was found and how to fix just this. */
export type ReasonTexts = Text & Pick<Reason, 'observed' | 'fix'>;

/** The words of a check, in `texts.ts` beside its judge. */
export interface CheckTexts extends Pick<Check, 'title' | 'failureTitle' | 'expected' | 'fix'> {
  readonly reasons: Readonly<Record<string, ReasonTexts>>;
}

/** The reasons of a check by their outcome: an author cannot say one and mean the other. */
type Outcomes = Readonly<Partial<Record<Outcome, readonly string[]>>>;
type ReasonIn<O extends Outcomes> = {
  readonly [Name in keyof O]: O[Name] extends readonly (infer R extends string)[] ? R : never;
}[keyof O];

interface CheckDefinition<
  K extends EvidenceKind,
  P extends ParamSpecs,
  O extends Outcomes,
  S extends string,
  T extends CheckTexts['reasons'],
> extends Pick<Check, 'id' | 'severity'> {
  readonly needs: readonly K[];
  readonly params: P;
  readonly outcomes: O;
  /** Those that are never more than a recommendation, whatever the level of the check. */
  readonly advised?: readonly NoInfer<ReasonIn<O>>[];
  /** Those that rest on the organisation's own word alone. */
  readonly attests?: readonly NoInfer<ReasonIn<O>>[];
  /** Reasons that several checks have, with their texts. */
  readonly shared?: Readonly<Record<S, Reason>>;
  /** A text for each reason in `outcomes`, and for no other. */
  readonly texts: CheckTexts & {
    readonly reasons: T & Record<NoInfer<ReasonIn<O>>, ReasonTexts> & Record<Exclude<keyof T, ReasonIn<O>>, never>;
  };
  readonly judge: (
    evidence: Readonly<Pick<EvidenceKinds, K>>,
    params: ParamValues<P>,
    verdict: (reason: ReasonIn<O> | S, data?: TextData, more?: { failsOn?: string }) => Verdict,
    context: JudgeContext,
  ) => Verdict;
}

/**
 * Makes a check of its definition, typing evidence, parameters and reasons.
 * The casts below are sound because the judge stage hands over exactly the evidence in `needs`
 * and parameters that were validated against `params`.
 */
export function defineCheck<
  K extends EvidenceKind,
  const P extends ParamSpecs,
  const O extends Outcomes,
  T extends CheckTexts['reasons'],
  S extends string = never,
>({ outcomes, advised = [], attests = [], shared, texts, judge, ...meta }: CheckDefinition<K, P, O, S, T>): Check {
  const own = Object.entries(outcomes).flatMap(([outcome, names]) =>
    names.map(
      (name) =>
        [
          name,
          reasonOf(outcome as Outcome, texts.reasons[name]!, {
            ...((advised as readonly string[]).includes(name) ? { advised: true } : {}),
            ...((attests as readonly string[]).includes(name) ? { attests: true } : {}),
          }),
        ] as const,
    ),
  );
  const verdict = (reason: string, data: TextData = {}, more: { failsOn?: string } = {}): Verdict => ({
    reason,
    data,
    ...more,
  });
  const all = [...own, ...Object.entries<Reason>(shared ?? {})];
  const reasons = Object.fromEntries(all);
  if (Object.keys(reasons).length < all.length) throw new Error(`${meta.id} has a reason twice`);
  return {
    ...meta,
    ...texts,
    reasons,
    judge: (evidence, params, context) =>
      judge(evidence as Pick<EvidenceKinds, K>, params as ParamValues<P>, verdict, context),
  };
}

function reasonOf(
  outcome: Outcome,
  { observed, fix, ...text }: ReasonTexts,
  marks: Pick<Reason, 'advised' | 'attests'>,
): Reason {
  return {
    outcome,
    ...marks,
    text,
    ...(observed === undefined ? {} : { observed }),
    ...(fix === undefined ? {} : { fix }),
  };
}
