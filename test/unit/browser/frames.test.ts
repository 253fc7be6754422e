import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FrameReader } from '../../../src/browser/frames.ts';

/** RFC 6455 §5.2, as a browser writes it: masked. */
function frame(payload: Buffer, mask: Buffer): Buffer {
  const long = payload.length > 65_535;
  const head = Buffer.alloc(payload.length < 126 ? 2 : long ? 10 : 4);
  head[0] = 0x82;
  head[1] = 0x80 | (payload.length < 126 ? payload.length : long ? 127 : 126);
  if (long) head.writeBigUInt64BE(BigInt(payload.length), 2);
  else if (payload.length >= 126) head.writeUInt16BE(payload.length, 2);
  return Buffer.concat([head, mask, payload.map((byte, i) => byte ^ mask[i & 3]!)]);
}

const bytes = (options: { minLength?: number; maxLength: number }) =>
  fc.uint8Array(options).map((array) => Buffer.from(array));

interface Read {
  readonly payloads: readonly Buffer[];
  /** What went on. */
  readonly passed: Buffer;
}

function read(stream: Buffer, sizes: readonly number[], most: number, mayPass = (_payload: Buffer) => true): Read {
  const payloads: Buffer[] = [];
  const passed: Buffer[] = [];
  const reader = new FrameReader({
    mayPass: (payload) => payloads.push(payload) > 0 && mayPass(payload),
    pass: (part) => passed.push(Buffer.from(part)),
    most,
  });
  let at = 0;
  for (let i = 0; at < stream.length; i += 1) {
    const size = sizes[i % sizes.length]!;
    reader.push(stream.subarray(at, at + size));
    at += size;
  }
  return { payloads, passed: Buffer.concat(passed) };
}

describe('FrameReader', () => {
  it('reads what was sent, however it arrives, and no more of a frame than it may', () => {
    fc.assert(
      fc.property(
        fc.array(bytes({ maxLength: 300 }), { maxLength: 5 }),
        bytes({ minLength: 4, maxLength: 4 }),
        fc.array(fc.integer({ min: 1, max: 200 }), { minLength: 1, maxLength: 5 }),
        fc.integer({ min: 1, max: 400 }),
        (payloads, mask, sizes, most) => {
          const stream = Buffer.concat(payloads.map((payload) => frame(payload, mask)));
          const { payloads: found, passed } = read(stream, sizes, most);
          expect(found).toEqual(payloads.map((payload) => payload.subarray(0, most)));
          expect(passed).toEqual(stream);
        },
      ),
    );
  });

  it('lets frames go on whole or not at all, however they arrive', () => {
    fc.assert(
      fc.property(
        fc.array(bytes({ minLength: 1, maxLength: 300 }), { maxLength: 5 }),
        bytes({ minLength: 4, maxLength: 4 }),
        fc.array(fc.integer({ min: 1, max: 200 }), { minLength: 1, maxLength: 5 }),
        fc.integer({ min: 1, max: 400 }),
        (payloads, mask, sizes, most) => {
          const isEven = (payload: Buffer) => payload[0]! % 2 === 0;
          const stream = Buffer.concat(payloads.map((payload) => frame(payload, mask)));
          const kept = Buffer.concat(payloads.filter(isEven).map((payload) => frame(payload, mask)));
          expect(read(stream, sizes, most, isEven).passed).toEqual(kept);
        },
      ),
    );
  });

  it('lets nothing of a frame go on before it was looked at', () => {
    const stream = frame(Buffer.from('typed by somebody'), Buffer.from([1, 2, 3, 4]));
    expect(read(stream.subarray(0, -1), [1], 1000, () => false).passed).toHaveLength(0);
    expect(read(stream, [1], 5, () => false).passed).toHaveLength(0);
  });

  it('takes a large frame in parts, and the next one after it', () => {
    const mask = Buffer.from([1, 2, 3, 4]);
    const stream = Buffer.concat([frame(Buffer.alloc(70_000, 'a'), mask), frame(Buffer.from('b'), mask)]);
    expect(read(stream, [999], 10).payloads.map(String)).toEqual(['aaaaaaaaaa', 'b']);
  });
});
