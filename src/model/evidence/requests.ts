/** A register of what people asked about their own data, and whether the files that they were given open. */
import type { Term } from '../day.ts';
import type { Observation } from '../observation.ts';

/** A drill is a request that the organisation sent to itself. */
export const REQUEST_KINDS = [
  'access',
  'portability',
  'rectification',
  'erasure',
  'restriction',
  'objection',
  'drill',
] as const;
export type RequestKind = (typeof REQUEST_KINDS)[number];

export const REQUEST_OUTCOMES = ['copy', 'partial', 'refused', 'withdrawn', 'nothing-held', 'done'] as const;
export type RequestOutcome = (typeof REQUEST_OUTCOMES)[number];

export const ANSWER_FORMATS = ['docx', 'xlsx', 'ods', 'odt', 'csv', 'json', 'xml', 'pdf', 'paper'] as const;
export type AnswerFormat = (typeof ANSWER_FORMATS)[number];

export interface RequestRegister {
  /** IANA name: where the days of its dates begin and end. */
  readonly timezone: string;
  readonly within: Term | null;
  readonly fresh: Term;
  /** The day on which somebody looked whether it is complete; null in a CSV file, which does not say. */
  readonly checked: string | null;
  readonly requests: readonly RegisteredRequest[];
}

/** Dates are ISO days. What is not known yet is null. */
export interface RegisteredRequest {
  readonly id: string;
  readonly kind: RequestKind;
  readonly received: string;
  readonly identityAsked: string | null;
  readonly identityConfirmed: string | null;
  /** The day on which the requester was told that it takes longer. */
  readonly extended: string | null;
  readonly answered: string | null;
  readonly outcome: RequestOutcome | null;
  readonly format: AnswerFormat | null;
  /** null when the register names no file. Its name is not kept: it may say whose it is. */
  readonly file: AnswerFile | null;
}

export type AnswerFile =
  | { readonly state: 'gone' }
  | { readonly state: 'opens'; readonly format: AnswerFormat }
  | { readonly state: 'unusable'; readonly why: Observation }
  /** It may well open: we could not tell. */
  | { readonly state: 'unclear'; readonly why: Observation };
