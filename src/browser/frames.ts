export interface FrameOptions {
  /** The payload of a frame, unmasked; does the frame go on? */
  readonly mayPass: (payload: Buffer) => boolean;
  /** Bytes of frames that go on, as they came. */
  readonly pass: (bytes: Buffer) => void;
  /** Of each frame at most so many bytes are read. */
  readonly most: number;
}

/** What a page sends over a web socket, frame by frame (RFC 6455 §5.2, §5.3): each goes on as a whole, or not at all. */
export class FrameReader {
  #rest = Buffer.alloc(0);
  /** Bytes of the last frame that are not read. */
  #left = 0;
  #isPassing = true;
  readonly #options: FrameOptions;

  constructor(options: FrameOptions) {
    this.#options = options;
  }

  push(chunk: Buffer): void {
    this.#rest = Buffer.concat([this.#rest, chunk]);
    for (;;) {
      const more = Math.min(this.#left, this.#rest.length);
      this.#left -= more;
      this.#take(more);
      const frame = this.#left > 0 ? null : headOf(this.#rest);
      if (frame === null) return;
      const taken = Math.min(frame.length, this.#options.most);
      if (this.#rest.length < frame.from + taken) return;
      const payload = Buffer.from(this.#rest.subarray(frame.from, frame.from + taken));
      if (frame.mask !== null) for (let i = 0; i < payload.length; i += 1) payload[i]! ^= frame.mask[i & 3]!;
      this.#isPassing = this.#options.mayPass(payload);
      this.#take(frame.from + taken);
      this.#left = frame.length - taken;
    }
  }

  #take(count: number): void {
    if (this.#isPassing && count > 0) this.#options.pass(this.#rest.subarray(0, count));
    this.#rest = this.#rest.subarray(count);
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
