/** What the runner itself has to say about a question: why there is no answer of a probe. */
export interface ProbingObservations {
  'stopped-before-asked': object;
  'stopped-while-asked': object;
  'no-answer-within': { seconds: number };
  'probe-broke': { probe: string; error: string };
  'evidence-not-collected': object;
  'shard-not-there': { index: number; total: number };
  'shard-interrupted': { index: number; total: number };
  'blob-not-evidence': { file: string; problem: string };
  'blob-cut-off': { file: string };
  'blob-unreadable': { file: string };
  'blob-of-whole-run': { file: string };
  'blob-of-another-configuration': { file: string; index: number; total: number };
  'blob-twice': { file: string; index: number };
  'blob-ambiguous': { file: string; index: number };
  'blob-altered': { file: string; index: number };
  'no-blob-usable': object;
  'shard-missing': { index: number; total: number };
  /** A sentence of evidence of schema version 1, in its English. */
  'said-by-earlier-version': { text: string };
  'address-not-asked': { address: string };
}
