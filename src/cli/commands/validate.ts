import { translator } from '../../texts/say.ts';
import type { CliCommand } from '../command.ts';
import { EXIT } from '../io.ts';
import { configOptions, langOf, langOption, type ConfigOptions } from '../options.ts';
import { loadStage } from '../run/stages.ts';

/** `waarborg validate`: every mistake in controls.yaml at once; says which variables are still to be set. */
export const validate: CliCommand = (program, { io, done }) => {
  const command = program.command('validate').description('look for mistakes in controls.yaml; touches no network');
  langOption(configOptions(command)).action((options: ConfigOptions & { readonly lang?: string }) => {
    const { controlSet, warnings } = loadStage(options, io);
    const say = translator(langOf(options.lang, controlSet.organisation.languages));
    const { sentences } = controlSet.statement.coverage;
    const claimed = sentences.filter(({ controls }) => controls.length > 0).length;
    const unset = [
      ...controlSet.systems.flatMap(({ url, endpoints }) => [url, ...endpoints]).filter(({ value }) => value === null),
    ].map(({ env }) => env ?? '');
    const missing = [...new Set([...unset, ...controlSet.accounts.flatMap((account) => account.missing)])];
    const systems = controlSet.systems.length;
    io.out(`${say('validate.controls', { n: controlSet.controls.length, systems })}\n`);
    io.out(`${say('validate.claimed', { claimed, n: sentences.length })}\n`);
    for (const { text } of sentences.filter(({ controls }) => controls.length === 0))
      io.out(`  ${say('validate.unclaimed', { text })}\n`);
    if (missing.length > 0) io.out(`${say('validate.unset', { names: missing.join(', ') })}\n`);
    const file = options.config;
    done(EXIT.ok, warnings === 0 ? say('validate.valid', { file }) : say('validate.warned', { file, n: warnings }));
  });
};
