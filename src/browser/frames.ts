/** What a page sends over a web socket: the payload of its frames, unmasked (RFC 6455 §5.2, §5.3). */
export class FrameReader {
  #rest = Buffer.alloc(0);
  #skip = 0;
  readonly #onPayload: (payload: Buffer) => void;
  readonly #most: number;

  /** Of each frame at most so many bytes are read. */
  constructor(onPayload: (payload: Buffer) => void, most: number) {
    this.#onPayload = onPayload;
    this.#most = most;
  }

  push(chunk: Buffer): void {
    this.#rest = Buffer.concat([this.#rest, chunk]);
    for (;;) {
      const skipped = Math.min(this.#skip, this.#rest.length);
      this.#skip -= skipped;
      this.#rest = this.#rest.subarray(skipped);
      const frame = this.#skip > 0 ? null : headOf(this.#rest);
      if (frame === null) return;
      const taken = Math.min(frame.length, this.#most);
      if (this.#rest.length < frame.from + taken) return;
      const payload = Buffer.from(this.#rest.subarray(frame.from, frame.from + taken));
      if (frame.mask !== null) for (let i = 0; i < payload.length; i += 1) payload[i]! ^= frame.mask[i & 3]!;
      this.#onPayload(payload);
      this.#rest = this.#rest.subarray(frame.from + taken);
      this.#skip = frame.length - taken;
    }
  }
}

function headOf(bytes: Buffer): { length: number; from: number; mask: Buffer | null } | null {
  if (bytes.length < 2) return null;
  const short = bytes[1]! & 0x7f;
  const lengthBytes = short === 126 ? 2 : short === 127 ? 8 : 0;
  const masked = (bytes[1]! & 0x80) !== 0;
  const from = 2 + lengthBytes + (masked ? 4 : 0);
  if (bytes.length < from) return null;
  const length =
    lengthBytes === 0 ? short : lengthBytes === 2 ? bytes.readUInt16BE(2) : Number(bytes.readBigUInt64BE(2));
  return { length, from, mask: masked ? bytes.subarray(from - 4, from) : null };
}
