/** ControlSet → Plan: which questions the selected controls need, each endpoint asked each thing once. Pure. */
import type { Control, ControlSet, System } from '../model/controls.ts';
import { accountFor, addressesFor, EVIDENCE, type EvidenceKind } from '../model/evidence.ts';
import { digestOf } from '../model/json.ts';
import type { Plan, ProbeRequest } from '../model/plan.ts';

export interface PlanOptions {
  /** Which controls this run looks at; all when absent. */
  readonly select?: (control: Control) => boolean;
  /** The kinds of evidence that this control's checks need, under the policies of the run. */
  readonly needsOf: (control: Control) => readonly EvidenceKind[];
}

export function makePlan(controlSet: ControlSet, { select = () => true, needsOf }: PlanOptions): Plan {
  const selected = controlSet.controls.filter(select);
  const requests = new Map<string, ProbeRequest>();
  for (const control of selected) {
    const system = controlSet.systems.find(({ id }) => id === control.system);
    if (system === undefined) continue;
    for (const kind of needsOf(control)) {
      for (const request of requestsFor(kind, system, controlSet)) requests.set(request.id, request);
    }
  }
  const plan = {
    schemaVersion: 1 as const,
    controlSet,
    selected: selected.map(({ id }) => id),
    requests: [...requests.values()],
  };
  return { ...plan, digest: digestOf(plan) };
}

/** None when what the question needs is not configured or not allowed; the judge says what is missing. */
function requestsFor(kind: EvidenceKind, system: System, controlSet: ControlSet): ProbeRequest[] {
  const manner = EVIDENCE[kind];
  if (manner.active && !system.active) return [];
  const account = controlSet.accounts.find(({ id }) => id === accountFor([kind], system)) ?? null;
  if (manner.account && (account === null || account.missing.length > 0)) return [];
  const endpoints = addressesFor([kind], system)
    .map(({ value }) => value)
    .filter((value) => value !== null);
  return endpoints.map((endpoint) => ({
    id: `${kind} ${system.id} ${endpoint}`,
    kind,
    system: system.id,
    endpoint,
    account: manner.account ? account!.id : null,
    params: {},
  }));
}
