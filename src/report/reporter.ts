/** A reporter turns an assessment into text. It is pure: the CLI writes the file. */
import type { Assessment } from '../model/assessment.ts';
import type { Comparison } from '../model/comparison.ts';
import type { EvidenceBundle } from '../model/bundle.ts';
import type { LedgerEntry } from '../model/history.ts';
import type { EndpointSideBySide } from '../model/side-by-side.ts';
import type { Lang, Text } from '../model/text.ts';

export interface Reporter {
  /** The NAME of `--reporter NAME[=FILE]`. */
  readonly name: string;
  /** Its file in a run's folder; null when it writes to the terminal only. */
  readonly file: string | null;
  readonly render: (assessment: Assessment, options: ReportOptions) => string;
  /** Holds nothing that clients may not see: anybody may read it. */
  readonly isPublic?: true;
  /** Why this format would mislead about this run, such as one that did not happen; nothing is written then. */
  readonly withheld?: (assessment: Assessment) => Text | null;
}

export interface ReportOptions {
  readonly lang: Lang;
  /** What the assessment was judged from, for pictures and details; absent when only the assessment is at hand. */
  readonly evidence?: EvidenceBundle;
  /** Each endpoint by several yardsticks. */
  readonly sideBySide?: readonly EndpointSideBySide[];
  /** Runs before this one, the oldest first. */
  readonly history?: readonly LedgerEntry[];
  /** The run before this one beside it. */
  readonly comparison?: Comparison;
  /** Id of the key (hex) that this run is signed with, when it is. */
  readonly signedWith?: string;
  /** DSSE envelope over this run's files, as text, when the run is signed. */
  readonly signature?: string;
  readonly terminal?: { readonly columns: number; readonly colour: boolean };
}
