import { FlightReader } from '../../../src/tls-checker/codec/flight.ts';
import { RecordReader } from '../../../src/tls-checker/codec/records.ts';
import type { RecordedAnswer } from './vectors/recorded.ts';

/** The leaf certificate of the first recorded answer that has one. */
export function readLeafFrom(answers: readonly RecordedAnswer[]): Buffer {
  for (const { bytes } of answers) {
    const reader = new FlightReader();
    for (const incoming of new RecordReader().push(bytes)) {
      if (incoming.kind === 'handshake') reader.take(incoming, 'done');
    }
    const leaf = reader.flight?.certificates[0];
    if (leaf !== undefined) return leaf;
  }
  throw new Error('no recorded answer holds a certificate');
}
