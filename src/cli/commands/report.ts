import { resolve } from 'node:path';
import { WaarborgError } from '../../model/errors.ts';
import { REPORTERS } from '../../report/registry.ts';
import type { CliCommand } from '../command.ts';
import { documentFrom } from '../documents.ts';
import { EXIT } from '../io.ts';
import { langOf, langOption } from '../options.ts';
import { emit, outputOption, type OutputOptions } from '../output.ts';

interface Options extends OutputOptions {
  readonly reporter: string;
  readonly lang?: string;
  readonly evidence?: string;
  readonly color: boolean;
}

/** `waarborg report ASSESSMENT`: one report of a saved assessment. */
export const report: CliCommand = (program, { io, done }) => {
  const command = program
    .command('report')
    .description('make one report of a saved assessment; touches no network')
    .argument('<assessment>', 'assessment.json of a run')
    .option('--reporter <name>', REPORTERS.map(({ name }) => name).join(', '), 'html')
    .option('--evidence <file>', 'evidence.json of the same run, for pictures and details')
    .option('--no-color', 'no colour (also with NO_COLOR)');
  langOption(outputOption(command)).action((file: string, options: Options) => {
    const reporter = REPORTERS.find(({ name }) => name === options.reporter);
    if (reporter === undefined) {
      throw new WaarborgError('CLI_UNKNOWN_REPORTER', `there is no reporter ${options.reporter}`, {
        hint: `reporters: ${REPORTERS.map(({ name }) => name).join(', ')}`,
      });
    }
    const assessment = documentFrom('assessment', resolve(io.cwd, file));
    const evidence =
      options.evidence === undefined ? undefined : documentFrom('evidence', resolve(io.cwd, options.evidence));
    const colour = options.color && io.env['NO_COLOR'] === undefined && io.terminal.tty;
    const text = reporter.render(assessment, {
      lang: langOf(options.lang, assessment.organisation.languages),
      ...(evidence === undefined ? {} : { evidence }),
      terminal: { columns: io.terminal.tty ? io.terminal.columns : 80, colour },
    });
    emit(text, options, io);
    done(EXIT.ok, '');
  });
};
