/**
 * EvidenceBundle → Assessment. Pure and repeatable: the same evidence, policies and time give the same bytes.
 * Opinions live in checks and policies; this stage only hands out evidence and adds up.
 */
import {
  waiversLeantOn,
  type AssessedControl,
  type Assessment,
  type EvidenceLapse,
  type Finding,
} from '../model/assessment.ts';
import type { Check } from '../model/check.ts';
import {
  lastDayOf,
  type Attestation,
  type Control,
  type ControlSet,
  type System,
  type Waiver,
} from '../model/controls.ts';
import { WaarborgError } from '../model/errors.ts';
import type { EvidenceBundle, EvidenceItem } from '../model/bundle.ts';
import { digestOf, type Json } from '../model/json.ts';
import { CONTROL_OUTCOMES, rollUp, type ControlOutcome } from '../model/outcome.ts';
import type { Policy } from '../model/policy.ts';
import { isPart, type ControlSubject, type Safeguard } from '../model/safeguard.ts';
import type { Text } from '../model/text.ts';
import { message } from '../texts/say.ts';
import { defaultParams, findingsOf, type CheckToJudge, type EvidenceLookup } from './findings.ts';
import { noticesOf } from './notices.ts';

export interface JudgeOptions {
  readonly tool: { readonly name: string; readonly version: string };
  readonly checks: readonly Check[];
  readonly safeguards: readonly Safeguard[];
  /** One policy for each area. */
  readonly policies: readonly Policy[];
  /** ISO time to speak of; when the evidence was collected, if absent. */
  readonly asOf?: string;
}

export function judge(bundle: EvidenceBundle, options: JudgeOptions): Assessment {
  const { controlSet } = bundle.plan;
  const { headings: _headings, others: _others, ...statement } = controlSet.statement;
  const asOf = options.asOf ?? bundle.finishedAt;
  const lookups = lookupsOf(bundle, asOf);
  const assessed = controlSet.controls.map((control) => assess(control, bundle, lookups, asOf, options));
  const [controls, beyond] = [assessed.filter(({ extra }) => !extra), assessed.filter(({ extra }) => extra)];
  const policy = policyReferences(options);
  return {
    schemaVersion: 1,
    id: assessmentId(bundle, options),
    tool: options.tool,
    startedAt: bundle.startedAt,
    finishedAt: bundle.finishedAt,
    asOf,
    complete: bundle.complete,
    organisation: controlSet.organisation,
    statement,
    source: controlSet.source,
    policy,
    planDigest: bundle.plan.digest,
    evidenceDigest: bundle.digest,
    summary: summaryOf(controls),
    systems: controlSet.systems.map(({ id, name, url, mail, requests, public: isPublic }) => ({
      id,
      name,
      url: url.value ?? mail?.domain ?? null,
      ...(url.value === null && requests?.place.value != null ? { place: requests.place.value } : {}),
      public: isPublic,
    })),
    controls,
    ...(beyond.length > 0 ? { beyond } : {}),
    notices: noticesOf(bundle, assessed, asOf),
  };
}

/** Known before anything is judged, so that evidence has its place before anything can go wrong. */
export function assessmentId(bundle: EvidenceBundle, options: JudgeOptions): string {
  const { tool, asOf = bundle.finishedAt } = options;
  const identity = { evidence: bundle.digest, policy: policyReferences(options), asOf, tool };
  return digestOf(identity).slice('sha256:'.length, 'sha256:'.length + 16);
}

const policyReferences = ({ policies }: JudgeOptions): Assessment['policy'] =>
  Object.fromEntries(
    policies.map((policy) => [policy.area, { name: policy.name, version: policy.version, digest: digestOf(policy) }]),
  );

/** What the findings of a system rest on: the evidence of this bundle. */
export function lookupsOf(
  { plan, items }: EvidenceBundle,
  asOf: string,
): (system: System, selected: boolean) => EvidenceLookup {
  const answers = new Map(items.map((item) => [questionOf(item), item]));
  return (system, selected) => lookupOf({ controlSet: plan.controlSet, system, selected, asOf }, answers);
}

/** The same on answers that may still come. */
export function lookupOf(
  known: Omit<EvidenceLookup, 'evidence'>,
  answers: ReadonlyMap<string, EvidenceItem>,
): EvidenceLookup {
  const system = known.system.id;
  return { ...known, evidence: (kind, endpoint) => answers.get(questionOf({ kind, system, endpoint })) };
}

export const questionOf = ({ kind, system, endpoint }: Pick<EvidenceItem, 'kind' | 'system' | 'endpoint'>): string =>
  `${kind} ${system} ${endpoint}`;

/** What the units that a control claims speak of, and what its system says of consent. */
function subjectOf(
  control: Control,
  { statement, systems }: Pick<ControlSet, 'statement' | 'systems'>,
): ControlSubject {
  const units = statement.coverage.units.filter(({ controls }) => controls.includes(control.id));
  const system = systems.find(({ id }) => id === control.system);
  return {
    topics: [...new Set(units.flatMap(({ topics }) => topics))],
    consent: system?.statistics?.consent === 'before' ? 'before' : 'other',
  };
}

const UNKNOWN: ControlSubject = { topics: [], consent: 'other' };

/** The checks of a safeguard under these policies, with the parameters that they are judged by. */
export function checksOf(
  control: Control,
  { safeguards, policies, checks }: Pick<JudgeOptions, 'safeguards' | 'policies' | 'checks'>,
  /** Where the claim is found; without it nothing is known of what it speaks of. */
  controlSet?: Pick<ControlSet, 'statement' | 'systems'>,
): CheckToJudge[] {
  const { id: own, partOf } = safeguardOf(control, safeguards);
  const policy = policies.find(({ area }) => area === own) ?? policies.find(({ area }) => area === partOf);
  const subject = controlSet === undefined ? UNKNOWN : subjectOf(control, controlSet);
  const parts = safeguardOf(control, safeguards).checks.filter((part) => isPart(part, subject));
  return parts.flatMap(({ check: id, level: usual }) => {
    const check = checks.find((candidate) => candidate.id === id);
    if (check === undefined) throw new Error(`safeguard ${control.safeguard} names the unknown check ${id}`);
    const rule = policy?.checks[id];
    const level = control.checks?.[id] ?? rule?.level ?? usual;
    const params: Record<string, Json> = { ...defaultParams(check.params), ...rule?.params, ...control.params[id] };
    return level === 'off' ? [] : [{ check, level, params, ...(rule?.strict === true ? { strict: true } : {}) }];
  });
}

function safeguardOf({ id, safeguard }: Control, safeguards: readonly Safeguard[]): Safeguard {
  const found = safeguards.find((candidate) => candidate.id === safeguard);
  if (found === undefined) {
    throw new WaarborgError('JDG_UNKNOWN_SAFEGUARD', `control ${id} names the unknown safeguard ${safeguard}`);
  }
  return found;
}

function assess(
  control: Control,
  bundle: EvidenceBundle,
  lookups: ReturnType<typeof lookupsOf>,
  asOf: string,
  options: JudgeOptions,
): AssessedControl {
  const { controlSet, selected } = bundle.plan;
  const system = controlSet.systems.find(({ id }) => id === control.system);
  const waivers = controlSet.waivers.filter((waiver) => waiver.control === control.id);
  const lookup = system && lookups(system, selected.includes(control.id));
  const judged =
    lookup === undefined ? [] : checksOf(control, options, controlSet).flatMap((check) => findingsOf(check, lookup));
  const findings = judged.map((finding) => withWaiver(finding, waivers, asOf));
  const attestation = currentFirst(
    controlSet.attestations
      .filter((candidate) => candidate.control === control.id)
      .map((candidate) => withLapse(candidate, asOf)),
    asOf,
  );
  const kind = safeguardOf(control, options.safeguards);
  const { topics } = subjectOf(control, controlSet);
  const isContradictable = kind.contradicts?.some((topic) => topics.includes(topic)) === true;
  const outcome = isContradictable ? unlessRefuted(findings, attestation) : outcomeOf(findings, attestation);
  const waiver = currentFirst(
    waivers.filter(({ check }) => check === undefined),
    asOf,
  );
  const isOpen = findings.length === 0 || (isContradictable && outcome === 'not-checked');
  const because = isOpen ? reasonWithout(attestation, selected.includes(control.id), asOf) : undefined;
  const failsOn = earliest(outcome, findings, waiver, attestation);
  const { id, claim, safeguard, proves, note, refs, line } = control;
  return {
    id,
    claim,
    ...(control.extra === true ? { extra: true as const } : {}),
    system: control.system,
    safeguard,
    ...(proves === undefined ? {} : { proves }),
    ...(note === undefined ? {} : { note }),
    title: kind.title,
    meaning: kind.meaning,
    limits: kind.limits,
    outcome,
    ...(selected.includes(control.id) ? {} : { selected: false as const }),
    ...(because === undefined ? {} : { because }),
    ...(waiver === undefined ? {} : { waiver }),
    ...(attestation === undefined ? {} : { attestation }),
    refs,
    line,
    findings,
    ...(failsOn === undefined ? {} : { failsOn }),
  };
}

/** Required findings decide; where no probe says anything, a current attestation does. */
function outcomeOf(
  findings: readonly Finding[],
  attestation: (Attestation & { current: boolean }) | undefined,
): ControlOutcome {
  const required = findings.filter(({ level }) => level === 'required');
  const probed = rollUp(required.map(({ outcome, attested }) => (attested === true ? 'attested' : outcome)));
  return probed === 'not-checked' && attestation?.current === true ? 'attested' : probed;
}

/** A failing check refutes the promise whoever confirms it; none of them proves it. */
function unlessRefuted(
  findings: readonly Finding[],
  attestation: (Attestation & { current: boolean }) | undefined,
): ControlOutcome {
  if (findings.some(({ level, outcome }) => level === 'required' && outcome === 'fail')) return 'fail';
  return attestation?.current === true ? 'attested' : 'not-checked';
}

function reasonWithout(
  attestation: { current: boolean; date: string; lapsed?: EvidenceLapse } | undefined,
  selected: boolean,
  asOf: string,
): Text | undefined {
  if (attestation?.current === true) return undefined;
  if (!selected) return message('because.not-selected');
  if (attestation === undefined) return message('because.not-attested');
  if (attestation.lapsed !== undefined) return message(`because.document-${attestation.lapsed}`);
  return message(attestation.date > asOf.slice(0, 10) ? 'because.attested-later' : 'because.attestation-expired');
}

export function withWaiver(finding: Finding, waivers: readonly Waiver[], asOf: string): Finding {
  const waiver = currentFirst(
    waivers.filter(({ check }) => check === finding.check),
    asOf,
  );
  return waiver === undefined ? finding : { ...finding, waiver };
}

/** Of several, the one that is current; else the one that lapsed last. */
export function currentFirst<T extends { expires: string; date?: string; lapsed?: EvidenceLapse }>(
  candidates: readonly T[],
  asOf: string,
): (T & { current: boolean }) | undefined {
  return candidates
    .map((candidate) => ({
      ...candidate,
      current: candidate.lapsed === undefined && isCurrent(candidate, asOf),
    }))
    .sort((a, b) => Number(b.current) - Number(a.current) || (a.expires < b.expires ? 1 : -1))[0];
}

/** An attestation that rests on a document lapses with it. */
function withLapse(attestation: Attestation, asOf: string): Attestation & { lapsed?: EvidenceLapse } {
  const { lost, expires } = attestation.evidence ?? {};
  const lapsed = lost ?? (expires !== undefined && expires < asOf.slice(0, 10) ? 'over' : undefined);
  return lapsed === undefined ? attestation : { ...attestation, lapsed };
}

/** Holds until the end of the day that it names, UTC, and not before the day it was made. */
function isCurrent({ expires, date }: { expires: string; date?: string }, asOf: string): boolean {
  const day = asOf.slice(0, 10);
  return day <= expires && (date === undefined || date <= day);
}

/** When does what holds now stop holding, if nothing changes? */
function earliest(
  outcome: ControlOutcome,
  findings: readonly Finding[],
  waiver: (Waiver & { current: boolean }) | undefined,
  attestation: (Attestation & { current: boolean }) | undefined,
): AssessedControl['failsOn'] {
  const dates: { date: string; check: string }[] = [];
  const leantOn = waiversLeantOn({ outcome, findings, ...(waiver === undefined ? {} : { waiver }) });
  // Waivers of single checks accept no other failure than theirs.
  if (outcome === 'pass' || outcome === 'attested' || leantOn.some(({ check }) => check !== undefined)) {
    const required = findings.filter(({ level }) => level === 'required');
    dates.push(...required.flatMap(({ failsOn, check }) => (failsOn === undefined ? [] : [{ date: failsOn, check }])));
  }
  dates.push(...leantOn.map(({ expires }) => ({ date: expires, check: 'waiver' })));
  if (outcome === 'attested' && attestation !== undefined)
    dates.push({ date: lastDayOf(attestation), check: 'attestation' });
  return dates.sort((a, b) => (a.date < b.date ? -1 : 1))[0];
}

function summaryOf(controls: readonly AssessedControl[]): Record<ControlOutcome, number> {
  const count = (outcome: ControlOutcome) => controls.filter((control) => control.outcome === outcome).length;
  return Object.fromEntries(CONTROL_OUTCOMES.map((outcome) => [outcome, count(outcome)])) as Record<
    ControlOutcome,
    number
  >;
}
