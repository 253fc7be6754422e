/** A command is one file under commands/ and one line in the registry. */
import { Command, InvalidArgumentError } from 'commander';
import type { ExitCode, Io } from './io.ts';

/** Adds itself to the program. The action reports how it ended through `done`; expected failures are thrown. */
export type CliCommand = (program: Command, context: CommandContext) => void;

export interface CommandContext {
  readonly io: Io;
  readonly tool: { readonly name: string; readonly version: string };
  /** Every command there is, for a script that completes them. */
  readonly commands: () => Promise<readonly CliCommand[]>;
  /** Sets the exit code, and the line that says why. */
  readonly done: (code: ExitCode, why: string) => void;
}

/** setTimeout takes no more: it then fires at once. */
const MOST = 2 ** 31 - 1;

/** For options that take a whole number from `least` to `most`. */
export function wholeNumber(least: number, most = MOST): (text: string) => number {
  return (text) => {
    const number = /^\d{1,10}$/.test(text) ? Number(text) : Number.NaN;
    if (!(number >= least && number <= most)) {
      throw new InvalidArgumentError(`expected a whole number from ${least} to ${most}.`);
    }
    return number;
  };
}

/** For options that may be given several times. */
export function collect(text: string, previous: readonly string[] | undefined): string[] {
  return [...(previous ?? []), text];
}

/** For options that take a moment in time. */
export function moment(text: string): string {
  const time = /^\d{4}-\d{2}-\d{2}(T[\d:.]+(Z|[+-]\d{2}:\d{2}))?$/.test(text) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(time))
    throw new InvalidArgumentError('expected a date or time such as 2026-01-31 or 2026-01-31T12:00:00Z.');
  return new Date(time).toISOString();
}
