/** The columns of a register, and what a mistake in it is. */

export const COLUMNS = ['id', 'kind', 'received', 'extended', 'answered', 'outcome', 'format', 'file'] as const;
export const MORE_COLUMNS = ['identity_asked', 'identity_confirmed', 'digest'] as const;
export type Column = (typeof COLUMNS)[number] | (typeof MORE_COLUMNS)[number];

/** Those without which nothing can be counted. */
export const NEEDED_COLUMNS: readonly Column[] = ['id', 'kind', 'received', 'answered', 'outcome'];
/** Those that no row leaves empty. */
export const FILLED_COLUMNS: readonly Column[] = ['id', 'kind', 'received'];

/** Free of what the register holds, but for words of ours. */
export interface Mistake {
  /** 1-based. */
  readonly line: number;
  readonly what: string;
  readonly hint: string;
}
