/** Two runs side by side: what became of each control, and the values that moved. */
import type { Standing } from './outcome.ts';

/** `not-selected`: one of the two runs did not select it, so that nothing can be said. */
export type ChangeKind = 'new' | 'gone' | 'fixed' | 'regressed' | 'changed' | 'unchanged' | 'not-selected';

export interface ControlChange {
  readonly id: string;
  readonly kind: ChangeKind;
  readonly before: Standing | null;
  readonly after: Standing | null;
}

export interface ValueChange {
  readonly control: string;
  readonly check: string;
  readonly endpoint: string;
  readonly name: string;
  readonly before: MovedValue;
  readonly after: MovedValue;
  /** Of numbers, and of times in days. */
  readonly by?: number;
  /** Of lists. */
  readonly added?: readonly string[];
  readonly removed?: readonly string[];
}

export type MovedValue = string | number | boolean | readonly string[];

export interface Comparison {
  readonly before: { readonly id: string; readonly finishedAt: string };
  readonly after: { readonly id: string; readonly finishedAt: string };
  readonly controls: readonly ControlChange[];
  readonly values: readonly ValueChange[];
  /** Does the published statement say something else? False when one of the runs did not see it. */
  readonly statementChanged: boolean;
}
