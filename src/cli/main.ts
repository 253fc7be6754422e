#!/usr/bin/env node
/** The command `waarborg`. */
import { processIo } from './io.ts';
import { run } from './program.ts';

void run(process.argv.slice(2), processIo()).then((code) => {
  process.exitCode = code;
  // What was said is out before we leave; a server that still holds a connection open does not keep us.
  process.stdout.write('', () => process.stderr.write('', () => process.exit()));
});
