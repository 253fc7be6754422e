#!/usr/bin/env node
/** The command `waarborg`. */
import { EXIT, processIo } from './io.ts';
import { run } from './program.ts';

const argv = process.argv.slice(2);
const io = begun();
if (io === null) process.exitCode = EXIT.broken;
else begin(io);

function begin(io: ReturnType<typeof processIo>): void {
  // A rejection that nobody handles comes here too. By itself Node would end with 1, which says that a control fails.
  process.on('uncaughtException', (error: unknown) => {
    const { message, stack = '' } = error instanceof Error ? error : { message: String(error) };
    if (argv.includes('--debug')) io.err(`${stack}\n`);
    io.err(`waarborg: broke on something unexpected: ${message.split('\n')[0] ?? ''}\n`);
    process.exit(EXIT.broken);
  });
  void run(argv, io).then((code) => {
    process.exitCode = code;
    // What was said is out before we leave; a server that still holds a connection open does not keep us.
    process.stdout.write('', () => process.stderr.write('', () => process.exit(io.lost() ? EXIT.broken : code)));
  });
}

/** Null, and told, where the working folder was removed: nothing can be found from there. */
function begun(): ReturnType<typeof processIo> | null {
  try {
    return processIo();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).syscall !== 'uv_cwd') throw error;
    process.stderr.write('hint: go to a folder that exists, and run the command again\n');
    process.stderr.write('waarborg: the working folder no longer exists\n');
    return null;
  }
}
