/** Live lines on stderr while probing: how many questions are answered, in all and of each system, and what is being asked. */
import type { ProbeRequest } from '../../model/plan.ts';
import type { RunEvent } from './probe.ts';
import type { Io } from '../io.ts';

export interface Progress {
  readonly onEvent: (event: RunEvent) => void;
  readonly end: () => void;
}

/** More systems than this share a last line. */
const MOST_SYSTEMS = 8;

/** Silent when stderr is not a terminal: a log of a scheduled run gains nothing from it. */
export function progressOn(io: Io, quiet: boolean, requests: readonly ProbeRequest[]): Progress {
  if (quiet || !io.progressTty) return { onEvent: () => undefined, end: () => undefined };
  const tracks = tracksOf(requests);
  let shown = 0;
  const draw = (lines: readonly string[]) => {
    // A line that reaches the edge would wrap, and the way back would be longer than what was written.
    const cut = lines.map((line) => line.slice(0, io.terminal.columns - 1));
    // Line by line: some terminals keep what is cleared at once, and would fill their history with it.
    const cleared = [...cut, ...Array<string>(Math.max(0, shown - cut.length)).fill('')];
    const left = cleared.length - cut.length;
    io.err(`\r${up(shown)}${cleared.map((line) => `\u001b[2K${line}\n`).join('')}${up(left)}`);
    shown = cut.length;
  };
  return {
    onEvent: ({ type, request, done, total }) => {
      const track = tracks.get(request.system);
      if (type === 'started') track?.asking.add(request);
      else if (track?.asking.delete(request)) track.done += 1;
      draw([share(done, total), ...systemLines([...tracks.values()])]);
    },
    end: () => draw([]),
  };
}

interface Track {
  readonly system: string;
  readonly total: number;
  readonly asking: Set<ProbeRequest>;
  done: number;
}

function tracksOf(requests: readonly ProbeRequest[]): ReadonlyMap<string, Track> {
  const names = [...new Set(requests.map(({ system }) => system))];
  const count = (name: string) => requests.filter(({ system }) => system === name).length;
  return new Map(names.map((system) => [system, { system, total: count(system), asking: new Set(), done: 0 }]));
}

/** A line for each system; of many only those that are being asked, so that what is slow stays in sight. */
function systemLines(tracks: readonly Track[]): string[] {
  const told = tracks.length > MOST_SYSTEMS ? tracks.filter(({ asking }) => asking.size > 0) : tracks;
  const width = Math.max(0, ...told.map(({ system }) => system.length));
  const digits = Math.max(0, ...told.map(({ total }) => share(total, total).length));
  const lines = told.slice(0, MOST_SYSTEMS).map(({ system, done, total, asking }) => {
    const kinds = [...new Set([...asking].map(({ kind }) => kind))].join(', ');
    return `  ${system.padEnd(width)}  ${share(done, total).padStart(digits)}  ${kinds}`.trimEnd();
  });
  return told.length > MOST_SYSTEMS ? [...lines, `  + ${told.length - MOST_SYSTEMS}`] : lines;
}

const up = (lines: number): string => (lines > 0 ? `\u001b[${lines}A` : '');

const share = (done: number, total: number): string => `${String(done).padStart(String(total).length)}/${total}`;
