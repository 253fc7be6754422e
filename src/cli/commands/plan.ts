import type { CliCommand } from '../command.ts';
import { jsonText } from '../files.ts';
import { EXIT } from '../io.ts';
import { configOptions, judgeOptions, selectOptions } from '../options.ts';
import type { ConfigOptions, JudgeCliOptions, SelectOptions } from '../options.ts';
import { emit, outputOption, type OutputOptions } from '../output.ts';
import { loadStage, opinionOf, planStage } from '../run/stages.ts';

type Options = ConfigOptions & SelectOptions & JudgeCliOptions & OutputOptions;

/** `waarborg plan`: which questions a run would ask, without touching the network. */
export const plan: CliCommand = (program, { io, tool, done }) => {
  const command = program.command('plan').description('print which questions a run would ask; touches no network');
  judgeOptions(selectOptions(configOptions(outputOption(command)))).action((options: Options) => {
    const { controlSet } = loadStage(options, io);
    const made = planStage(controlSet, options, opinionOf(options, { tool, cwd: io.cwd }));
    emit(jsonText(made), options, io);
    done(EXIT.ok, `${made.requests.length} questions for ${made.selected.length} controls`);
  });
};
