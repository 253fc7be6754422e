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
  /** Fires at the first Ctrl-C, SIGTERM, SIGHUP or SIGQUIT; a second one ends the process at once. */
  readonly interrupted: AbortSignal;
}

/** The process itself, which knows besides whether its results reached whoever wanted them. */
export interface ProcessIo extends Io {
  /** Writing to stdout failed, otherwise than by a reader who has seen enough. */
  readonly lost: () => boolean;
  /** Interrupts what runs, as Ctrl-C does. */
  readonly breakOff: () => void;
}

export function processIo(): ProcessIo {
  const interruption = new AbortController();
  let asked: number | undefined;
  const stop = () => {
    asked ??= performance.now();
    // One Ctrl-C reaches us more than once where npm or tsx, which the terminal interrupts too, hand it on.
    if (performance.now() - asked > SAME_INTERRUPTION_MS) process.exit(EXIT.interrupted);
    interruption.abort();
  };
  for (const signal of STOPPING) process.on(signal, stop);
  let [heard, lost] = [true, false];
  process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => {
    heard = false;
    // `waarborg … | head` closes the pipe early; that is not our failure, and the run goes on to its end.
    lost ||= code !== 'EPIPE';
  });
  // Nobody is left who could be told.
  process.stderr.on('error', () => undefined);
  return {
    out: (text) => {
      if (heard) process.stdout.write(withoutC1(text));
    },
    err: (text) => void process.stderr.write(withoutC1(text)),
    // Opened only by who reads it.
    get input() {
      return process.stdin;
    },
    env: process.env,
    cwd: process.cwd(),
    terminal: { tty: process.stdout.isTTY, columns: process.stdout.columns || 80 },
    progressTty: process.stderr.isTTY && process.env['TERM'] !== 'dumb',
    interrupted: interruption.signal,
    lost: () => lost,
    breakOff: () => interruption.abort(),
  };
}

/**
 * Eight-bit controls steer a terminal as ESC does (ECMA-48 §5.3: U+009B is CSI). We write none ourselves; texts from outside
 * are made visible where they are put into words, and this is the last door.
 */
const withoutC1 = (text: string): string =>
  text.replace(/[\u0080-\u009f]/g, (control) => `\\u{${control.charCodeAt(0).toString(16)}}`);

/** The terminal that is closed, and Ctrl-\, end a run as Ctrl-C does: with its report. */
const STOPPING = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT'] as const;
const SAME_INTERRUPTION_MS = 500;

/** The exit codes that scripts rely on. */
export const EXIT = {
  /** Every control holds. */
  ok: 0,
  /** Some control fails. */
  failed: 1,
  /** Usage, configuration or schema error; nothing was tested. */
  usage: 2,
  /** Some control could not be decided, or nothing ran. */
  undecided: 3,
  /** We broke. */
  broken: 70,
  interrupted: 130,
} as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
