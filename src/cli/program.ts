/** Puts the commands together, runs one, and turns whatever happens into one exit code with one last line. */
import { Command, CommanderError } from 'commander';
import { foldedHelp } from './help.ts';
import { EXIT, type ExitCode, type Io } from './io.ts';
import { loadCommands } from './registry.ts';
import { ownTool } from './tool.ts';

/** Never throws; a stack trace is shown with `--debug` only. */
export async function run(argv: readonly string[], given: Io): Promise<ExitCode> {
  let io = given;
  const tool = ownTool();
  const width = io.terminal.tty ? io.terminal.columns : 80;
  let ending: { code: ExitCode; why: string } = { code: EXIT.ok, why: '' };
  const program = new Command('waarborg')
    .description('Proves, on live systems, that the security promises an organisation publishes are true today.')
    .version(tool.version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print help')
    .showHelpAfterError('(waarborg COMMAND --help tells more)')
    .exitOverride()
    .configureHelp(foldedHelp)
    .configureOutput({
      writeOut: io.out,
      writeErr: io.err,
      getOutHelpWidth: () => width,
      getErrHelpWidth: () => width,
    });
  const done = (code: ExitCode, why: string) => {
    ending = { code, why };
  };
  try {
    io = await withGivenSecrets(given);
  } catch (error) {
    const { endWith } = await import('./ending.ts');
    return endWith(error, argv.includes('--debug'), io);
  }
  const commands = () => loadCommands(undefined);
  for (const command of await loadCommands(argv[0])) command(program, { io, tool, done, commands });
  for (const command of program.commands) {
    command.option('--debug', 'show stack traces of errors').copyInheritedSettings(program);
  }
  try {
    await program.parseAsync(heardBy(program, argv), { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) return endOf(error, io);
    // Loaded only when something goes wrong: a quick command does without.
    const { endWith } = await import('./ending.ts');
    return endWith(error, argv.includes('--debug'), io);
  }
  if (ending.why !== '') io.err(`waarborg: ${ending.why}\n`);
  return ending.code;
}

/** Loaded only when there are any: a quick command does without. */
async function withGivenSecrets(io: Io): Promise<Io> {
  if (!io.env['WAARBORG_SECRETS']) return io;
  const { environmentWith } = await import('./given-secrets.ts');
  return Object.assign(Object.create(io) as Io, { env: environmentWith(io.env) });
}

/** Of a command that does not exist only its name: commander would tell whoever asks for its help about all others instead. */
function heardBy(program: Command, argv: readonly string[]): readonly string[] {
  const name = argv[0] === 'help' ? argv[1] : argv[0];
  if (name === undefined || name.startsWith('-')) return argv;
  return program.commands.some((command) => command.name() === name) ? argv : [name];
}

/** Commander ends by an error after help and version too, and has written what there is to say. */
function endOf(error: CommanderError, io: Io): ExitCode {
  if (error.exitCode === 0) return EXIT.ok;
  const why = error.code === 'commander.help' ? 'no command was given' : error.message.replace(/^error: /, '');
  io.err(`waarborg: nothing was done: ${why.split('\n')[0] ?? ''}\n`);
  return EXIT.usage;
}
