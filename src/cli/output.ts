/** Where a stage's document goes: stdout, or a file with `--output`. */
import { resolve } from 'node:path';
import type { Command } from 'commander';
import { writeAtomically } from './files.ts';
import type { Io } from './io.ts';

export interface OutputOptions {
  readonly output?: string;
}

export function outputOption(command: Command): Command {
  return command.option('-o, --output <file>', 'write to this file instead of stdout');
}

export function emit(text: string, { output }: OutputOptions, io: Io): void {
  if (output === undefined || output === '-') io.out(text);
  else writeAtomically(resolve(io.cwd, output), text);
}

/** What a server wrote may hold control characters; a terminal would obey them. */
export function visible(text: string): string {
  return text.replaceAll(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '\ufffd');
}
