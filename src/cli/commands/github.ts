import { appendFileSync, existsSync, readdirSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { holds, type Assessment } from '../../model/assessment.ts';
import { CONTROL_OUTCOMES } from '../../model/outcome.ts';
import { githubReporter, publicAnnotations } from '../../report/github.ts';
import { REPORTERS } from '../../report/registry.ts';
import { translator } from '../../texts/say.ts';
import { moment, wholeNumber, type CliCommand } from '../command.ts';
import { documentFrom } from '../documents.ts';
import { readText, readyFolder, writeAtomically } from '../files.ts';
import { EXIT, type Io } from '../io.ts';
import { langOf, langOption, screenLang } from '../options.ts';

interface Options {
  readonly exitCode?: number;
  readonly started?: string;
  readonly lang?: string;
  readonly confidential?: boolean;
}

/** GitHub drops a summary of a mebibyte and more without a word. */
const LARGEST_SUMMARY = 1024 * 1024 - 2048;

/** `waarborg github REPORTS`: what a step of GitHub Actions shows of a run. Values go to files, never through a shell. */
export const github: CliCommand = (program, { io, done }) => {
  const command = program
    .command('github')
    .description('show the last run in GitHub Actions: outputs of the step, summary, annotations')
    .argument('<reports>', 'the folder that the audit wrote its reports to')
    .option('--exit-code <n>', 'how the audit ended', wholeNumber(0))
    .option('--confidential', 'show what clients may see and no more, and gather that in the folder public')
    .option('--started <time>', 'when the audit was started; a run from before it is not shown', moment);
  langOption(command).action((folder: string, options: Options) => {
    const out = resolve(io.cwd, folder);
    const file = join(out, 'latest.json');
    const assessment = existsSync(file) ? documentFrom('assessment', file) : null;
    if (assessment === null || (options.started !== undefined && assessment.startedAt < options.started)) {
      write(io, 'GITHUB_OUTPUT', outputs({ outcome: 'not-run', 'exit-code': options.exitCode ?? '' }));
      return done(EXIT.ok, translator(screenLang(options.lang, io))('github.no-run'));
    }
    const lang = langOf(options.lang, assessment.organisation.languages);
    const isConfidential = options.confidential === true;
    const artifact = isConfidential ? gatherPublic(out) : out;
    const values = { ...valuesOf(assessment, out, options.exitCode, io), artifact: relative(io.cwd, artifact) };
    write(io, 'GITHUB_OUTPUT', outputs(values));
    write(io, 'GITHUB_STEP_SUMMARY', summaryOf(out, isConfidential ? 'public.md' : 'summary.md'));
    io.out(isConfidential ? publicAnnotations(assessment, lang) : githubReporter.render(assessment, { lang }));
    done(EXIT.ok, translator(lang)('github.shown'));
  });
};

function valuesOf(assessment: Assessment, out: string, exitCode: number | undefined, { cwd }: Io) {
  const counts = CONTROL_OUTCOMES.map((outcome) => [outcome, assessment.summary[outcome]] as const);
  const path = (name: string) => relative(cwd, join(out, name));
  return {
    outcome: outcomeOf(assessment),
    'exit-code': exitCode ?? '',
    ...Object.fromEntries(counts),
    controls: assessment.controls.length,
    'report-html': path('latest.html'),
    'report-client': path('client.html'),
    'report-json': path('latest.json'),
    'run-folder': runFolder(assessment, out) === null ? '' : path(join('runs', runFolder(assessment, out) ?? '')),
  };
}

function outcomeOf(assessment: Assessment): string {
  if (assessment.controls.some((control) => control.outcome === 'fail' && !holds(control))) return 'fails';
  if (!assessment.complete) return 'incomplete';
  return assessment.controls.every(holds) ? 'holds' : 'undetermined';
}

function runFolder({ id }: Assessment, out: string): string | null {
  const runs = join(out, 'runs');
  return existsSync(runs) ? (readdirSync(runs).find((name) => name.endsWith(id)) ?? null) : null;
}

/** What anybody may see of the last run, in a folder of its own: the pages for clients, and the ledger. */
function gatherPublic(out: string): string {
  const folder = join(out, 'public');
  readyFolder(folder);
  const names = REPORTERS.flatMap(({ isPublic, file }) => (isPublic === true && file !== null ? [file] : []));
  for (const name of [...names, 'history.jsonl']) {
    const from = join(out, name);
    if (existsSync(from)) writeAtomically(join(folder, name), readText(from), 'everybody');
  }
  return folder;
}

/** The run's own summary, cut at the end of a line when it is too large. */
function summaryOf(out: string, name: string): string {
  const runs = join(out, 'runs');
  const last = existsSync(runs) ? readdirSync(runs).toSorted().at(-1) : undefined;
  const file = last === undefined ? undefined : join(runs, last, name);
  if (file === undefined || !existsSync(file)) return '';
  const bytes = Buffer.from(readText(file), 'utf8');
  if (bytes.byteLength <= LARGEST_SUMMARY) return `${bytes.toString()}\n`;
  const part = bytes.subarray(0, LARGEST_SUMMARY).toString();
  return `${part.slice(0, part.lastIndexOf('\n'))}\n\n…\n`;
}

/** One line each; our own words and numbers only, and paths in which a line break cannot begin another output. */
function outputs(values: Readonly<Record<string, string | number>>): string {
  return Object.entries(values)
    .map(([name, value]) => `${name}=${String(value).replace(/[\r\n]/g, ' ')}\n`)
    .join('');
}

function write({ env, cwd }: Io, variable: string, text: string): void {
  const file = env[variable] ?? '';
  if (file !== '' && text !== '') appendFileSync(resolve(cwd, file), text);
}
