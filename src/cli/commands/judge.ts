import { resolve } from 'node:path';
import type { CliCommand } from '../command.ts';
import { documentFrom } from '../documents.ts';
import { jsonText } from '../files.ts';
import { judgeOptions, screenLang, langOption, type JudgeCliOptions } from '../options.ts';
import { emit, outputOption, type OutputOptions } from '../output.ts';
import { judgeStage, opinionOf } from '../run/stages.ts';
import { verdictOf, warnOfAsOf } from '../run/verdict.ts';

interface Options extends JudgeCliOptions, OutputOptions {
  readonly lang?: string;
}

/** `waarborg judge EVIDENCE`: an assessment of saved evidence, without opening a socket. */
export const judge: CliCommand = (program, { io, tool, done }) => {
  const command = program
    .command('judge')
    .description('judge saved evidence and print the assessment; touches no network')
    .argument('<evidence>', 'file that `waarborg probe` or a run wrote');
  langOption(judgeOptions(outputOption(command))).action((file: string, options: Options) => {
    const bundle = documentFrom('evidence', resolve(io.cwd, file));
    const assessment = judgeStage(bundle, opinionOf(options, { tool, cwd: io.cwd }));
    emit(jsonText(assessment), options, io);
    const lang = screenLang(options.lang, io, assessment.organisation.languages);
    warnOfAsOf(bundle, options, { io, lang });
    const { code, why } = verdictOf(assessment, bundle.plan.selected, lang);
    done(code, why);
  });
};
