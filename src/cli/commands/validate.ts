import type { CliCommand } from '../command.ts';
import { EXIT } from '../io.ts';
import { configOptions, type ConfigOptions } from '../options.ts';
import { loadStage } from '../stages.ts';

/** `waarborg validate`: every mistake in controls.yaml at once; says which variables are still to be set. */
export const validate: CliCommand = (program, { io, done }) => {
  const command = program.command('validate').description('look for mistakes in controls.yaml; touches no network');
  configOptions(command).action((options: ConfigOptions) => {
    const { controlSet } = loadStage(options, io);
    const { sentences } = controlSet.statement.coverage;
    const claimed = sentences.filter(({ controls }) => controls.length > 0).length;
    const unset = [
      ...controlSet.systems.flatMap(({ url, endpoints }) => [url, ...endpoints]).filter(({ value }) => value === null),
    ].map(({ env }) => env ?? '');
    const missing = [...new Set([...unset, ...controlSet.accounts.flatMap((account) => account.missing)])];
    io.out(`${controlSet.controls.length} controls for ${controlSet.systems.length} systems\n`);
    io.out(`${claimed} of ${sentences.length} sentences of the statement are claimed by a control\n`);
    for (const { text } of sentences.filter(({ controls }) => controls.length === 0))
      io.out(`  not claimed: ${text}\n`);
    if (missing.length > 0) io.out(`not set, so their controls will be not-checked: ${missing.join(', ')}\n`);
    done(EXIT.ok, `${options.config} is valid`);
  });
};
