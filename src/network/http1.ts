/**
 * Reads one HTTP/1 response as browsers do (RFC 9112), from the bytes as they come: leniently where they are lenient, with
 * a note of each flaw. Bounded, and linear in what comes in. Values are isomorphic strings: a character for each byte.
 */
import type { HttpFlaw } from '../model/evidence/http.ts';

export interface HttpMessage {
  readonly status: number;
  /** In the order received; names in lower case. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly bytes: Buffer;
  /** Why the body is not whole: more than is read, or the connection ended too early. */
  readonly missing: 'cut-off' | 'broken-off' | null;
  readonly flaws: readonly HttpFlaw[];
}

const MAX_HEAD = 65_536;
/** Browsers overlook a few bytes before the status line. */
const MAX_BEFORE = 4;

type State = 'status' | 'fields' | 'length' | 'close' | 'chunk-size' | 'chunk' | 'chunk-end' | 'trailers' | 'done';
const IN_LINES: readonly State[] = ['status', 'fields', 'chunk-size', 'chunk-end', 'trailers'];

export class ResponseReader {
  readonly #most: number;
  #state: State = 'status';
  /** The beginning of a line, of which the end has not come in. */
  #partial: Buffer[] = [];
  #lineBytes = 0;
  #received = 0;
  #status = 0;
  #headers: [string, string][] = [];
  readonly #flaws = new Set<HttpFlaw>();
  readonly #body: Buffer[] = [];
  #bodyBytes = 0;
  /** Bytes still to come of a body or a chunk of known length. */
  #left = 0;
  #missing: HttpMessage['missing'] = null;
  /** Another answer may follow over the same connection. */
  #persists = false;

  /** @param most bytes of the body that are kept */
  constructor(most: number) {
    this.#most = most;
  }

  get isDone(): boolean {
    return this.#state === 'done';
  }

  get hasBegun(): boolean {
    return this.#received > 0;
  }

  /** The answer is whole, and the connection may carry another (RFC 9112 section 9.3). */
  get leavesOpen(): boolean {
    return this.isDone && this.#persists && this.#missing === null && this.#flaws.size === 0;
  }

  /** @throws Error with a `code` when no browser would read it */
  push(chunk: Buffer): void {
    this.#received += chunk.length;
    let rest = chunk;
    while (rest.length > 0 && this.#state !== 'done')
      rest = IN_LINES.includes(this.#state) ? this.#takeLine(rest) : this.#takeBody(rest);
    if (rest.length > 0) this.#persists = false;
    // Lines between chunks can be longer than what they carry.
    if (this.#received > 2 * this.#most + MAX_HEAD && this.#state !== 'done') {
      this.#missing = 'cut-off';
      this.#state = 'done';
    }
  }

  /** The other side closed the connection. */
  end(): void {
    switch (this.#state) {
      case 'status':
        throw problem(this.#lineBytes === 0 ? 'HTTP_CLOSED_WITHOUT_ANSWER' : 'HTTP_NO_STATUS_LINE');
      case 'fields':
        throw problem('HTTP_HEAD_BROKEN_OFF');
      case 'length':
      case 'chunk-size':
      case 'chunk':
      case 'chunk-end':
        this.#missing = 'broken-off';
        this.#flaws.add('shorter-than-announced');
        break;
      case 'close':
      case 'trailers':
      case 'done':
    }
    this.#state = 'done';
    this.#persists = false;
  }

  get message(): HttpMessage {
    return {
      status: this.#status,
      headers: this.#headers,
      bytes: Buffer.concat(this.#body),
      missing: this.#missing,
      flaws: [...this.#flaws],
    };
  }

  #takeLine(bytes: Buffer): Buffer {
    const end = bytes.indexOf(0x0a);
    const part = end < 0 ? bytes : bytes.subarray(0, end);
    this.#partial.push(part);
    this.#lineBytes += part.length + 1;
    if (this.#lineBytes > MAX_HEAD) throw problem('HTTP_HEAD_TOO_LARGE');
    if (end < 0) {
      if (this.#state === 'status' && this.#lineBytes < 64) rejectOtherProtocols(this.#partial);
      return Buffer.alloc(0);
    }
    const line = Buffer.concat(this.#partial).toString('latin1');
    this.#partial = [];
    if (!line.endsWith('\r')) this.#flaws.add('lines-without-return');
    this.#onLine(this.#state === 'status' || this.#state === 'fields' ? soundLine(line) : withoutReturns(line));
    return bytes.subarray(end + 1);
  }

  #onLine(line: string): void {
    switch (this.#state) {
      case 'status':
        return this.#onStatusLine(line);
      case 'fields':
        return line === '' ? this.#onHeadEnd() : this.#onField(line);
      case 'chunk-size':
        return this.#onChunkSize(line);
      case 'chunk-end':
        if (line !== '') throw problem('HTTP_CHUNK_UNREADABLE');
        this.#state = 'chunk-size';
        return;
      default:
        if (line === '') this.#state = 'done';
    }
  }

  #onStatusLine(line: string): void {
    const [, before = '', version, digits] = /^(.{0,4}?)HTTP\/(\d(?:\.\d)?)[ \t]+(\d{3})(?!\d)/is.exec(line) ?? [];
    if (digits === undefined) {
      rejectOtherProtocols([Buffer.from(`${line}\n`, 'latin1')]);
      if (line.length > MAX_BEFORE) throw problem('HTTP_NO_STATUS_LINE');
    }
    if (digits === undefined || before !== '') this.#flaws.add('bytes-before-status');
    if (digits === undefined) return;
    this.#status = Number(digits);
    this.#persists = version === '1.1';
    this.#state = 'fields';
  }

  #onField(line: string): void {
    const last = this.#headers.at(-1);
    if (/^[ \t]/.test(line)) {
      this.#flaws.add('folded-field');
      if (last !== undefined) last[1] = `${last[1]} ${trimmed(line)}`;
      return;
    }
    const colon = line.indexOf(':');
    const name = trimmed(line.slice(0, Math.max(colon, 0))).toLowerCase();
    if (name === '') this.#flaws.add('line-without-field');
    else {
      if (name.length !== colon) this.#flaws.add('space-before-colon');
      this.#headers.push([name, trimmed(line.slice(colon + 1))]);
    }
  }

  #onHeadEnd(): void {
    const status = this.#status;
    if (status === 101) throw problem('HTTP_SWITCHES_PROTOCOL');
    if (status < 200) {
      this.#headers = [];
      this.#state = 'status';
      return;
    }
    if (status === 204 || status === 304) this.#state = 'done';
    else this.#state = this.#framing();
    const options = this.#valuesOf('connection').map((option) => option.toLowerCase());
    if (this.#state === 'close' || options.includes('close')) this.#persists = false;
  }

  #valuesOf(wanted: string): string[] {
    return this.#headers.filter(([name]) => name === wanted).flatMap(([, value]) => value.split(',').map(trimmed));
  }

  /** Where the body ends (RFC 9112 §6.3). */
  #framing(): State {
    const lengths = this.#valuesOf('content-length');
    if (this.#valuesOf('transfer-encoding').some((coding) => coding.toLowerCase() === 'chunked')) {
      if (lengths.length > 0) this.#flaws.add('length-and-chunks');
      this.#lineBytes = 0;
      return 'chunk-size';
    }
    const [length] = lengths;
    if (length === undefined) return 'close';
    if (lengths.some((other) => other !== length)) throw problem('HTTP_LENGTHS_DIFFER');
    if (lengths.length > 1) this.#flaws.add('length-repeated');
    if (!/^\d{1,15}$/.test(length)) {
      this.#flaws.add('length-unreadable');
      return 'close';
    }
    this.#left = Number(length);
    return this.#left === 0 ? 'done' : 'length';
  }

  #onChunkSize(line: string): void {
    const digits = /^[ \t]*([0-9a-f]{1,12})[ \t]*(?:;|$)/i.exec(line)?.[1];
    if (digits === undefined) throw problem('HTTP_CHUNK_UNREADABLE');
    this.#left = Number.parseInt(digits, 16);
    this.#lineBytes = 0;
    this.#state = this.#left === 0 ? 'trailers' : 'chunk';
  }

  #takeBody(bytes: Buffer): Buffer {
    const ofThis = this.#state === 'close' ? bytes : bytes.subarray(0, this.#left);
    const room = this.#most - this.#bodyBytes;
    this.#body.push(ofThis.subarray(0, room));
    this.#bodyBytes += Math.min(room, ofThis.length);
    if (this.#state !== 'close') this.#left -= ofThis.length;
    if (ofThis.length > room) {
      this.#missing = 'cut-off';
      this.#state = 'done';
    } else if (this.#state !== 'close' && this.#left === 0) {
      this.#state = this.#state === 'chunk' ? 'chunk-end' : 'done';
    }
    return bytes.subarray(ofThis.length);
  }
}

/** Sooner than at the end of a first line that may never come. A server that speaks HTTP/2 only begins with SETTINGS. */
function rejectOtherProtocols(parts: readonly Buffer[]): void {
  const start = Buffer.concat(parts).subarray(0, 12);
  if (start.length < 9 || /HTTP/i.test(start.toString('latin1'))) return;
  if (start[0] === 0 && start[3] === 4 && start.readUInt32BE(5) === 0) throw problem('HTTP_SPEAKS_HTTP2');
  if (start.length === 12) throw problem('HTTP_NO_STATUS_LINE');
}

/**
 * A line of the head. A return inside it is a new field in Chromium and a space in Firefox, and a NUL is the end of the
 * answer in both (RFC 9110 §5.5, RFC 9112 §2.2), so a line with one of them says nothing for certain. Other control
 * characters stay, as they do in browsers.
 */
function soundLine(line: string): string {
  const text = withoutReturns(line);
  if (text.includes('\0')) throw problem('HTTP_NUL_IN_HEAD');
  if (text.includes('\r')) throw problem('HTTP_RETURN_IN_LINE');
  return text;
}

function withoutReturns(line: string): string {
  let end = line.length;
  while (end > 0 && line[end - 1] === '\r') end -= 1;
  return line.slice(0, end);
}

function problem(code: string): Error {
  return Object.assign(new Error(code), { code });
}

/** Without the spaces and tabs around it; by hand, for an expression takes quadratic time over a line of spaces. */
function trimmed(text: string): string {
  const isBlank = (index: number) => text[index] === ' ' || text[index] === '\t';
  let [start, end] = [0, text.length];
  while (start < end && isBlank(start)) start += 1;
  while (end > start && isBlank(end - 1)) end -= 1;
  return text.slice(start, end);
}
