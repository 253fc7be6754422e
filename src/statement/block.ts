/** What every form of a statement is read into: blocks in the order in which a reader meets them. */
import type { Passage } from './passage.ts';

export type Block = Heading | Paragraph | Item | Row | Label | LabelEnd;

export interface Heading {
  readonly kind: 'heading';
  /** 1 is the highest. */
  readonly level: number;
  readonly passage: Passage;
  /** The line may have been a promise: it is reported as a unit of the section before it too. */
  readonly doubtful?: true;
}

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly passage: Passage;
  /** Length of the part in bold with which it begins. */
  readonly lead: number;
}

export interface Item {
  readonly kind: 'item';
  /** 0 for an item of the outermost list. */
  readonly depth: number;
  readonly passage: Passage;
  readonly lead: number;
}

/** A row of a table; its head is none. */
export interface Row {
  readonly kind: 'row';
  readonly cells: readonly Passage[];
}

/** A word that stands above what it is about: of a definition list, or of a part that opens at a click. */
export interface Label {
  readonly kind: 'label';
  readonly passage: Passage;
}

/** Here ends what the last label was about. */
export interface LabelEnd {
  readonly kind: 'label-end';
}
