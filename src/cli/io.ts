/**
 * The process as commands see it. Rules of output: results go to stdout; everything for a person besides goes to
 * stderr, terse, in lower case, prefixed `waarborg:`; the last line on stderr says why the exit code is what it is.
 */
export interface Io {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** What the user types, or what is piped in; nothing when absent. */
  readonly input?: NodeJS.ReadableStream;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  /** stdout is a terminal, this many columns wide. */
  readonly terminal: { readonly tty: boolean; readonly columns: number };
  /** stderr is a terminal: progress may rewrite its line. */
  readonly progressTty: boolean;
  /** Fires at the first Ctrl-C or SIGTERM; a second one ends the process at once. */
  readonly interrupted: AbortSignal;
}

export function processIo(): Io {
  const interruption = new AbortController();
  let asked: number | undefined;
  const stop = () => {
    asked ??= performance.now();
    // One Ctrl-C reaches us more than once where npm or tsx, which the terminal interrupts too, hand it on.
    if (performance.now() - asked > SAME_INTERRUPTION_MS) process.exit(EXIT.interrupted);
    interruption.abort();
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  // `waarborg … | head` closes the pipe early; that is not our failure.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(process.exitCode ?? 0);
    throw error;
  });
  return {
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    // Opened only by who reads it.
    get input() {
      return process.stdin;
    },
    env: process.env,
    cwd: process.cwd(),
    terminal: { tty: process.stdout.isTTY, columns: process.stdout.columns || 80 },
    progressTty: process.stderr.isTTY && process.env['TERM'] !== 'dumb',
    interrupted: interruption.signal,
  };
}

const SAME_INTERRUPTION_MS = 500;

/** The exit codes that scripts rely on. */
export const EXIT = {
  /** Every control holds. */
  ok: 0,
  /** Some control fails. */
  failed: 1,
  /** Usage, configuration or schema error; nothing was probed. */
  usage: 2,
  /** Some control could not be decided, or nothing ran. */
  undecided: 3,
  /** We broke. */
  broken: 70,
  interrupted: 130,
} as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
