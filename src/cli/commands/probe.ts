import { dirname, resolve } from 'node:path';
import type { CliCommand } from '../command.ts';
import { documentFrom } from '../documents.ts';
import { jsonText } from '../files.ts';
import { EXIT } from '../io.ts';
import { configOptions, probeOptions, selectOptions } from '../options.ts';
import type { ConfigOptions, ProbeOptions, SelectOptions } from '../options.ts';
import { emit, outputOption, type OutputOptions } from '../output.ts';
import { progressOn } from '../run/progress.ts';
import { sayUnused } from '../unused-settings.ts';
import { environmentFor, loadStage, opinionOf, planStage, probeStage, reachOf } from '../run/stages.ts';

interface Options extends ProbeOptions, OutputOptions, ConfigOptions, SelectOptions {
  readonly quiet?: boolean;
}

/**
 * `waarborg probe [PLAN]`: asks the plan's questions, or those of controls.yaml, and prints the evidence. The only stage
 * that touches the network.
 */
export const probe: CliCommand = (program, { io, tool, done }) => {
  const command = program
    .command('probe')
    .description('ask the questions of a plan and print the evidence')
    .argument('[plan]', 'file that `waarborg plan` wrote; else what --config, --system and --control choose')
    .option('--quiet', 'no progress');
  const asked = selectOptions(configOptions(outputOption(command)));
  probeOptions(asked).action(async (planFile: string | undefined, options: Options) => {
    const plan =
      planFile === undefined
        ? planStage(loadStage(options, io).controlSet, options, opinionOf({}, { tool, cwd: io.cwd }))
        : documentFrom('plan', resolve(io.cwd, planFile));
    const file = resolve(io.cwd, plan.controlSet.source.file);
    const reach = reachOf(options, {
      controlSet: plan.controlSet,
      environment: environmentFor(file, io),
      folder: dirname(file),
      cwd: io.cwd,
    });
    sayUnused(io, options);
    const progress = progressOn(io, options.quiet === true, plan.requests);
    const run = { tool, signal: io.interrupted, onEvent: progress.onEvent };
    const bundle = await probeStage(plan, reach, run);
    progress.end();
    emit(jsonText(bundle), options, io);
    const failed = bundle.items.filter(({ attempt }) => attempt.status === 'failed').length;
    if (!bundle.complete) done(EXIT.interrupted, 'interrupted: the evidence is marked incomplete');
    else done(EXIT.ok, `${bundle.items.length - failed} questions answered, ${failed} not`);
  });
};
