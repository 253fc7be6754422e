/** Says what went wrong, and which exit code that is. */
import type { WaarborgError } from '../model/errors.ts';
import { ConfigurationError } from './configuration-error.ts';
import { EXIT, type ExitCode, type Io } from './io.ts';

export function endWith(error: unknown, debug: boolean, io: Io): ExitCode {
  if (error instanceof ConfigurationError) io.err(`${error.frames}\n`);
  if (isExpected(error)) {
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

/** By its code, not by its class: `waarborg tls` is bundled for its quick start, and so has a class of its own. */
function isExpected(error: unknown): error is WaarborgError {
  const code = error instanceof Error ? (error as { readonly code?: unknown }).code : undefined;
  return typeof code === 'string' && /^(CTL|PRB|JDG|RPT|CLI)_/.test(code);
}
