/** What a statement promises, as read from its text: plain data that every later stage and report works with. */
import type { Topic } from './topic.ts';

/** The smallest promise: a sentence, an item of a list with its introduction, or a row of a table. */
export interface Unit {
  /** As a reader sees it, without mark, label and introduction. */
  readonly text: string;
  /** Line of the statement's file, 1-based. */
  readonly line: number;
  /** Headings above it, the highest first. */
  readonly path: readonly string[];
  /** Introduction of the list that it stands in, e.g. `Wij nemen deze maatregelen:`; empty without one. */
  readonly context: string;
  /** A word in bold or above it that tells what it is about, e.g. `DNSSEC`; empty without one. */
  readonly label: string;
  /** Its number or letter, e.g. `3.1`; empty without one. */
  readonly mark: string;
  readonly topics: readonly Topic[];
  /** The words of `text` by which its topics are known. */
  readonly words: readonly TopicWords[];
  /** It says that a protection is not there. */
  readonly negated: boolean;
  /** It promises less than always: "where possible", "optional". */
  readonly conditional: boolean;
}

/** `text.slice(from, to)` is about this topic. */
export interface TopicWords {
  readonly topic: Topic;
  readonly from: number;
  readonly to: number;
}

/** What a reader makes of it at a glance; `none` promises nothing that a topic is known for. */
export type UnitKind = 'promise' | 'conditional' | 'negation' | 'mixed' | 'none';

export function kindOf({ topics, negated, conditional }: Pick<Unit, 'topics' | 'negated' | 'conditional'>): UnitKind {
  if (negated && conditional) return 'mixed';
  if (negated) return 'negation';
  if (conditional) return 'conditional';
  return topics.length === 0 ? 'none' : 'promise';
}
