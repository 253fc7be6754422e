/** Puts the commands together, runs one, and turns whatever happens into one exit code with one last line. */
import { Command, CommanderError } from 'commander';
import { WaarborgError } from '../model/errors.ts';
import { ConfigurationError } from './configuration-error.ts';
import { EXIT, type ExitCode, type Io } from './io.ts';
import { loadCommands } from './registry.ts';
import { ownTool } from './tool.ts';

/** Never throws; a stack trace is shown with `--debug` only. */
export async function run(argv: readonly string[], io: Io): Promise<ExitCode> {
  const tool = ownTool();
  let ending: { code: ExitCode; why: string } = { code: EXIT.ok, why: '' };
  const program = new Command('waarborg')
    .description('Proves, on live systems, that the security promises an organisation publishes are true today.')
    .version(tool.version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print help')
    .showHelpAfterError('(waarborg COMMAND --help tells more)')
    .exitOverride()
    .configureOutput({ writeOut: io.out, writeErr: io.err });
  const done = (code: ExitCode, why: string) => {
    ending = { code, why };
  };
  for (const command of await loadCommands(argv[0])) command(program, { io, tool, done });
  for (const command of program.commands) {
    command.option('--debug', 'show stack traces of errors').copyInheritedSettings(program);
  }
  try {
    await program.parseAsync(argv, { from: 'user' });
  } catch (error) {
    return endWith(error, argv.includes('--debug'), io);
  }
  if (ending.why !== '') io.err(`waarborg: ${ending.why}\n`);
  return ending.code;
}

function endWith(error: unknown, debug: boolean, io: Io): ExitCode {
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return EXIT.ok;
    io.err(`waarborg: nothing was done: ${error.message.replace(/^error: /, '').split('\n')[0] ?? ''}\n`);
    return EXIT.usage;
  }
  if (error instanceof ConfigurationError) io.err(`${error.frames}\n`);
  if (error instanceof WaarborgError) {
    if (debug) io.err(`${error.stack ?? ''}\n`);
    if (error.hint !== undefined) io.err(`hint: ${error.hint}\n`);
    io.err(`waarborg: ${error.message} [${error.code}]\n`);
    return error.code === 'CLI_FILE_NOT_WRITTEN' ? EXIT.broken : EXIT.usage;
  }
  io.err(
    debug && error instanceof Error
      ? `${error.stack ?? ''}\n`
      : 'hint: run again with --debug and report what it shows\n',
  );
  io.err(`waarborg: broke on something unexpected: ${error instanceof Error ? error.message : String(error)}\n`);
  return EXIT.broken;
}
