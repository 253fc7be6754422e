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

function read(stream: Buffer, sizes: readonly number[], most: number): Buffer[] {
  const payloads: Buffer[] = [];
  const reader = new FrameReader((payload) => payloads.push(payload), most);
  let at = 0;
  for (let i = 0; at < stream.length; i += 1) {
    const size = sizes[i % sizes.length]!;
    reader.push(stream.subarray(at, at + size));
    at += size;
  }
  return payloads;
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
          expect(read(stream, sizes, most)).toEqual(payloads.map((payload) => payload.subarray(0, most)));
        },
      ),
    );
  });

  it('takes a large frame in parts, and the next one after it', () => {
    const mask = Buffer.from([1, 2, 3, 4]);
    const stream = Buffer.concat([frame(Buffer.alloc(70_000, 'a'), mask), frame(Buffer.from('b'), mask)]);
    expect(read(stream, [999], 10).map(String)).toEqual(['aaaaaaaaaa', 'b']);
  });
});
