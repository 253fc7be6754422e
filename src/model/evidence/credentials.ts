/**
 * What is known of an audit account's own password without telling it: measured on this machine, before anything is
 * sent. No password, no part of one, no hash and no prefix of a hash.
 */
import type { Attempt } from '../attempt.ts';
import type { Observation } from '../observation.ts';

export interface CredentialsPassword {
  /** Code points after Unicode normalisation (NFC). */
  readonly length: number;
  /** Ten's logarithm of the guesses that an attacker with word lists needs, in tenths, rounded down; `Zomer2026!` has 4. */
  readonly guessesLog10: number;
  /** Is the password, in any case of letters, on the list of much used ones, and how long is that list? */
  readonly common: boolean;
  readonly commonListed: number;
  /** Names and words that were looked for in it. */
  readonly words: number;
  /** What kinds of them it holds. */
  readonly builtFrom: readonly PasswordPart[];
  /** Code points that are left once all of them are taken out. */
  readonly ownLength: number;
  /** Other accounts of controls.yaml that it was compared with, and the ids of those that have the same. */
  readonly compared: number;
  readonly sameAs: readonly string[];
}

export type PasswordPart = 'user-name' | 'organisation' | 'system' | 'everyday-word' | 'year';

export type CredentialsBreach =
  /** No source of leaked passwords was named for this run. */
  | { readonly asked: false }
  | {
      readonly asked: true;
      readonly source: Observation;
      /** Times that the password was seen in leaks; 0 when the source answered and does not have it. */
      readonly answer: Attempt<{ readonly count: number }>;
    };
