#!/usr/bin/env node
/** The command `waarborg`. */
import { EXIT, processIo, type Io } from './io.ts';
import { run } from './program.ts';

const io = begun();
if (io === null) process.exitCode = EXIT.broken;
else
  void run(process.argv.slice(2), io).then((code) => {
    process.exitCode = code;
    // What was said is out before we leave; a server that still holds a connection open does not keep us.
    process.stdout.write('', () => process.stderr.write('', () => process.exit()));
  });

/** Null, and told, where the working folder was removed: nothing can be found from there. */
function begun(): Io | null {
  try {
    return processIo();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).syscall !== 'uv_cwd') throw error;
    process.stderr.write('hint: go to a folder that exists, and run the command again\n');
    process.stderr.write('waarborg: the working folder no longer exists\n');
    return null;
  }
}
