/** The thread that reads. It has no environment, no network of ours, and is stopped from outside when it takes too long. */
import { parentPort } from 'node:worker_threads';
import { TooHeavyError } from '../model/errors.ts';
import { READERS, type ReaderKind } from './readers.ts';

export interface Task {
  readonly kind: ReaderKind;
  readonly given: readonly unknown[];
}

export type Answer =
  | { readonly state: 'ready' }
  | { readonly state: 'read'; readonly reading: unknown }
  | { readonly state: 'too-heavy' }
  | { readonly state: 'broke'; readonly error: unknown };

const post = (answer: Answer) => parentPort?.postMessage(answer);

parentPort?.on('message', (task: Task) => post(answerTo(task)));
post({ state: 'ready' });

function answerTo({ kind, given }: Task): Answer {
  try {
    const reader = READERS[kind] as (...given: readonly unknown[]) => unknown;
    return { state: 'read', reading: reader(...given) };
  } catch (error) {
    // A RangeError is the stack, or a string or an array, at its end.
    return error instanceof TooHeavyError || error instanceof RangeError
      ? { state: 'too-heavy' }
      : { state: 'broke', error };
  }
}
