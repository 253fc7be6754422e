import { kindOf } from '../../model/statement.ts';
import { translator } from '../../texts/say.ts';
import type { CliCommand } from '../command.ts';
import { EXIT } from '../io.ts';
import { configOptions, screenLang, langOption, type ConfigOptions } from '../options.ts';
import { loadStage, readStage, type ReadStage } from '../run/stages.ts';

interface ValidateOptions extends ConfigOptions {
  readonly lang?: string;
  readonly json?: boolean;
}

/** `waarborg validate`: every mistake in controls.yaml at once; says which variables are still to be set. */
export const validate: CliCommand = (program, { io, done }) => {
  const command = program.command('validate').description('look for mistakes in controls.yaml; touches no network');
  command.option('--json', 'the sections of the statement with their promises, and all messages, as one JSON document');
  langOption(configOptions(command)).action((options: ValidateOptions) => {
    if (options.json === true) io.out(`${JSON.stringify(documentOf(readStage(options, io)), null, 2)}\n`);
    const { controlSet, warnings } = loadStage(options, options.json === true ? { ...io, err: () => undefined } : io);
    const say = translator(screenLang(options.lang, io, controlSet.organisation.languages));
    const file = options.config;
    const why = warnings === 0 ? say('validate.valid', { file }) : say('validate.warned', { file, n: warnings });
    if (options.json === true) return done(EXIT.ok, why);
    const units = controlSet.statement.coverage.units.filter(({ section }) => section !== null);
    const open = units.filter(({ controls }) => controls.length === 0);
    const settings = controlSet.systems.flatMap(({ url, endpoints, requests }) => [
      url,
      ...endpoints,
      ...(requests ? [requests.place] : []),
    ]);
    const unset = settings.flatMap(({ value, env }) => (value === null && env !== undefined ? env : []));
    const missing = [...new Set([...unset, ...controlSet.accounts.flatMap((account) => account.missing)])];
    const systems = controlSet.systems.length;
    io.out(`${say('validate.controls', { n: controlSet.controls.length, systems })}\n`);
    io.out(`${say('validate.claimed', { claimed: units.length - open.length, n: units.length })}\n`);
    for (const { text } of open) io.out(`  ${say('validate.unclaimed', { text })}\n`);
    if (missing.length > 0) io.out(`${say('validate.unset', { names: missing.join(', ') })}\n`);
    done(EXIT.ok, why);
  });
};

/** What was read of the file and its statement, right or wrong. Its form is described in docs/statement.md. */
function documentOf({ loaded }: ReadStage) {
  const { coverage, headings } = loaded.statement ?? { coverage: { sections: [], units: [] }, headings: [] };
  const messages = [
    ...(loaded.ok ? [] : loaded.problems.map((problem) => ({ level: 'error', ...problem }))),
    ...loaded.warnings.map((problem) => ({ level: 'warning', ...problem })),
  ];
  return {
    schemaVersion: 1,
    sections: headings.map(({ name, heading, line }) => ({
      name,
      heading,
      line,
      units: coverage.units
        .filter(({ section }) => section === name)
        .map((unit) => ({
          text: unit.text,
          context: unit.context,
          label: unit.label,
          mark: unit.mark,
          path: unit.path,
          line: unit.line,
          topics: unit.topics,
          kind: kindOf(unit),
          claimedBy: unit.controls,
        })),
    })),
    messages: messages.map(({ level, code, file, line, column, message, hint }) => ({
      level,
      code,
      file,
      line,
      column,
      text: message,
      hint,
    })),
  };
}
