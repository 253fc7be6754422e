/**
 * A run in parts: each shard asks its share of the plan's questions, and the parts together are one bundle.
 * Systems that share an account stay in one shard, so that no account's budget of attempts is spent twice.
 */
import { failed } from '../model/attempt.ts';
import type { EvidenceBundle, EvidenceItem, Shard } from '../model/bundle.ts';
import type { Plan, ProbeRequest } from '../model/plan.ts';
import { realAccount } from '../model/same-account.ts';
import type { Text } from '../model/text.ts';
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
export interface Blob {
  readonly file: string;
  readonly bundle: EvidenceBundle | null;
  readonly problem?: Text;
}

export interface Merged {
  /** null when no blob could be used. */
  readonly bundle: EvidenceBundle | null;
  /** What is missing or was left out, each naming its shard and file; the merged run is then incomplete. */
  readonly problems: readonly Text[];
}

/** Puts the shards of one run together. Questions of a shard that is not there come out as never asked. */
export function mergeShards(blobs: readonly Blob[]): Merged {
  const problems: Text[] = [];
  const tell = (en: string, nl: string) => problems.push({ en, nl });
  const usable = blobs.flatMap(({ file, bundle, problem }) => {
    const why = bundle === null ? (problem ?? UNREADABLE) : unusable(bundle);
    if (why !== undefined) tell(`${file} ${why.en}`, `${file} ${why.nl}`);
    return bundle === null || why !== undefined ? [] : [{ file, bundle, shard: bundle.shard! }];
  });
  const reference = mostCommon(usable.map(({ bundle, shard }) => `${bundle.plan.digest} of ${shard.total}`));
  const parts = new Map<number, EvidenceBundle>();
  for (const { file, bundle, shard } of usable) {
    const { index, total } = shard;
    if (`${bundle.plan.digest} of ${total}` !== reference)
      tell(
        `${file} is shard ${index} of ${total} of another configuration`,
        `${file} is deel ${index} van ${total} van een andere configuratie`,
      );
    else if (parts.has(index))
      tell(
        `${file} is a second blob of shard ${index}; it is left out`,
        `${file} is een tweede bestand van deel ${index} en is weggelaten`,
      );
    else parts.set(index, bundle);
  }
  const first = [...parts.values()][0];
  if (first === undefined) {
    tell('no blob can be used', 'geen enkel bestand is bruikbaar');
    return { bundle: null, problems };
  }
  const total = first.shard?.total ?? 1;
  for (let index = 1; index <= total; index += 1)
    if (!parts.has(index)) tell(`shard ${index} of ${total} is missing`, `deel ${index} van ${total} ontbreekt`);
    else if (parts.get(index)?.complete === false)
      tell(`shard ${index} of ${total} was interrupted`, `deel ${index} van ${total} is onderbroken`);
  return { bundle: together(first, parts, problems.length === 0), problems };
}

const UNREADABLE: Text = { en: 'cannot be read', nl: 'kan niet worden gelezen' };

function unusable({ shard, ...bundle }: EvidenceBundle): Text | undefined {
  if (shard === undefined)
    return { en: 'is the evidence of a whole run, no shard', nl: 'is het bewijs van een hele meting, geen deel' };
  if (misplacedAnswers(bundle).length > 0)
    return {
      en: `(shard ${shard.index}) answers a question twice, or one that is not in the plan`,
      nl: `(deel ${shard.index}) beantwoordt een vraag twee keer, of een die niet in het plan staat`,
    };
  if (alteredParts({ ...bundle, shard }).length === 0) return undefined;
  return {
    en: `(shard ${shard.index}) was changed after it was made`,
    nl: `(deel ${shard.index}) is veranderd nadat het was gemaakt`,
  };
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
