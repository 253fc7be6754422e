/** What the runner itself has to say about a question: why there is no answer of a probe. */
export interface ProbingObservations {
  'stopped-before-asked': object;
  'stopped-while-asked': object;
  'no-answer-within': { seconds: number };
  'probe-broke': { probe: string; error: string };
  'evidence-not-collected': object;
  'shard-missing': { index: number; total: number };
  /** A sentence of evidence of schema version 1, in its English. */
  'said-by-earlier-version': { text: string };
  'address-not-asked': { address: string };
}
