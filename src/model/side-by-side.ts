/** One endpoint by several yardsticks: policies of one area, and the grade of SSL Labs. For the owner only. */
import type { Grade, GradeRule, HstsFact } from '../tls-checker/index.ts';
import type { Level } from './assessment.ts';
import type { ControlOutcome, Outcome } from './outcome.ts';
import type { Text } from './text.ts';

export type { Grade, GradeRule, HstsFact };

export interface EndpointSideBySide {
  readonly endpoint: string;
  /** One for each policy, with what it makes of the endpoint as a whole. */
  readonly yardsticks: readonly { readonly name: string; readonly outcome: ControlOutcome }[];
  readonly grade: Grade['grade'];
  /** Only what not all say the same of. */
  readonly rows: readonly YardstickRow[];
  /** How many checks they say the same of. */
  readonly agreed: number;
}

export interface YardstickRow {
  readonly check: string;
  readonly title: Text;
  /** In the order of the yardsticks; null where a policy leaves the check out. */
  readonly cells: readonly (YardstickCell | null)[];
  /** What the grade holds against the endpoint here. */
  readonly grade: readonly { readonly letter: Grade['grade']; readonly text: Text }[];
}

export interface YardstickCell {
  readonly outcome: Outcome;
  readonly level: Level;
  readonly message: Text;
}
