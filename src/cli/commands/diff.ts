import { statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { compare } from '../../history/compare.ts';
import type { Comparison, ControlChange, ValueChange } from '../../model/comparison.ts';
import type { Assessment } from '../../model/assessment.ts';
import { translator, type Translate } from '../../texts/say.ts';
import { oneLine } from '../../report/visible.ts';
import type { CliCommand } from '../command.ts';
import { documentFrom } from '../documents.ts';
import { jsonText } from '../files.ts';
import { EXIT } from '../io.ts';
import { screenLang, langOption } from '../options.ts';

interface Options {
  readonly json?: boolean;
  readonly lang?: string;
}

/** `waarborg diff A B`: what is new, fixed, regressed or unchanged between two runs, and which values moved. */
export const diff: CliCommand = (program, { io, done }) => {
  const command = program
    .command('diff')
    .description('compare two runs: new, fixed, regressed, unchanged, and values that moved; touches no network')
    .argument('<before>', 'assessment.json of the earlier run, or its folder')
    .argument('<after>', 'the same of the later run')
    .option('--json', 'print the comparison as JSON');
  langOption(command).action((before: string, after: string, { json, lang }: Options) => {
    const later = assessmentAt(resolve(io.cwd, after));
    const comparison = compare(assessmentAt(resolve(io.cwd, before)), later);
    const say = translator(screenLang(lang, io, later.organisation.languages));
    io.out(json ? jsonText(comparison) : text(comparison, say));
    const regressed = comparison.controls.filter(({ kind }) => kind === 'regressed').map(({ id }) => id);
    if (regressed.length === 0) done(EXIT.ok, say('diff.none-regressed'));
    else
      done(EXIT.failed, say('diff.some-regressed', { n: regressed.length, names: regressed.map(oneLine).join(', ') }));
  });
};

function assessmentAt(path: string): Assessment {
  const folder = statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
  return documentFrom('assessment', folder ? join(path, 'assessment.json') : path);
}

const KINDS = ['regressed', 'fixed', 'changed', 'new', 'gone'] as const;

function text({ before, after, controls, values, statementChanged }: Comparison, say: Translate): string {
  const lines = [
    say('diff.from', { time: oneLine(before.finishedAt), id: oneLine(before.id) }),
    say('diff.to', { time: oneLine(after.finishedAt), id: oneLine(after.id) }),
    '',
  ];
  const present = KINDS.filter((kind) => controls.some((one) => one.kind === kind));
  const width = Math.max(0, ...present.map((kind) => say(`change.${kind}`).length));
  const standing = (one: ControlChange['before']) => (one === null ? say('diff.absent') : say(`outcome.${one}`));
  for (const kind of present) {
    for (const change of controls.filter((one) => one.kind === kind)) {
      const moved = `${standing(change.before)} -> ${standing(change.after)}`;
      lines.push(`${say(`change.${kind}`).padEnd(width)}  ${oneLine(change.id)}: ${moved}`);
    }
  }
  lines.push(say('diff.unchanged', { n: controls.filter(({ kind }) => kind === 'unchanged').length }));
  const apart = controls.filter(({ kind }) => kind === 'not-selected').length;
  if (apart > 0) lines.push(say('diff.not-selected', { n: apart }));
  if (statementChanged) lines.push(say('change.statement'));
  if (values.length > 0) lines.push('', say('diff.values'), ...values.map((one) => valueLine(one, say)));
  return `${lines.join('\n')}\n`;
}

function valueLine(value: ValueChange, say: Translate): string {
  const place = [value.control, value.check, value.endpoint].filter((part) => part !== '').join(' ');
  return `  ${oneLine(`${place}: ${value.name} ${movement(value, say)}`)}`;
}

function movement({ before, after, by, added, removed }: ValueChange, say: Translate): string {
  if (added !== undefined)
    return (
      [...added.map((one) => `+${one}`), ...(removed ?? []).map((one) => `-${one}`)].join(' ') || say('change.order')
    );
  const moved = `${String(before)} -> ${String(after)}`;
  if (by === undefined) return moved;
  const signed = `${by > 0 ? '+' : ''}${by}`;
  return `${moved} (${typeof before === 'string' ? say('change.days', { n: Math.abs(by), by: signed }) : signed})`;
}
