/** A probe asks the network one thing and has no opinion. */
import type { Secrets } from '../model/secrets.ts';
import type { ControlSet } from '../model/controls.ts';
import type { LocalFiles } from '../model/local-files.ts';
import type { EvidenceKind, EvidenceKinds } from '../model/evidence.ts';
import type { ProbeRequest } from '../model/plan.ts';
import type { AttemptLedger } from '../login/ledger.ts';
import type { BreachSource } from './credentials/breach-source.ts';
import type { Network } from '../network/network.ts';

export interface Probe<K extends EvidenceKind = EvidenceKind> {
  /** The kind of evidence that it collects; also its name. */
  readonly kind: K;
  /** Requests with an equal key run one after the other, e.g. all that use one account. Null: free to run at once. */
  readonly queue?: (request: ProbeRequest, controlSet: ControlSet) => string | null;
  /** Asked when the rest of its queue is done: it may leave the server unwilling to answer more. */
  readonly last?: true;
  /** False for a probe whose request must not be sent twice, e.g. because it spends attempts of an account. */
  readonly retry?: boolean;
  /** How long one request may take before the runner gives up on it, in milliseconds; the run's `--timeout` when absent. */
  readonly patienceMs?: number;
  /**
   * Asks, and returns what was seen. Throws a ProbeError when it could not ask;
   * anything else that it throws is our own mistake and is reported as `probe-bug`.
   */
  readonly run: (request: ProbeRequest, context: ProbeContext) => Promise<EvidenceKinds[K]>;
}

export interface ProbeContext {
  readonly network: Network;
  readonly secrets: Secrets;
  readonly controlSet: ControlSet;
  /** Where leaked passwords are looked up; absent when the run names none, for then nothing is asked. */
  readonly breachSource?: BreachSource;
  /** The owner's own files beside controls.yaml; absent where there is no such folder. */
  readonly files?: LocalFiles;
  /** How websites are visited. */
  readonly visits?: VisitSettings;
  /** Every question of the run, so that attempts of an account can be set aside for those that come later. */
  readonly requests: readonly ProbeRequest[];
  /** Fires on Ctrl-C, at the run's deadline, and when this request's patience ends. */
  readonly signal: AbortSignal;
  /** Timeout per exchange with a server, in milliseconds. */
  readonly timeoutMs: number;
  /** What lives as long as the run and is shared by probes, e.g. an account's budget of attempts; made at first use. */
  readonly shared: <T>(key: string, make: () => T) => T;
  /** Failed attempts of accounts in earlier runs; absent where no history is kept. */
  readonly ledger?: AttemptLedger;
  /** What is done when everything was asked, one after the other for each key, e.g. a last login of an account. */
  readonly atEnd: (key: string, act: (signal: AbortSignal) => Promise<void>) => void;
}

export interface VisitSettings {
  /** Path of Chrome or Chromium; looked for when absent. */
  readonly browser?: string;
  /** The country that this machine is in (ISO 3166-1, two letters), where that was declared. */
  readonly from?: string;
}
