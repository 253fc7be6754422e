/**
 * A run in parts: each shard asks its share of the plan's questions, and the parts together are one bundle.
 * Systems that share an account stay in one shard, so that no account's budget of attempts is spent twice.
 */
import { failed } from '../model/attempt.ts';
import type { EvidenceBundle, EvidenceItem, Shard } from '../model/bundle.ts';
import type { Observation } from '../model/observation.ts';
import type { Plan, ProbeRequest } from '../model/plan.ts';
import { realAccount } from '../model/same-account.ts';
import { alteredParts, evidenceBundle, evidenceItem, misplacedAnswers } from './bundle.ts';
import { SecretStore } from './secrets.ts';

/** The questions that this shard asks; every question belongs to exactly one shard. */
export function requestsOfShard(plan: Plan, { index, total }: Shard): ProbeRequest[] {
  const groups = [...new Set(plan.requests.map((request) => groupOf(plan, request)))];
  return plan.requests.filter((request) => groups.indexOf(groupOf(plan, request)) % total === index - 1);
}

function groupOf({ controlSet }: Plan, { system }: ProbeRequest): string {
  const account = controlSet.systems.find(({ id }) => id === system)?.login?.account;
  return account === undefined ? `system ${system}` : `account ${realAccount(account, controlSet)}`;
}

/** The bundle of one shard: its answers, with the plan of the whole run. */
export function shardBundle(part: EvidenceBundle, plan: Plan, shard: Shard): EvidenceBundle {
  const { schemaVersion: _version, digest: _digest, ...content } = part;
  return evidenceBundle({ ...content, plan, shard });
}

/** A blob as it was found: a bundle, or why it is none. */
export type Blob =
  | { readonly file: string; readonly bundle: EvidenceBundle }
  | { readonly file: string; readonly bundle: null; readonly problem: Observation };

export interface Merged {
  /** null when no blob could be used. */
  readonly bundle: EvidenceBundle | null;
  /** What is missing or was left out, each naming its shard and file; the merged run is then incomplete. */
  readonly problems: readonly Observation[];
}

/** Puts the shards of one run together. Questions of a shard that is not there come out as never asked. */
export function mergeShards(blobs: readonly Blob[]): Merged {
  const problems: Observation[] = [];
  const usable = blobs.flatMap((blob) => {
    const problem = blob.bundle === null ? blob.problem : unusable(blob.file, blob.bundle);
    if (problem !== undefined) problems.push(problem);
    return blob.bundle === null || problem !== undefined ? [] : [{ ...blob, shard: blob.bundle.shard! }];
  });
  const reference = mostCommon(usable.map(({ bundle, shard }) => `${bundle.plan.digest} of ${shard.total}`));
  const parts = new Map<number, EvidenceBundle>();
  for (const { file, bundle, shard } of usable) {
    const { index, total } = shard;
    if (`${bundle.plan.digest} of ${total}` !== reference)
      problems.push({ code: 'blob-of-another-configuration', file, index, total });
    else if (parts.has(index)) problems.push({ code: 'blob-twice', file, index });
    else parts.set(index, bundle);
  }
  const first = [...parts.values()][0];
  if (first === undefined) return { bundle: null, problems: [...problems, { code: 'no-blob-usable' }] };
  const total = first.shard?.total ?? 1;
  for (let index = 1; index <= total; index += 1)
    if (!parts.has(index)) problems.push({ code: 'shard-not-there', index, total });
    else if (parts.get(index)?.complete === false) problems.push({ code: 'shard-interrupted', index, total });
  return { bundle: together(first, parts, problems.length === 0), problems };
}

function unusable(file: string, { shard, ...bundle }: EvidenceBundle): Observation | undefined {
  if (shard === undefined) return { code: 'blob-of-whole-run', file };
  const { index } = shard;
  if (misplacedAnswers(bundle).length > 0) return { code: 'blob-ambiguous', file, index };
  return alteredParts({ ...bundle, shard }).length === 0 ? undefined : { code: 'blob-altered', file, index };
}

function together(first: EvidenceBundle, parts: ReadonlyMap<number, EvidenceBundle>, complete: boolean) {
  const { plan, tool } = first;
  const total = first.shard?.total ?? 1;
  const bundles = [...parts.values()];
  const answers = new Map(bundles.flatMap(({ items }) => items).map((item) => [item.id, item]));
  const shards = Array.from({ length: total }, (_, index) => ({ index: index + 1, total }));
  const absent = shards.filter(({ index }) => !parts.has(index));
  for (const shard of absent)
    for (const request of requestsOfShard(plan, shard)) answers.set(request.id, neverAsked(request, shard, first));
  const ownRoots = [...new Set(bundles.flatMap((bundle) => bundle.ownRoots ?? []))];
  return evidenceBundle({
    tool,
    plan,
    startedAt: bundles.map(({ startedAt }) => startedAt).toSorted()[0] ?? first.startedAt,
    finishedAt:
      bundles
        .map(({ finishedAt }) => finishedAt)
        .toSorted()
        .at(-1) ?? first.finishedAt,
    complete,
    items: plan.requests.flatMap(({ id }) => answers.get(id) ?? []),
    ...(ownRoots.length === 0 ? {} : { ownRoots }),
  });
}

function neverAsked(request: ProbeRequest, { index, total }: Shard, { startedAt }: EvidenceBundle): EvidenceItem {
  const attempt = failed('interrupted', 'local', { code: 'shard-missing', index, total });
  return evidenceItem(request, { attempt, startedAt: new Date(startedAt), durationMs: 0 }, new SecretStore({}));
}

/** The first of those that occur most. */
function mostCommon(values: readonly string[]): string | undefined {
  const count = (value: string) => values.filter((other) => other === value).length;
  return values.toSorted((a, b) => count(b) - count(a))[0];
}
