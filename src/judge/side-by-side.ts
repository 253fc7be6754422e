/** One scan under several policies, side by side: what each check says under each, and why where they differ. Pure. */
import type { Check } from '../model/check.ts';
import type { Json } from '../model/json.ts';
import type { TlsScanned } from '../model/evidence/tls.ts';
import type { Outcome } from '../model/outcome.ts';
import type { Policy } from '../model/policy.ts';
import { fill, type TextData } from '../model/text.ts';
import { translator } from '../texts/say.ts';
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

/**
 * The checks that need nothing but the scan. Of the others, which are left to an audit, those of which the policies ask
 * different things are named with what each asks, such as the max-age of HSTS.
 */
export function sideBySide(
  scan: TlsScanned,
  { checks, policies, asOf }: { checks: readonly Check[]; policies: readonly Policy[]; asOf: string },
): SideBySide {
  const system = { id: scan.host, url: `https://${scan.host}:${scan.port}/`, active: false };
  return {
    policies: policies.map(({ name, version }) => ({ name, version })),
    rows: checks.flatMap((check) => {
      const isJudged = check.needs.every((kind) => kind === 'tls.scan');
      const verdicts = policies.map((policy): [string, SideBySideVerdict | null] => {
        const params = paramsOf(check, policy);
        if (params === null) return [policy.name, null];
        return [policy.name, isJudged ? verdictOf(check, params, scan, { asOf, system }) : unasked(check, params)];
      });
      const differs = new Set(verdicts.map(([, verdict]) => verdict?.message)).size > 1;
      return isJudged || (differs && isTuned(check, policies))
        ? [{ check: check.id, differs, verdicts: Object.fromEntries(verdicts) }]
        : [];
    }),
  };
}

type Params = Readonly<Record<string, Json>>;

/** Complete parameters; null where the policy leaves the check out. */
function paramsOf(check: Check, policy: Policy): Params | null {
  const rule = policy.checks[check.id];
  return rule?.level === 'off' ? null : { ...defaultParams(check.params), ...rule?.params };
}

/** Does a policy have parameters of its own for it? */
function isTuned({ id }: Check, policies: readonly Policy[]): boolean {
  return policies.some(({ checks }) => checks[id]?.params !== undefined);
}

function verdictOf(
  check: Check,
  params: Params,
  scan: TlsScanned,
  context: Parameters<Check['judge']>[2],
): SideBySideVerdict {
  const { reason, data } = check.judge({ 'tls.scan': scan }, params, context);
  const { outcome, text } = check.reasons[reason]!;
  return { outcome, reason, message: fill(text.en, { ...(params as TextData), ...data }) };
}

function unasked(check: Check, params: Params): SideBySideVerdict {
  const expected = fill(check.expected.en, params as TextData);
  const message = translator('en')('engine.not-of-a-scan', { expected });
  return { outcome: 'not-checked', reason: 'not-asked', message };
}
