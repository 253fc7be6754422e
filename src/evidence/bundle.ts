/** Puts observations together: redacted, in the order of the plan, each with its digest and all with one. */
import type { Attempt } from '../model/attempt.ts';
import type { EvidenceBundle, EvidenceItem } from '../model/bundle.ts';
import { EVIDENCE, type EvidenceKind, type EvidenceKinds } from '../model/evidence.ts';
import { digestOf } from '../model/json.ts';
import type { ProbeRequest } from '../model/plan.ts';
import type { SecretStore } from './secrets.ts';

/**
 * One observation, clean of secrets. What the plan says is kept as it is, so that the answer is found again:
 * it holds no secret, and a user name such as `audit` may well be part of an id.
 */
export function evidenceItem(
  request: ProbeRequest,
  observed: { attempt: Attempt<EvidenceKinds[keyof EvidenceKinds]>; startedAt: Date; durationMs: number },
  secrets: SecretStore,
): EvidenceItem {
  const item = {
    id: request.id,
    kind: request.kind,
    system: request.system,
    endpoint: request.endpoint,
    startedAt: observed.startedAt.toISOString(),
    durationMs: Math.round(observed.durationMs),
    attempt: secrets.redactAll(observed.attempt, { userNames: knowsUser(request.kind) }),
  };
  // The runner asked the probe of this kind, so kind and value belong together.
  return { ...item, digest: digestOf(item) } as EvidenceItem;
}

/**
 * Only what was seen with an account, or of a directory, can tell who was asked. Elsewhere the same letters are a host, a
 * product or a certificate, and a hole in them would destroy what was measured.
 */
const knowsUser = (kind: EvidenceKind): boolean => EVIDENCE[kind].account === true || kind.startsWith('directory.');

export function evidenceBundle(content: Omit<EvidenceBundle, 'schemaVersion' | 'digest'>): EvidenceBundle {
  const bundle = { schemaVersion: 2 as const, ...content };
  return { ...bundle, digest: digestOf(bundle) };
}

/** Ids of the items whose content is not what was collected; the bundle's own digest is named `bundle`. */
export function alteredParts(bundle: EvidenceBundle): string[] {
  const intact = ({ digest, ...content }: { readonly digest: string }) => digest === digestOf(content);
  const items = bundle.items.filter((item) => !intact(item)).map(({ id }) => id);
  return intact(bundle) ? items : [...items, 'bundle'];
}

/**
 * What makes answers ambiguous or alien: a question that is answered twice, of which the judge would see one answer only,
 * and an answer to a question that the plan does not ask. Ids of the items.
 */
export function misplacedAnswers({ plan, items }: EvidenceBundle): string[] {
  const questionOf = ({ kind, system, endpoint }: Pick<ProbeRequest, 'kind' | 'system' | 'endpoint'>) =>
    JSON.stringify([kind, system, endpoint]);
  const open = new Map(plan.requests.map((request) => [request.id, questionOf(request)]));
  const misplaced = items.filter((item) => {
    const fits = open.get(item.id) === questionOf(item);
    open.delete(item.id);
    return !fits;
  });
  return misplaced.map(({ id }) => id);
}
