/**
 * The runner: asks every question of the plan once, several at a time, within one deadline.
 * A probe that fails, hangs or breaks costs its own answer only; whatever happens, there is a bundle.
 */
import { evidenceBundle, evidenceItem } from '../../evidence/bundle.ts';
import type { SecretStore } from '../../evidence/secrets.ts';
import { completed, failed, type Attempt, type FailureReason } from '../../model/attempt.ts';
import { aborted, deadline, sleep, wholeDeadline } from '../../model/deadline.ts';
import { ProbeError } from '../../model/errors.ts';
import type { EvidenceBundle, EvidenceItem } from '../../model/bundle.ts';
import type { EvidenceKind, EvidenceKinds } from '../../model/evidence.ts';
import type { Plan, ProbeRequest } from '../../model/plan.ts';
import type { LocalFiles } from '../../model/local-files.ts';
import type { BreachSource } from '../../probes/credentials/breach-source.ts';
import type { Network } from '../../network/network.ts';
import type { AttemptLedger } from '../../login/ledger.ts';
import { unprovenRefusals } from '../../probes/own-network.ts';
import type { Probe, ProbeContext, VisitSettings } from '../../probes/probe.ts';

export interface RunOptions {
  readonly tool: { readonly name: string; readonly version: string };
  readonly probes: Readonly<Record<EvidenceKind, Probe>>;
  readonly network: Network;
  readonly secrets: SecretStore;
  readonly breachSource?: BreachSource;
  readonly files?: LocalFiles;
  readonly ledger?: AttemptLedger;
  readonly visits?: VisitSettings;
  /** Questions asked at the same time; those that queue for an account do not count. */
  readonly concurrency: number;
  /** Further tries after a failure of transport. */
  readonly retries: number;
  /** Timeout per question, unless its probe has its own, in milliseconds. */
  readonly patienceMs: number;
  /** Time limit of the whole run, in milliseconds. */
  readonly deadlineMs: number;
  readonly signal: AbortSignal;
  readonly onEvent?: (event: RunEvent) => void;
}

export interface RunEvent {
  readonly type: 'started' | 'finished';
  readonly request: ProbeRequest;
  readonly done: number;
  readonly total: number;
  /** What was seen; absent on `started`. */
  readonly item?: EvidenceItem;
}

/** Only these say nothing about the answer: the way there failed. */
const WORTH_A_RETRY: readonly FailureReason[] = ['timeout', 'reset', 'dns', 'refused'];

/** Longer than a login with a code takes. */
const ENDING_MS = 120_000;
const RETRY_MS = 250;
const GRACE_MS = 200;

/** Never throws: what could not be asked is in the bundle as a failed attempt. */
export async function runPlan(plan: Plan, options: RunOptions): Promise<EvidenceBundle> {
  const startedAt = new Date();
  const { systems, accounts, controls } = plan.controlSet;
  options.secrets.keepWhole([...systems, ...accounts, ...controls].map(({ id }) => id));
  using run = wholeDeadline(options.deadlineMs, options.signal);
  const stop = run.signal;
  const memory = new Map<string, unknown>();
  const endings = new Map<string, Ending[]>();
  const context: ProbeContext = {
    network: options.network,
    secrets: options.secrets,
    ...(options.breachSource === undefined ? {} : { breachSource: options.breachSource }),
    ...(options.files === undefined ? {} : { files: options.files }),
    ...(options.ledger === undefined ? {} : { ledger: options.ledger }),
    ...(options.visits === undefined ? {} : { visits: options.visits }),
    controlSet: plan.controlSet,
    requests: plan.requests,
    signal: stop,
    timeoutMs: options.network.timeoutMs,
    shared: <T>(key: string, make: () => T): T => {
      if (!memory.has(key)) memory.set(key, make());
      return memory.get(key) as T;
    },
    atEnd: (key, act) => void endings.set(key, [...(endings.get(key) ?? []), act]),
  };
  const items = new Map<string, EvidenceItem>();
  const seen = new Map<string, Parameters<typeof evidenceItem>[1]>();
  const ask = async (request: ProbeRequest): Promise<void> => {
    const progress = () => ({ request, done: items.size, total: plan.requests.length });
    const began = { startedAt: new Date(), at: performance.now() };
    options.onEvent?.({ type: 'started', ...progress() });
    const attempt = await askWithRetries(request, options, context);
    const observed = { attempt, startedAt: began.startedAt, durationMs: performance.now() - began.at };
    const item = evidenceItem(request, observed, options.secrets);
    items.set(request.id, item);
    seen.set(request.id, observed);
    options.onEvent?.({ type: 'finished', ...progress(), item });
  };

  await Promise.all(lanesOf(plan, options).map((lane) => lane(ask)));
  await Promise.all([...endings.values()].map((acts) => endAll(acts, stop)));
  options.network.idle.close();
  if (!options.network.pace.hasAnswered)
    for (const request of plan.requests) {
      const observed = seen.get(request.id)!;
      const attempt = unprovenRefusals(request, observed.attempt);
      items.set(request.id, evidenceItem(request, { ...observed, attempt }, options.secrets));
    }
  const { ownRoots } = options.network;
  return evidenceBundle({
    tool: options.tool,
    plan,
    startedAt: startedAt.toISOString(),
    finishedAt: new Date().toISOString(),
    complete: !stop.aborted,
    items: plan.requests.map(({ id }) => items.get(id)!),
    ...(ownRoots.length === 0 ? {} : { ownRoots }),
  });
}

type Ending = (signal: AbortSignal) => Promise<void>;

/** Whatever comes of these is no evidence. */
async function endAll(acts: readonly Ending[], stop: AbortSignal): Promise<void> {
  for (const act of acts) {
    using patience = deadline(ENDING_MS, stop);
    await act(patience.signal).catch(() => undefined);
  }
}

type Lane = (ask: (request: ProbeRequest) => Promise<void>) => Promise<void>;

/** `concurrency` lanes that share the free requests, never more than there are, and one lane for each queue, e.g. for each account. */
function lanesOf({ requests, controlSet }: Plan, { probes, concurrency }: RunOptions): Lane[] {
  const queues = new Map<string | null, ProbeRequest[]>();
  for (const request of requests) {
    const key = probes[request.kind].queue?.(request, controlSet) ?? null;
    queues.set(key, [...(queues.get(key) ?? []), request]);
  }
  const isLast = ({ kind }: ProbeRequest) => probes[kind].last === true;
  for (const queue of queues.values()) queue.sort((a, b) => Number(isLast(a)) - Number(isLast(b)));
  const drain = (queue: ProbeRequest[]): Lane => {
    return async (ask) => {
      for (let request = queue.shift(); request !== undefined; request = queue.shift()) await ask(request);
    };
  };
  const free = queues.get(null) ?? [];
  queues.delete(null);
  const shared = Array.from({ length: Math.min(concurrency, free.length) }, () => drain(free));
  return [...shared, ...[...queues.values()].map(drain)];
}

async function askWithRetries(
  request: ProbeRequest,
  options: RunOptions,
  context: ProbeContext,
): Promise<Attempt<EvidenceKinds[EvidenceKind]>> {
  const probe = options.probes[request.kind];
  const tries = probe.retry === false ? 1 : 1 + options.retries;
  for (let number = 1; ; number++) {
    const attempt = await askOnce(request, probe, options.patienceMs, context);
    if (attempt.status === 'completed') return number > 1 ? { ...attempt, flaky: true } : attempt;
    if (number >= tries || !WORTH_A_RETRY.includes(attempt.reason) || context.signal.aborted) return attempt;
    await sleep(RETRY_MS * number, context.signal).catch(() => undefined);
  }
}

/** One try, ended by its patience even when the probe does not listen to its signal. */
async function askOnce(
  request: ProbeRequest,
  probe: Probe,
  patienceMs: number,
  context: ProbeContext,
): Promise<Attempt<EvidenceKinds[EvidenceKind]>> {
  if (context.signal.aborted) return failed('interrupted', 'local', { code: 'stopped-before-asked' });
  const limit = probe.patienceMs ?? patienceMs;
  using patience = deadline(limit, context.signal);
  const { signal } = patience;
  // A moment after the signal, so that a probe which listens can say more.
  const ended = aborted(signal)
    .then(() => sleep(GRACE_MS))
    .then(() => Promise.reject(stopped(patience.expired, limit)));
  try {
    return completed(await Promise.race([probe.run(request, { ...context, signal }), ended]));
  } catch (error) {
    if (error instanceof ProbeError) {
      return patience.expired && error.reason === 'interrupted' ? stopped(true, limit).toFailed() : error.toFailed();
    }
    return failed('probe-bug', 'local', { code: 'probe-broke', probe: request.kind, error: describe(error) });
  }
}

function stopped(outOfPatience: boolean, limit: number): ProbeError {
  return outOfPatience
    ? new ProbeError('timeout', 'local', { code: 'no-answer-within', seconds: limit / 1000 })
    : new ProbeError('interrupted', 'local', { code: 'stopped-while-asked' });
}

function describe(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}
