/** A safeguard is a named kind of protection, made of atomic checks; a policy may change their level and parameters. */
import type { Level } from './assessment.ts';
import type { Text } from './text.ts';
import type { Topic } from './topic.ts';

export interface Safeguard {
  readonly id: string;
  /** The safeguard whose policy counts where it has none of its own. */
  readonly partOf?: string;
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
  readonly checks: readonly SafeguardCheck[];
  /** Promises about these can be refuted and never proven: what passes leaves them to a person's word. */
  readonly contradicts?: readonly Topic[];
}

export interface SafeguardCheck {
  readonly check: string;
  readonly level: Level;
  /** Of which controls it is part; of all when absent. */
  readonly when?: CheckCondition;
}

/** All that is named has to be so. */
export interface CheckCondition {
  /** The claim speaks of one of these. */
  readonly topics?: readonly Topic[];
  /** The claim speaks of none of these. */
  readonly without?: readonly Topic[];
  /** What the system says of consent: that it is asked before, or anything else. */
  readonly consent?: 'before' | 'other';
}

/** What a control is about, as far as its checks depend on it. */
export interface ControlSubject {
  readonly topics: readonly Topic[];
  readonly consent: 'before' | 'other';
}

export function isPart({ when = {} }: SafeguardCheck, { topics, consent }: ControlSubject): boolean {
  return (
    (when.topics?.some((topic) => topics.includes(topic)) ?? true) &&
    !(when.without?.some((topic) => topics.includes(topic)) ?? false) &&
    (when.consent ?? consent) === consent
  );
}
