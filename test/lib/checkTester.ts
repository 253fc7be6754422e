/**
 * The one way to test a check, after ESLint's RuleTester: a table of cases over one base of evidence. It demands
 * a case for every declared reason, and adds what every check must obey: pure, total in its reasons, unable to pass
 * because something was missing.
 */
import { describe, expect, it } from 'vitest';
import { defaultParams } from '../../src/judge/findings.ts';
import type { Check, Verdict } from '../../src/model/check.ts';
import type { EvidenceKinds } from '../../src/model/evidence.ts';
import type { Json } from '../../src/model/json.ts';
import { fill, LANGS, type TextData } from '../../src/model/text.ts';

type Evidence = Partial<EvidenceKinds>;

export interface CheckCase {
  readonly name: string;
  /** Replaces whole kinds of evidence of the base, or changes a copy of it. */
  readonly with?: Evidence | ((evidence: Evidence) => void);
  readonly params?: Readonly<Record<string, Json>>;
  readonly asOf?: string;
  readonly url?: string;
  readonly expect: string | readonly [reason: string, data: TextData];
  /** Why this failure may rightly vanish when a single value of the evidence is taken away. */
  readonly vanishes?: string;
}

export interface CheckTable {
  readonly base: Evidence;
  readonly asOf?: string;
  readonly url?: string;
  /** Why no reason of the check is a failure. */
  readonly neverFails?: string;
  readonly cases: readonly CheckCase[];
}

const AS_OF = '2026-06-01T12:00:00.000Z';

export function checkTester(check: Check, table: CheckTable): void {
  const prepared = table.cases.map((each) => ({ each, ...prepare(check, table, each) }));

  describe(check.id, () => {
    it.each(prepared.map((one) => [one.each.name, one] as const))('%s', (_name, { each, judge, evidence, params }) => {
      const [reason, data] = typeof each.expect === 'string' ? [each.expect] : each.expect;
      const verdict = judge(evidence);
      expect({ reason: verdict.reason, data: data === undefined ? undefined : verdict.data }).toEqual({ reason, data });
      expect(judge(evidence), 'the judge answers the same twice').toEqual(verdict);
      expect(JSON.parse(JSON.stringify(evidence)), 'evidence is plain JSON').toEqual(evidence);
      expect(unfilled(check, verdict, params), 'places of the texts without a value').toEqual([]);
    });

    it('has a case for every reason, and no case twice', () => {
      const expected = table.cases.map((each) => (typeof each.expect === 'string' ? each.expect : each.expect[0]));
      expect([...new Set(expected)].sort()).toEqual(Object.keys(check.reasons).sort());
      const keys = prepared.map(({ evidence, params, context }) => JSON.stringify([evidence, params, context]));
      expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
      expect(new Set(table.cases.map(({ name }) => name)).size).toBe(table.cases.length);
    });

    it('can pass and can fail', () => {
      const outcomes = Object.values(check.reasons).map(({ outcome }) => outcome);
      expect(outcomes).toContain('pass');
      expect(outcomes.includes('fail')).toBe(table.neverFails === undefined);
    });

    it('never passes because a value of the evidence is missing or void', () => {
      const passed: string[] = [];
      for (const { each, judge, evidence } of prepared) {
        if (each.vanishes !== undefined || outcomeOf(check, () => judge(evidence)) === 'pass') continue;
        for (const path of leavesOf(evidence)) {
          for (const junk of [undefined, null, '', Number.NaN]) {
            const changed = structuredClone(evidence);
            setAt(changed, path, junk);
            if (outcomeOf(check, () => judge(changed)) === 'pass')
              passed.push(`${each.name}: ${path.join('.')} = ${String(junk)}`);
          }
        }
      }
      expect(passed).toEqual([]);
    });
  });
}

function prepare(check: Check, table: CheckTable, each: CheckCase) {
  const evidence = structuredClone(table.base);
  if (typeof each.with === 'function') each.with(evidence);
  else Object.assign(evidence, structuredClone(each.with));
  const params = { ...defaultParams(check.params), ...each.params };
  const context = {
    asOf: each.asOf ?? table.asOf ?? AS_OF,
    system: { id: 'website', url: each.url ?? table.url ?? 'https://www.example.nl/', active: false },
  };
  const judge = (given: Evidence): Verdict => check.judge(guarded(check, deepFreeze(given)), params, context);
  return { evidence, params, context, judge };
}

/** Lets the judge read what it declared, and nothing else. */
function guarded(check: Check, evidence: Evidence): Evidence {
  return new Proxy(evidence, {
    get(target, kind, receiver) {
      if (typeof kind === 'string' && !(check.needs as readonly string[]).includes(kind)) {
        throw new Error(`${check.id} reads ${kind}, which it does not declare`);
      }
      return Reflect.get(target, kind, receiver) as unknown;
    },
  });
}

function outcomeOf(check: Check, judge: () => Verdict): string {
  try {
    return check.reasons[judge().reason]?.outcome ?? 'unknown reason';
  } catch {
    return 'error';
  }
}

function unfilled(check: Check, verdict: Verdict, params: Readonly<Record<string, Json>>): string[] {
  const reason = check.reasons[verdict.reason];
  const data = { ...(params as TextData), ...verdict.data };
  const templates = [reason?.text, reason?.observed, reason?.fix, check.expected, check.fix];
  return templates.flatMap((template) =>
    template === undefined ? [] : LANGS.flatMap((lang) => fill(template[lang], data).match(/\{[a-zA-Z]\w*\}/g) ?? []),
  );
}

function leavesOf(value: unknown, path: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value).flatMap(([name, member]) => leavesOf(member, [...path, name]));
}

function setAt(root: object, path: readonly string[], value: unknown): void {
  const holder = path
    .slice(0, -1)
    .reduce<Record<string, unknown>>(
      (at, name) => at[name] as Record<string, unknown>,
      root as Record<string, unknown>,
    );
  const last = path.at(-1)!;
  if (value === undefined) Reflect.deleteProperty(holder, last);
  else holder[last] = value;
}

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const member of Object.values(value)) deepFreeze(member);
  }
  return value;
}
