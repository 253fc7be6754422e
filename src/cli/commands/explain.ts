import { join } from 'node:path';
import { CHECKS } from '../../checks/registry.ts';
import { nearest } from '../../controls/words.ts';
import { ENGINE_REASONS } from '../../judge/engine-reasons.ts';
import { WaarborgError } from '../../model/errors.ts';
import type { Reason } from '../../model/check.ts';
import type { Json } from '../../model/json.ts';
import type { Policy } from '../../model/policy.ts';
import type { Safeguard } from '../../model/safeguard.ts';
import { POLICIES } from '../../policies/registry.ts';
import { screenOf, wrap } from '../../report/terminal/screen.ts';
import { SAFEGUARDS } from '../../safeguards/registry.ts';
import type { CliCommand } from '../command.ts';
import { readText } from '../files.ts';
import { EXIT } from '../io.ts';
import { beside, pageLines } from '../page-text.ts';
import { policyFromFile } from '../policy-file.ts';

/** `waarborg explain [CHECK|SAFEGUARD|POLICY|REASON]`: the page of a check, or what a word means; a policy also by its file. Offline. */
export const explain: CliCommand = (program, { io, done }) => {
  program
    .command('explain')
    .description('explain a check, a safeguard, a policy or a reason')
    .argument('[word]', 'e.g. tls.reachable, two-factor, ncsc-nl-2025, max-age-too-short')
    .action((word: string | undefined) => {
      const { width } = screenOf({ columns: io.terminal.tty ? io.terminal.columns : 80, colour: false });
      const lines = word === undefined ? overview(width) : explanationOf(word, { width, cwd: io.cwd });
      if (lines === null) {
        throw new WaarborgError('CLI_UNKNOWN_WORD', `there is nothing to explain about ${word ?? ''}`, {
          hint: hintFor(word ?? ''),
        });
      }
      io.out(`${lines.map((line) => line.trimEnd()).join('\n')}\n`);
      done(EXIT.ok, '');
    });
};

/** The nearest word that can be explained. */
function hintFor(word: string): string {
  const words = [...CHECKS, ...SAFEGUARDS].map(({ id }) => id).concat(POLICIES.map(({ name }) => name));
  const near = nearest(word, [...words, ...CHECKS.flatMap(({ reasons }) => Object.keys(reasons))]);
  return near === undefined ? '`waarborg list` prints all checks, safeguards and policies' : `did you mean ${near}?`;
}

function explanationOf(word: string, { width, cwd }: { width: number; cwd: string }): readonly string[] | null {
  const check = CHECKS.find(({ id }) => id === word);
  if (check !== undefined)
    return pageLines(readText(join(import.meta.dirname, '../../checks', `${word.replace('.', '/')}/check.md`)), width);
  const safeguard = SAFEGUARDS.find(({ id }) => id === word);
  if (safeguard !== undefined) return safeguardLines(safeguard, width);
  const policy = POLICIES.find(({ name }) => name === word) ?? policyFromFile(word, cwd);
  if (policy !== undefined) return policyLines(policy, width);
  return reasonLines(word, width);
}

function safeguardLines({ id, title, meaning, limits, checks }: Safeguard, width: number): string[] {
  const ids = Math.max(0, ...checks.map(({ check }) => check.length));
  const rows = checks.flatMap(({ check, level }) =>
    beside(`  ${level.padEnd(8)}  ${check.padEnd(ids)}  `, titleOf(check), width),
  );
  return [...wrap(`${id}: ${title.en}`, width), '', ...wrap(meaning.en, width), ...wrap(limits.en, width), '', ...rows];
}

/** Every check that the policy names, with all parameters that it is judged by, also those that stand as they are by default. */
function policyLines({ name, version, area, title, sources, checks }: Policy, width: number): string[] {
  const safeguard = SAFEGUARDS.find(({ id }) => id === area);
  const rules = Object.entries(checks).flatMap(([id, { level, params = {} }]) => {
    const usual = safeguard?.checks.find(({ check }) => check === id)?.level ?? 'advised';
    const specs = Object.entries(CHECKS.find((check) => check.id === id)?.params ?? {});
    const values = specs.flatMap(([key, { default: byDefault }]) => {
      const value = params[key];
      const text = value === undefined ? `${told(byDefault)} (by default)` : told(value);
      return level === 'off' ? [] : beside(`      ${key}: `, text, width);
    });
    return [`  ${(level ?? usual).padEnd(8)}  ${id}`, ...values];
  });
  const rest = `All other checks are as the safeguard has them: \`waarborg explain ${area}\`.`;
  return [
    ...wrap(`${name} (${version}): ${title.en}`, width),
    ...wrap(`for the safeguard ${area}; sources: ${sources.join('; ')}`, width),
    '',
    ...rules,
    '',
    ...wrap(rest, width),
  ];
}

/** A value as a person reads it; a list by its names. */
function told(value: Json): string {
  if (Array.isArray(value)) return value.length === 0 ? 'none' : value.map(String).join(', ');
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function reasonLines(word: string, width: number): string[] | null {
  const engine = Object.entries(ENGINE_REASONS).filter(([reason]) => reason === word);
  const ofChecks = CHECKS.flatMap(({ id, reasons }) =>
    Object.entries(reasons).flatMap(([reason, said]) => (reason === word ? [[id, said] as const] : [])),
  );
  const rows: (readonly [string, Reason])[] = [...engine.map(([, said]) => ['any check', said] as const), ...ofChecks];
  if (rows.length === 0) return null;
  return rows.flatMap(([id, { outcome, warns, text }]) => {
    const verdict = warns === true ? `${outcome}, with a recommendation,` : outcome;
    return [`${word}: ${verdict} in ${id}`, ...beside('  ', text.en, width)];
  });
}

function titleOf(id: string): string {
  return CHECKS.find((check) => check.id === id)?.title.en ?? '';
}

function overview(width: number): string[] {
  return SAFEGUARDS.flatMap((safeguard, index) => [...(index === 0 ? [] : ['']), ...safeguardLines(safeguard, width)]);
}
