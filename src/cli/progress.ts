/** One live line on stderr while probing: how many questions are answered, and which one is being asked. */
import type { RunEvent } from '../probes/run.ts';
import type { Io } from './io.ts';

export interface Progress {
  readonly onEvent: (event: RunEvent) => void;
  readonly end: () => void;
}

/** Silent when stderr is no terminal: a log of a scheduled run gains nothing from it. */
export function progressOn(io: Io, quiet: boolean): Progress {
  if (quiet || !io.progressTty) return { onEvent: () => undefined, end: () => undefined };
  const asking = new Set<string>();
  return {
    onEvent: ({ type, request, done, total }) => {
      if (type === 'started') asking.add(request.id);
      else asking.delete(request.id);
      const current = [...asking].at(-1) ?? '';
      const line = `${String(done).padStart(String(total).length)}/${total}  ${current}`;
      io.err(`\r\u001b[2K${line.slice(0, io.terminal.columns - 1)}`);
    },
    end: () => io.err('\r\u001b[2K'),
  };
}
