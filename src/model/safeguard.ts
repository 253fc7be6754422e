/** A safeguard is a named kind of protection, made of atomic checks; a policy may change their level and parameters. */
import type { Level } from './assessment.ts';
import type { Text } from './text.ts';
import type { Topic } from './topic.ts';

export interface Safeguard {
  readonly id: string;
  readonly title: Text;
  /** What this protection means to somebody without a technical background. */
  readonly meaning: Text;
  /** What passing does not prove, for the reader of a report. */
  readonly limits: Text;
  /** What passing proves of a promise; of no other word of its sentence. Absent for `attestation`: a person may vouch for any. */
  readonly topics?: readonly Topic[];
  /** Promises of its kind have a condition by nature: that somebody asks. */
  readonly conditional?: true;
  /** Empty for `attestation`: confirmed by a person. */
  readonly checks: readonly { readonly check: string; readonly level: Level }[];
}
