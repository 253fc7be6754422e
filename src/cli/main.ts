#!/usr/bin/env node
/** The command `waarborg`. */
import { processIo } from './io.ts';
import { run } from './program.ts';

void run(process.argv.slice(2), processIo()).then((code) => {
  process.exitCode = code;
});
