import { resolve } from 'node:path';
import { WaarborgError } from '../../model/errors.ts';
import { REPORTERS } from '../../report/registry.ts';
import { moment, type CliCommand } from '../command.ts';
import { documentFrom } from '../documents.ts';
import { EXIT } from '../io.ts';
import { langOf, langOption, screenLang } from '../options.ts';
import { periodReport } from '../report-period.ts';
import { opinionOf, sideBySideStage } from '../run/stages.ts';
import { emit, outputOption, type OutputOptions } from '../output.ts';

interface Options extends OutputOptions {
  readonly reporter: string;
  readonly lang?: string;
  readonly evidence?: string;
  readonly color: boolean;
  readonly since?: string;
  readonly until?: string;
  readonly out: string;
}

/** `waarborg report ASSESSMENT`: one report of a saved assessment. With `--since`: one over the runs of a period. */
export const report: CliCommand = (program, { io, tool, done }) => {
  const command = program
    .command('report')
    .description('make one report of a saved assessment, or with --since of a period; touches no network')
    .argument('[assessment]', 'assessment.json of a run')
    .option('--reporter <name>', REPORTERS.map(({ name }) => name).join(', '), 'html')
    .option('--evidence <file>', 'evidence.json of the same run, for pictures and details')
    .option('--since <date>', 'report over the runs from this day on', moment)
    .option('--until <date>', 'up to and with this day (default: that of the last run)', moment)
    .option('--out <dir>', 'the folder with history.jsonl, for --since', 'reports')
    .option('--no-color', 'no colour (also with NO_COLOR)');
  langOption(outputOption(command)).action((file: string | undefined, options: Options) => {
    const { since, until, out, lang } = options;
    if (since !== undefined) {
      const period = { since, out, ...(until === undefined ? {} : { until }), ...(lang === undefined ? {} : { lang }) };
      const { text, code, why } = periodReport(period, io);
      emit(text, options, io);
      done(code, why);
      return;
    }
    if (file === undefined) {
      throw new WaarborgError('CLI_NOTHING_TO_REPORT', 'neither an assessment nor a period was given', {
        hint: 'waarborg report reports/latest.json, or waarborg report --since 2026-07-01 --until 2026-09-30',
      });
    }
    const reporter = REPORTERS.find(({ name }) => name === options.reporter);
    if (reporter === undefined) {
      throw new WaarborgError('CLI_UNKNOWN_REPORTER', `there is no reporter ${options.reporter}`, {
        hint: `reporters: ${REPORTERS.map(({ name }) => name).join(', ')}`,
      });
    }
    const assessment = documentFrom('assessment', resolve(io.cwd, file));
    const why = reporter.withheld?.(assessment) ?? null;
    if (why !== null) throw new WaarborgError('RPT_WITHHELD', `no ${reporter.name} is made of this run: ${why.en}`);
    const evidence =
      options.evidence === undefined ? undefined : documentFrom('evidence', resolve(io.cwd, options.evidence));
    const colour = options.color && io.env['NO_COLOR'] === undefined && io.terminal.tty;
    const text = reporter.render(assessment, {
      lang:
        reporter.name === 'terminal'
          ? screenLang(options.lang, io, assessment.organisation.languages)
          : langOf(options.lang, assessment.organisation.languages),
      ...(evidence === undefined
        ? {}
        : { evidence, sideBySide: sideBySideStage(evidence, assessment.asOf, opinionOf({}, { tool, cwd: io.cwd })) }),
      terminal: { columns: io.terminal.tty ? io.terminal.columns : 80, colour },
    });
    emit(text, options, io);
    done(EXIT.ok, '');
  });
};
