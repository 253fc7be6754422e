import { statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { compare, type Comparison, type ValueChange } from '../../history/compare.ts';
import type { Assessment } from '../../model/assessment.ts';
import { oneLine } from '../../report/visible.ts';
import type { CliCommand } from '../command.ts';
import { documentFrom } from '../documents.ts';
import { jsonText } from '../files.ts';
import { EXIT } from '../io.ts';

/** `waarborg diff A B`: what is new, fixed, regressed or unchanged between two runs, and which values moved. */
export const diff: CliCommand = (program, { io, done }) => {
  program
    .command('diff')
    .description('compare two runs: new, fixed, regressed, unchanged, and values that moved; touches no network')
    .argument('<before>', 'assessment.json of the earlier run, or its folder')
    .argument('<after>', 'the same of the later run')
    .option('--json', 'print the comparison as JSON')
    .action((before: string, after: string, { json }: { json?: boolean }) => {
      const comparison = compare(assessmentAt(resolve(io.cwd, before)), assessmentAt(resolve(io.cwd, after)));
      io.out(json ? jsonText(comparison) : text(comparison));
      const regressed = comparison.controls.filter(({ kind }) => kind === 'regressed').map(({ id }) => id);
      if (regressed.length === 0) done(EXIT.ok, 'no control regressed');
      else
        done(
          EXIT.failed,
          `${regressed.length === 1 ? '1 control' : `${regressed.length} controls`} regressed: ${regressed.join(', ')}`,
        );
    });
};

function assessmentAt(path: string): Assessment {
  const folder = statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
  return documentFrom('assessment', folder ? join(path, 'assessment.json') : path);
}

const KINDS = ['regressed', 'fixed', 'changed', 'new', 'gone'] as const;

function text({ before, after, controls, values }: Comparison): string {
  const lines = [`from ${before.finishedAt} (${before.id})`, `to   ${after.finishedAt} (${after.id})`, ''];
  for (const kind of KINDS) {
    for (const change of controls.filter((one) => one.kind === kind))
      lines.push(`${kind.padEnd(10)} ${change.id}: ${change.before ?? 'absent'} -> ${change.after ?? 'absent'}`);
  }
  lines.push(`unchanged  ${controls.filter(({ kind }) => kind === 'unchanged').length} controls`);
  if (values.length > 0) lines.push('', 'values that moved:', ...values.map(valueLine));
  return `${lines.join('\n')}\n`;
}

function valueLine({ control, check, endpoint, name, before, after, by, added, removed }: ValueChange): string {
  const place = [control, check, endpoint].filter((part) => part !== '').join(' ');
  const moved =
    added === undefined
      ? `${String(before)} -> ${String(after)}${by === undefined ? '' : ` (${by > 0 ? '+' : ''}${by}${typeof before === 'string' ? ' days' : ''})`}`
      : [...added.map((one) => `+${one}`), ...(removed ?? []).map((one) => `-${one}`)].join(' ') || 'other order';
  return oneLine(`  ${place}: ${name} ${moved}`).replace(/^/, '  ');
}
