/** One scan under several policies, side by side: what each check says under each, and why where they differ. Pure. */
import type { Check } from '../model/check.ts';
import type { TlsScanned } from '../model/evidence/tls.ts';
import type { Outcome } from '../model/outcome.ts';
import type { Policy } from '../model/policy.ts';
import { fill, type TextData } from '../model/text.ts';
import { defaultParams } from './findings.ts';

export interface SideBySide {
  readonly policies: readonly { readonly name: string; readonly version: string }[];
  readonly rows: readonly SideBySideRow[];
}

export interface SideBySideRow {
  readonly check: string;
  /** Do the policies disagree on the reason? */
  readonly differs: boolean;
  /** By name of policy; null where the policy leaves the check out. */
  readonly verdicts: Readonly<Record<string, SideBySideVerdict | null>>;
}

export interface SideBySideVerdict {
  readonly outcome: Outcome;
  readonly reason: string;
  /** The whole reason, with the names or sizes that decided it. */
  readonly message: string;
}

/** The checks that need nothing but the scan; the others are left to an audit. */
export function sideBySide(
  scan: TlsScanned,
  { checks, policies, asOf }: { checks: readonly Check[]; policies: readonly Policy[]; asOf: string },
): SideBySide {
  const judged = checks.filter(({ needs }) => needs.every((kind) => kind === 'tls.scan'));
  const system = { id: scan.host, url: `https://${scan.host}:${scan.port}/`, active: false };
  return {
    policies: policies.map(({ name, version }) => ({ name, version })),
    rows: judged.map((check) => {
      const verdicts = Object.fromEntries(
        policies.map((policy) => [policy.name, verdictOf(check, policy, scan, { asOf, system })]),
      );
      const said = new Set(Object.values(verdicts).map((verdict) => verdict?.message));
      return { check: check.id, differs: said.size > 1, verdicts };
    }),
  };
}

function verdictOf(
  check: Check,
  policy: Policy,
  scan: TlsScanned,
  context: Parameters<Check['judge']>[2],
): SideBySideVerdict | null {
  const rule = policy.checks[check.id];
  if (rule?.level === 'off') return null;
  const params = { ...defaultParams(check.params), ...rule?.params };
  const { reason, data } = check.judge({ 'tls.scan': scan }, params, context);
  const { outcome, text } = check.reasons[reason]!;
  return { outcome, reason, message: fill(text.en, { ...(params as TextData), ...data }) };
}
