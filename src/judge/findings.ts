/** One check on one endpoint: finds its evidence, calls its judge, and makes the finding with its texts. */
import type { Finding, FindingTexts, Level } from '../model/assessment.ts';
import type { Check, ParamSpecs, Reason, Verdict } from '../model/check.ts';
import type { ControlSet, System } from '../model/controls.ts';
import type { EvidenceItem } from '../model/bundle.ts';
import {
  accountFor,
  addressesFor,
  EVIDENCE,
  placeFor,
  type EvidenceKind,
  type EvidenceKinds,
} from '../model/evidence.ts';
import type { Json } from '../model/json.ts';
import { fill, type Lang, type TextData } from '../model/text.ts';
import { spoken } from '../texts/say.ts';
import { ENGINE_REASONS, reasonOfFailure, type EngineReason } from './engine-reasons.ts';

export interface CheckToJudge {
  readonly check: Check;
  readonly level: Level;
  /** No reason of it is a recommendation by itself. */
  readonly strict?: true;
  /** Complete: defaults, then the policy's, then the control's. */
  readonly params: Readonly<Record<string, Json>>;
}

export interface EvidenceLookup {
  readonly controlSet: ControlSet;
  readonly system: System;
  readonly selected: boolean;
  readonly asOf: string;
  /** The item that answers this kind at this endpoint. */
  readonly evidence: (kind: EvidenceKind, endpoint: string) => EvidenceItem | undefined;
}

/** The findings of one check for one system: one for each endpoint that it is asked of, or of these alone. */
export function findingsOf(toJudge: CheckToJudge, lookup: EvidenceLookup, endpoint?: string): Finding[] {
  const { check } = toJudge;
  const { system } = lookup;
  const missing = missingPart(check, lookup);
  if (missing !== null)
    return [engineFinding(toJudge, placeFor(check.needs, system).value ?? '', missing.reason, missing.data)];
  const addresses = addressesFor(check.needs, system);
  const asked = endpoint === undefined ? addresses : addresses.filter(({ value }) => value === endpoint);
  return asked.map(({ value, env }) =>
    value === null
      ? engineFinding(toJudge, '', 'endpoint-not-configured', { variables: env ?? 'url' })
      : judgeAt(value, toJudge, lookup),
  );
}

/** What is not configured or not allowed, when the question could not even be planned. */
function missingPart(
  check: Check,
  { controlSet, system, selected }: EvidenceLookup,
): { reason: EngineReason; data: TextData } | null {
  const asked = check.needs.map((kind) => EVIDENCE[kind]);
  const account = controlSet.accounts.find(({ id }) => id === accountFor(check.needs, system));
  const needsAccount = asked.some((kind) => kind.account);
  if (!selected) return { reason: 'not-selected', data: {} };
  const place = placeFor(check.needs, system);
  if (place.value === null) {
    const variables = [place.env ?? 'url', ...(needsAccount ? (account?.missing ?? []) : [])];
    return { reason: 'endpoint-not-configured', data: { variables } };
  }
  if (needsAccount && account === undefined) return { reason: 'login-not-configured', data: {} };
  if (needsAccount && account!.missing.length > 0) {
    return { reason: 'account-not-configured', data: { variables: account!.missing } };
  }
  if (asked.some((kind) => kind.active) && !system.active) return { reason: 'active-not-allowed', data: {} };
  return null;
}

function judgeAt(endpoint: string, toJudge: CheckToJudge, lookup: EvidenceLookup): Finding {
  const { check, params } = toJudge;
  const items = check.needs.map((kind) => {
    const at = EVIDENCE[kind].scope === 'system' ? lookup.system.url.value! : endpoint;
    return lookup.evidence(kind, at);
  });
  const present = items.filter((item) => item !== undefined);
  const ids = present.map(({ id }) => id);
  if (present.length < items.length) {
    const data = { phase: 'local', detail: { code: 'evidence-not-collected' } as const };
    return engineFinding(toJudge, endpoint, 'probe-failed', data, ids);
  }
  const failure = present.map(({ attempt }) => attempt).find((attempt) => attempt.status === 'failed');
  if (failure !== undefined) {
    const data = { phase: failure.phase, detail: failure.detail };
    return engineFinding(toJudge, endpoint, reasonOfFailure(failure), data, ids);
  }
  const evidence = Object.fromEntries(
    present.map(({ kind, attempt }) => [kind, attempt.status === 'completed' ? deepFreeze(attempt.value) : undefined]),
  ) as Partial<EvidenceKinds>;
  const { id, active } = lookup.system;
  const context = { asOf: lookup.asOf, system: { id, url: lookup.system.url.value ?? '', active } };
  try {
    const verdict = check.judge(evidence, params, context);
    const reason = Object.hasOwn(check.reasons, verdict.reason) ? check.reasons[verdict.reason] : undefined;
    if (reason === undefined) throw new Error(`unknown reason ${verdict.reason}`);
    const flaky = present.some(({ attempt }) => attempt.status === 'completed' && attempt.flaky === true);
    return { ...makeFinding(toJudge, endpoint, verdict, reason, ids), ...(flaky ? { flaky } : {}) };
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return engineFinding(toJudge, endpoint, 'judge-bug', { detail }, ids);
  }
}

function engineFinding(
  toJudge: CheckToJudge,
  endpoint: string,
  reason: EngineReason,
  data: TextData,
  evidence: readonly string[] = [],
): Finding {
  return makeFinding(toJudge, endpoint, { reason, data }, ENGINE_REASONS[reason], evidence);
}

function makeFinding(
  { check, level, strict, params }: CheckToJudge,
  endpoint: string,
  verdict: Verdict,
  reason: Reason,
  evidence: readonly string[],
): Finding {
  const all = { ...textParams(params), ...verdict.data };
  const warns = reason.outcome === 'pass' && reason.warns === true;
  const needsNoFix = !warns && ['pass', 'not-applicable'].includes(reason.outcome);
  const texts = (lang: Lang, data: TextData): FindingTexts => ({
    title: (reason.outcome === 'fail' ? check.failureTitle : check.title)[lang],
    message: fill(reason.text[lang], data),
    expected: fill(check.expected[lang], data),
    observed: fill((reason.observed ?? reason.text)[lang], data),
    remediation: needsNoFix ? '' : fill((reason.fix ?? check.fix)[lang], data),
  });
  return {
    check: check.id,
    reason: verdict.reason,
    outcome: reason.outcome,
    level: reason.advised === true && strict !== true ? 'advised' : level,
    severity: check.severity,
    ...texts('en', spoken('en', all)),
    evidence,
    endpoint,
    data: verdict.data,
    ...(verdict.failsOn !== undefined && reason.outcome === 'pass' ? { failsOn: verdict.failsOn } : {}),
    ...(warns ? { warning: true } : {}),
    ...(reason.attests === true ? { attested: true } : {}),
    nl: texts('nl', spoken('nl', all)),
  };
}

/** Parameters that a text can name: all but objects. */
function textParams(params: Readonly<Record<string, Json>>): TextData {
  const plain = Object.entries(params).map(([name, value]) => [name, Array.isArray(value) ? value.map(String) : value]);
  return Object.fromEntries(
    plain.filter(([, value]) => value !== null && (typeof value !== 'object' || Array.isArray(value))),
  ) as TextData;
}

/** Defaults of a check's parameters. */
export function defaultParams(params: ParamSpecs): Record<string, Json> {
  return Object.fromEntries(Object.entries(params).map(([name, { default: value }]) => [name, value]));
}

/** A judge that changes what it reads would change the evidence of the next one. */
function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const member of Object.values(value)) deepFreeze(member);
  }
  return value;
}
