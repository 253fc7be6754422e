/**
 * The way in which every document from outside is read: in a thread, within a budget of time and memory that holds even
 * when the reader never yields. The main thread stays free to keep deadlines and to hear signals.
 */
import { ProbeError } from '../model/errors.ts';
import { Lane } from './lane.ts';
import type { Given, ReaderKind, Reading } from './readers.ts';

/** Where a sound document is read at once. */
const QUICK = new Lane({ threads: 2, milliseconds: 750, megabytes: 192 });
/** Where what took longer gets its full budget, one by one, so that heavy documents hold up only each other. */
const PATIENT = new Lane({ threads: 1, milliseconds: 5_000, megabytes: 192 });

export interface About {
  /** The address that the document came from, for the error. */
  readonly where: string;
  readonly signal: AbortSignal;
}

/** @throws ProbeError `too-heavy` for a document over its budget, `interrupted` when the signal fires */
export async function read<Kind extends ReaderKind>(
  kind: Kind,
  given: Given<Kind>,
  { where, signal }: About,
): Promise<Reading<Kind>> {
  const task = { kind, given };
  try {
    let answer = await QUICK.read(task, signal);
    if (answer.state === 'too-slow') answer = await PATIENT.read(task, signal);
    if (answer.state === 'read') return answer.reading as Reading<Kind>;
    if (answer.state === 'broke') throw answer.error;
  } catch (error) {
    if (signal.aborted) throw new ProbeError('interrupted', 'local', { code: 'run-stopped', where }, { cause: error });
    throw error;
  }
  throw new ProbeError('too-heavy', 'local', { code: 'too-heavy-to-read', where });
}
