import { resolve } from 'node:path';
import { mergeShards, type Blob } from '../../evidence/shards.ts';
import { WaarborgError } from '../../model/errors.ts';
import { problemsOfDocument } from '../../model/validate.ts';
import type { EvidenceBundle } from '../../model/bundle.ts';
import { say, translator } from '../../texts/say.ts';
import type { CliCommand } from '../command.ts';
import { readJson } from '../files.ts';
import { screenLang } from '../options.ts';
import { EXIT } from '../io.ts';
import { verdictOf } from '../run/verdict.ts';
import { reportRunOptions, type ReportRunOptions } from '../run/options.ts';
import { reportRun } from '../run/report.ts';
import { resolveReporting } from '../run/resolve.ts';
import { saveEvidence } from '../run/save.ts';

/** `waarborg merge BLOB…`: the shards of one audit become one run, judged and reported as if it had never been split. */
export const merge: CliCommand = (program, { io, tool, done }) => {
  const command = program
    .command('merge')
    .description('put the shards of an audit together, judge them and write the reports; touches no network')
    .argument('<blob...>', 'files that `waarborg audit --shard` wrote');
  reportRunOptions(command).action((files: readonly string[], options: ReportRunOptions) => {
    const reporting = resolveReporting(options, { io, tool });
    const { bundle, problems } = mergeShards(files.map((file) => blobFrom(file, resolve(io.cwd, file))));
    const lang = screenLang(options.lang, io, bundle?.plan.controlSet.organisation.languages ?? []);
    const told = problems.map((problem) => say(lang, problem));
    for (const problem of told) io.err(`waarborg: ${problem}\n`);
    if (bundle === null)
      throw new WaarborgError('CLI_NO_SHARDS', 'there is nothing to merge', {
        hint: 'give the files that `waarborg audit --shard I/N` wrote, all N of them',
      });
    const { code, why, assessment } = reportRun(saveEvidence(bundle, reporting), reporting);
    if (problems.length === 0 || code === EXIT.broken) return done(code, why);
    // What is known to fail fails, whatever is missing; the rest of an incomplete run decides nothing.
    const known = verdictOf({ ...assessment, complete: true }, bundle.plan.selected, lang);
    const incomplete = translator(lang)('merge.incomplete', { problems: told.join('; ') });
    if (known.code === EXIT.failed) done(EXIT.failed, `${known.why}; ${incomplete}`);
    else done(EXIT.undecided, incomplete);
  });
};

function blobFrom(file: string, path: string): Blob {
  try {
    const value = readJson(path);
    const [problem] = problemsOfDocument('evidence', value);
    if (problem !== undefined) return { file, bundle: null, problem: { code: 'blob-not-evidence', file, problem } };
    return { file, bundle: value as EvidenceBundle };
  } catch (error) {
    const code = error instanceof WaarborgError ? error.code : '';
    return {
      file,
      bundle: null,
      problem: { code: code === 'CLI_NOT_JSON' ? 'blob-cut-off' : 'blob-unreadable', file },
    };
  }
}
