import { join } from 'node:path';
import { CHECKS } from '../../checks/registry.ts';
import { nearest } from '../../controls/words.ts';
import { ENGINE_REASONS } from '../../judge/engine-reasons.ts';
import { WaarborgError } from '../../model/errors.ts';
import type { Policy } from '../../model/policy.ts';
import type { Safeguard } from '../../model/safeguard.ts';
import { POLICIES } from '../../policies/registry.ts';
import { SAFEGUARDS } from '../../safeguards/registry.ts';
import type { CliCommand } from '../command.ts';
import { readText } from '../files.ts';
import { EXIT } from '../io.ts';

/** `waarborg explain [CHECK|SAFEGUARD|POLICY|REASON]`: the page of a check, or what a word means. Offline. */
export const explain: CliCommand = (program, { io, done }) => {
  program
    .command('explain')
    .description('explain a check, a safeguard, a policy or a reason')
    .argument('[word]', 'e.g. tls.reachable, two-factor, ncsc-nl-2025, max-age-too-short')
    .action((word: string | undefined) => {
      const text = word === undefined ? overview() : explanationOf(word);
      if (text === null) {
        throw new WaarborgError('CLI_UNKNOWN_WORD', `there is nothing to explain about ${word ?? ''}`, {
          hint: hintFor(word ?? ''),
        });
      }
      io.out(`${text.trimEnd()}\n`);
      done(EXIT.ok, '');
    });
};

/** The nearest word that can be explained. */
function hintFor(word: string): string {
  const words = [...CHECKS, ...SAFEGUARDS].map(({ id }) => id).concat(POLICIES.map(({ name }) => name));
  const near = nearest(word, [...words, ...CHECKS.flatMap(({ reasons }) => Object.keys(reasons))]);
  return near === undefined ? '`waarborg list` prints all checks, safeguards and policies' : `did you mean ${near}?`;
}

function explanationOf(word: string): string | null {
  const check = CHECKS.find(({ id }) => id === word);
  if (check !== undefined)
    return readText(join(import.meta.dirname, '../../checks', `${word.replace('.', '/')}/check.md`));
  const safeguard = SAFEGUARDS.find(({ id }) => id === word);
  if (safeguard !== undefined) return safeguardText(safeguard);
  const policy = POLICIES.find(({ name }) => name === word);
  if (policy !== undefined) return policyText(policy);
  return reasonText(word);
}

function safeguardText({ id, title, meaning, limits, checks }: Safeguard): string {
  const rows = checks.map(({ check, level }) => `  ${level.padEnd(8)}  ${check}  ${titleOf(check)}`);
  return [`${id}: ${title.en}`, '', meaning.en, limits.en, '', ...rows].join('\n');
}

function policyText({ name, version, area, title, sources, checks }: Policy): string {
  const rules = Object.entries(checks).map(([id, { level, params }]) => {
    const values = Object.entries(params ?? {}).map(([key, value]) => `\n      ${key}: ${JSON.stringify(value)}`);
    return `  ${(level ?? 'as the safeguard').padEnd(8)}  ${id}${values.join('')}`;
  });
  const head = [`${name} (${version}): ${title.en}`, `for the safeguard ${area}; sources: ${sources.join('; ')}`];
  return [...head, '', ...rules].join('\n');
}

function reasonText(word: string): string | null {
  const engine = Object.entries(ENGINE_REASONS).filter(([reason]) => reason === word);
  const ofChecks = CHECKS.flatMap(({ id, reasons }) =>
    Object.entries(reasons).flatMap(([reason, said]) => (reason === word ? [[id, said] as const] : [])),
  );
  const rows = [...engine.map(([, said]) => ['any check', said] as const), ...ofChecks];
  if (rows.length === 0) return null;
  return rows.map(([id, { outcome, text }]) => `${word}: ${outcome} in ${id}\n  ${text.en}`).join('\n');
}

function titleOf(id: string): string {
  return CHECKS.find((check) => check.id === id)?.title.en ?? '';
}

function overview(): string {
  return SAFEGUARDS.map(safeguardText).join('\n\n');
}
