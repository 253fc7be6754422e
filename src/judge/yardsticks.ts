/**
 * Every endpoint that was scanned, by several policies and the grade of SSL Labs: what they do not agree on, each with its
 * reason. Judged from the same evidence as the run, by the policies alone: parameters of a control do not count here.
 */
import type { Finding } from '../model/assessment.ts';
import type { Control } from '../model/controls.ts';
import type { EvidenceBundle, EvidenceItem } from '../model/bundle.ts';
import type { TlsScanned } from '../model/evidence/tls.ts';
import { rollUp } from '../model/outcome.ts';
import type { Policy } from '../model/policy.ts';
import type { EndpointSideBySide, Grade, HstsFact, YardstickCell, YardstickRow } from '../model/side-by-side.ts';
import type { Text } from '../model/text.ts';
import { findingsOf, type EvidenceLookup } from './findings.ts';
import { gradeRemark } from './grade-remarks.ts';
import { checksOf, lookupsOf, type JudgeOptions } from './judge.ts';

export interface YardstickOptions extends Pick<JudgeOptions, 'checks' | 'safeguards'> {
  /** The policies to set side by side, all of one area. */
  readonly policies: readonly Policy[];
  readonly gradeOf: (scan: TlsScanned, hsts: HstsFact | undefined) => Grade;
  /** ISO time to speak of; when the evidence was collected, if absent. */
  readonly asOf?: string;
}

export function yardsticksOf(bundle: EvidenceBundle, options: YardstickOptions): EndpointSideBySide[] {
  const area = options.policies[0]?.area;
  const { controlSet, selected } = bundle.plan;
  const controls = controlSet.controls.filter(({ id, safeguard }) => safeguard === area && selected.includes(id));
  const bySystem = new Map(controls.map((control) => [control.system, control]));
  const lookups = lookupsOf(bundle, options.asOf ?? bundle.finishedAt);
  const scans = bundle.items.filter((item) => item.kind === 'tls.scan');
  return controlSet.systems.flatMap((system) => {
    const control = bySystem.get(system.id);
    const own = scans.filter((item) => item.system === system.id);
    return control === undefined || own.length === 0
      ? []
      : ofSystem({ control, scans: own, lookup: lookups(system, true) }, options);
  });
}

interface ScannedSystem {
  readonly control: Control;
  readonly scans: readonly EvidenceItem<'tls.scan'>[];
  readonly lookup: EvidenceLookup;
}

function ofSystem({ control, scans, lookup }: ScannedSystem, options: YardstickOptions): EndpointSideBySide[] {
  const { checks, safeguards } = options;
  const findings = options.policies.map((policy) =>
    checksOf({ ...control, params: {} }, { checks, safeguards, policies: [policy] }).flatMap((check) =>
      findingsOf(check, lookup),
    ),
  );
  return scans.flatMap(({ endpoint, attempt }) => {
    if (attempt.status === 'failed') return [];
    const own = findings.map((all) => all.filter((finding) => finding.endpoint === endpoint));
    const grade = options.gradeOf(attempt.value, hstsOf(own[0] ?? []));
    return [sideBySideOf(endpoint, own, grade, options)];
  });
}

function sideBySideOf(
  endpoint: string,
  findings: readonly (readonly Finding[])[],
  grade: Grade,
  { checks, policies }: YardstickOptions,
): EndpointSideBySide {
  const rules = new Map(grade.because.map((reason) => [reason.rule, reason]));
  const remarks = [...rules.values()].map(({ letter, rule }) => ({ letter, ...gradeRemark(rule) }));
  const rows = checks.flatMap(({ id, title }): (YardstickRow & { readonly agreed: boolean })[] => {
    const cells = findings.map((own) => cellOf(own.find(({ check }) => check === id)));
    const held = remarks.filter(({ check }) => check === id).map(({ letter, text }) => ({ letter, text }));
    if (cells.every((cell) => cell === null) && held.length === 0) return [];
    return [
      { check: id, title, cells, grade: held, agreed: agree(cells) && held.every(({ letter }) => letter === null) },
    ];
  });
  return {
    endpoint,
    yardsticks: policies.map(({ name }, i) => ({
      name,
      outcome: rollUp(findings[i]!.filter(({ level }) => level === 'required').map(({ outcome }) => outcome)),
    })),
    grade: grade.grade,
    rows: rows.filter(({ agreed }) => !agreed).map(({ agreed: _, ...row }) => row),
    agreed: rows.filter(({ agreed }) => agreed).length,
  };
}

function cellOf(finding: Finding | undefined): YardstickCell | null {
  if (finding === undefined) return null;
  const { outcome, level, message, nl } = finding;
  return { outcome, level, message: { en: message, nl: nl.message } satisfies Text };
}

/** The same outcome for the same reason; a check that a policy leaves out matters only beside one that fails. */
function agree(cells: readonly (YardstickCell | null)[]): boolean {
  const asked = cells.filter((cell) => cell !== null);
  const said = new Set(asked.map(({ outcome, message }) => `${outcome} ${message.en}`));
  return said.size <= 1 && (asked.length === cells.length || asked.every(({ outcome }) => outcome !== 'fail'));
}

/** As the check of HSTS has read it; undefined when it could not. */
function hstsOf(findings: readonly Finding[]): HstsFact | undefined {
  const finding = findings.find(({ check }) => check === 'http.strict-transport-security');
  const maxAge = finding?.data['maxAge'];
  if (typeof maxAge === 'number') return maxAge;
  if (finding?.reason === 'header-absent') return 'absent';
  return finding?.reason === 'header-malformed' || finding?.reason === 'header-repeated' ? 'invalid' : undefined;
}
