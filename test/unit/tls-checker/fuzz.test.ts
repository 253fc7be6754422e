import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCertificate } from '../../../src/tls-checker/certificates/extensions.ts';
import { TlsParseError } from '../../../src/tls-checker/codec/bytes.ts';
import { FlightReader } from '../../../src/tls-checker/codec/flight.ts';
import { RecordReader } from '../../../src/tls-checker/codec/records.ts';
import { looksLikeSsl2Hello, parseSsl2Hello } from '../../../src/tls-checker/codec/ssl2.ts';
import { RecordOpener } from '../../../src/tls-checker/codec/tls13.ts';
import { startTls, STARTTLS_PROTOCOLS } from '../../../src/tls-checker/net/starttls.ts';
import { readLeafFrom } from './leaf.ts';
import { RECORDED } from './vectors/recorded.ts';
import * as rfc8448 from './vectors/rfc8448.ts';

/** Inputs of each kind in one run. `WAARBORG_FUZZ=200000` makes it over a million in all. */
const RUNS = Number(process.env['WAARBORG_FUZZ'] ?? 600);
const settings = { numRuns: RUNS, ...(process.env['WAARBORG_FUZZ'] === undefined ? { seed: 20_261_123 } : {}) };

/** Nothing but a typed parse error may come out of a parser. */
function survives(parse: () => unknown): boolean {
  try {
    parse();
    return true;
  } catch (error) {
    if (error instanceof TlsParseError) return false;
    throw error;
  }
}

function parseTls(bytes: Buffer, packets: readonly number[]): void {
  const records = new RecordReader();
  const flight = new FlightReader();
  for (let at = 0, i = 0; at < bytes.length; i += 1) {
    const size = packets[i % packets.length]!;
    for (const incoming of records.push(bytes.subarray(at, at + size))) {
      if (incoming.kind === 'handshake') flight.take(incoming, 'done');
    }
    at += size;
  }
}

const packets = fc.array(fc.integer({ min: 1, max: 2000 }), { minLength: 1, maxLength: 5 });
const edits = fc.array(
  fc.record({
    at: fc.nat(),
    byte: fc.integer({ min: 0, max: 255 }),
    kind: fc.constantFrom('set', 'insert', 'delete', 'cut', 'repeat'),
  }),
  { minLength: 1, maxLength: 6 },
);
type Edit = { at: number; byte: number; kind: string };

/** Some bytes changed, added, taken out, cut off or doubled. */
function mutate(original: Buffer, changes: readonly Edit[]): Buffer {
  let bytes = Buffer.from(original);
  for (const { at, byte, kind } of changes) {
    const place = bytes.length === 0 ? 0 : at % bytes.length;
    const [head, tail] = [bytes.subarray(0, place), bytes.subarray(place)];
    if (kind === 'set') bytes = Buffer.concat([head, Buffer.from([byte]), tail.subarray(1)]);
    else if (kind === 'insert') bytes = Buffer.concat([head, Buffer.from([byte]), tail]);
    else if (kind === 'delete') bytes = Buffer.concat([head, tail.subarray(1)]);
    else if (kind === 'cut') bytes = Buffer.from(head);
    else bytes = Buffer.concat([head, tail.subarray(0, byte), tail]);
  }
  return bytes;
}

describe('every parser, fed with mutations and junk', () => {
  it('reads mutated answers of real servers, or refuses them by name', () => {
    let refused = 0;
    fc.assert(
      fc.property(fc.constantFrom(...RECORDED), edits, packets, ({ bytes }, changes, sizes) => {
        if (!survives(() => parseTls(mutate(bytes, changes), sizes))) refused += 1;
      }),
      settings,
    );
    expect(refused).toBeGreaterThan(RUNS / 10);
  });

  it('reads junk behind a plausible record header, or refuses it by name', () => {
    const records = fc.array(fc.tuple(fc.constantFrom(20, 21, 22, 23, 24), fc.uint8Array({ maxLength: 80 })), {
      maxLength: 8,
    });
    let refused = 0;
    fc.assert(
      fc.property(records, packets, (list, sizes) => {
        const parts = list.map(([type, body]) => Buffer.concat([Buffer.from([type, 3, 3, 0, body.length]), body]));
        if (!survives(() => parseTls(Buffer.concat(parts), sizes))) refused += 1;
      }),
      settings,
    );
    expect(refused).toBeGreaterThan(0);
  });

  it('reads mutated SSLv2 answers, or refuses them by name', () => {
    const body = Buffer.concat([
      Buffer.from('04000100020005000600103003020101010080020080', 'hex'),
      Buffer.alloc(16, 9),
    ]);
    const answer = Buffer.concat([Buffer.from([0x80, body.length]), body]);
    let refused = 0;
    fc.assert(
      fc.property(edits, (changes) => {
        const bytes = mutate(answer, changes);
        looksLikeSsl2Hello(bytes);
        if (!survives(() => parseSsl2Hello(bytes))) refused += 1;
      }),
      settings,
    );
    expect(parseSsl2Hello(answer)?.ciphers).toEqual([0x010080, 0x020080]);
    expect(refused).toBeGreaterThan(RUNS / 10);
  });

  it('reads mutated certificates, or refuses them by name', () => {
    const leaf = readLeafFrom(RECORDED);
    let refused = 0;
    fc.assert(
      fc.property(edits, (changes) => {
        if (!survives(() => readCertificate(mutate(leaf, changes)))) refused += 1;
      }),
      settings,
    );
    expect(refused).toBeGreaterThan(RUNS / 10);
  });

  it('opens mutated records of TLS 1.3, or refuses them by name', () => {
    const transcript = Buffer.concat([
      rfc8448.CLIENT_HELLO_RECORD.subarray(5),
      rfc8448.SERVER_HELLO_RECORD.subarray(5),
    ]);
    const record = rfc8448.SERVER_FLIGHT_RECORD;
    let opened = 0;
    fc.assert(
      fc.property(edits, (changes) => {
        const bytes = mutate(record, changes);
        const opener = new RecordOpener(0x1301, rfc8448.SHARED_SECRET, transcript);
        const same = bytes.equals(record);
        if (survives(() => opener.open(bytes.subarray(0, 5), bytes.subarray(5))) && !same) opened += 1;
      }),
      settings,
    );
    // The seal holds: whatever was changed does not open.
    expect(opened).toBe(0);
  });

  it('follows plain-text protocols whatever the server says', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...STARTTLS_PROTOCOLS),
        fc.array(fc.string({ maxLength: 60 }), { maxLength: 20 }),
        (protocol, lines) => {
          const talk = startTls(protocol)();
          for (const line of lines) {
            const step = talk(Buffer.from(`${line}\r\n`));
            if (step !== undefined && !('send' in step)) break;
          }
        },
      ),
      settings,
    );
    expect(survives(() => startTls('smtp')()(Buffer.from('220 ok\r\n')))).toBe(true);
  });
});
