/** The Plan: every question that the run will ask, each once. Plain JSON, made without touching the network. */
import type { ControlSet } from './controls.ts';
import type { EvidenceKind } from './evidence.ts';
import type { Json } from './json.ts';

export interface Plan {
  readonly schemaVersion: 1;
  readonly controlSet: ControlSet;
  /** Ids of the controls that this run looks at; the others come out `not-checked: not-selected`. */
  readonly selected: readonly string[];
  readonly requests: readonly ProbeRequest[];
  readonly digest: string;
}

export interface ProbeRequest {
  /** Unique in the plan and stable between runs, e.g. `http.response website https://www.example.nl/`. */
  readonly id: string;
  readonly kind: EvidenceKind;
  readonly system: string;
  /** The URL asked about; the system's own URL for questions about the system as a whole. */
  readonly endpoint: string;
  readonly account: string | null;
  readonly params: Readonly<Record<string, Json>>;
}
