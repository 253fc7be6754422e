#!/usr/bin/env node
/** The command `waarborg`. */
import { processIo } from './io.ts';
import { run } from './program.ts';

const io = processIo();
process.exitCode = await run(process.argv.slice(2), io);
