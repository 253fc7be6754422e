#!/usr/bin/env node
/** The command `waarborg`. */
import { deadline } from '../model/deadline.ts';
import { EXIT, processIo } from './io.ts';
import { run } from './program.ts';

/** For the report of a run that something broke. */
const REPORT_MS = 30_000;
const argv = process.argv.slice(2);
const io = begun();
if (io === null) process.exitCode = EXIT.broken;
else begin(io);

function begin(io: ReturnType<typeof processIo>): void {
  let broken = false;
  // A rejection that nobody handles comes here too. By itself Node would end with 1, which says that a control fails.
  process.on('uncaughtException', (error: unknown) => {
    const { message, stack = '' } = error instanceof Error ? error : { message: String(error) };
    if (argv.includes('--debug')) io.err(`${stack}\n`);
    io.err(`waarborg: broke on something unexpected: ${message.split('\n')[0] ?? ''}\n`);
    if (broken) process.exit(EXIT.broken);
    broken = true;
    process.exitCode = EXIT.broken;
    // What a run knows is still written; a second break, or no end in time, ends the process as it is.
    io.breakOff();
    deadline(REPORT_MS).signal.addEventListener('abort', () => process.exit(EXIT.broken));
  });
  void run(argv, io).then((code) => {
    process.exitCode = broken ? EXIT.broken : code;
    const left = () => process.exit(io.lost() ? EXIT.broken : process.exitCode);
    // What was said is out before we leave; a server that still holds a connection open does not keep us.
    process.stdout.write('', () => process.stderr.write('', left));
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
