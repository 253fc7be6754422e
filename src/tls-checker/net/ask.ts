/** Asks one thing over one connection: write a hello, read the answer as far as it is needed, then reset. Never throws. */
import { connect, type Socket } from 'node:net';
import { TlsParseError } from '../codec/bytes.ts';
import { FlightReader, type Flight, type Until } from '../codec/flight.ts';
import { RecordReader } from '../codec/records.ts';
import { looksLikeSsl2Hello, parseSsl2Hello, type Ssl2ServerHello } from '../codec/ssl2.ts';
import { encodeHandshake, encodeRecord } from '../codec/client-hello.ts';
import { RecordOpener, type KeyShare } from '../codec/tls13.ts';
import { CONTENT, EXTENSION, MESSAGE } from '../registry/protocol.ts';
import type { Upgrade } from './starttls.ts';

export type Answer =
  | {
      readonly kind: 'flight';
      readonly flight: Flight;
      readonly complete: boolean;
      /** Heartbeat messages that came after a sequel was sent; undefined when none was sent. */
      readonly sequel?: readonly Buffer[];
      /** What ended the wait after a sequel: an alert, e.g. 10 for unexpected_message, or none. */
      readonly sequelEnd?: number | 'closed' | 'timeout';
    }
  | { readonly kind: 'ssl2'; readonly hello: Ssl2ServerHello }
  | {
      readonly kind: 'alert';
      readonly level: number;
      readonly description: number;
      /** The suite that the server had chosen before a fatal alert broke off its own flight. */
      readonly chosen?: number;
    }
  /** The connection ended without an answer: FIN (`closed`) or RST (`reset`). */
  | { readonly kind: 'closed' | 'reset'; readonly detail: string }
  | { readonly kind: 'timeout'; readonly detail: string }
  /** What came is no TLS, or TLS that breaks its own rules. */
  | { readonly kind: 'malformed'; readonly problem: TlsParseError['problem']; readonly detail: string }
  | { readonly kind: 'unreachable'; readonly code: string; readonly detail: string }
  | { readonly kind: 'starttls-failed'; readonly detail: string };

export interface Endpoint {
  readonly address: string;
  readonly port: number;
}

export interface AskOptions {
  readonly timeoutMs: number;
  readonly until: Until;
  readonly upgrade?: Upgrade | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Key shares of the hello: with them the encrypted part of a TLS 1.3 answer is read too. */
  readonly shares?: readonly KeyShare[] | undefined;
  /** What to send once the flight is complete; heartbeats and the alert that come back belong to the answer. */
  readonly sequel?: Sequel | undefined;
  /** Sent right behind the hello: the server answers the hello, reads this, and is done with us. */
  readonly farewell?: Buffer | undefined;
}

export interface Sequel {
  readonly send: Buffer;
  /** Nothing is waited for after this heartbeat message. */
  readonly isLast: (fragment: Buffer) => boolean;
}

/** Enough for the largest honest flight; what says more is cut off. */
const MAX_BYTES = 1024 * 1024;

/** A timer of a process that is awake fires sooner than this after its time. */
const LATE_MS = 100;

/** All connections read into this one; what came is copied out of it at once. */
const INCOMING = Buffer.allocUnsafeSlow(64 * 1024);

export function ask(endpoint: Endpoint, hello: Buffer, options: AskOptions): Promise<Answer> {
  return new Promise((resolve) => {
    const onread = {
      buffer: INCOMING,
      callback: (length: number) => {
        step(() => conversation.onData(Buffer.from(INCOMING.subarray(0, length))));
        return true;
      },
    };
    const socket = connect({ host: endpoint.address, port: endpoint.port, noDelay: true, onread });
    const conversation = new Conversation(socket, hello, options);
    const due = performance.now() + options.timeoutMs;
    let timer = setTimeout(() => {
      // Late because this process stood still: what came in meanwhile is heard first.
      const late = performance.now() - due;
      if (late < LATE_MS) return finish(conversation.onTimeout());
      timer = setTimeout(() => finish(conversation.onTimeout()), Math.min(late, options.timeoutMs));
    }, options.timeoutMs);
    const onAbort = () => finish({ kind: 'timeout', detail: 'the scan was stopped' });
    let settled = false;
    const finish = (answer: Answer) => {
      if (settled) return;
      settled = true;
      clearTimeout(timer);
      options.signal?.removeEventListener('abort', onAbort);
      // A reset leaves no half-open handshake with the server and no TIME_WAIT here.
      if (socket.connecting) socket.destroy();
      else socket.resetAndDestroy();
      resolve(answer);
    };
    const step = (act: () => Answer | undefined) => {
      const answer = act();
      if (answer !== undefined) finish(answer);
    };
    if (options.signal?.aborted === true) return onAbort();
    options.signal?.addEventListener('abort', onAbort);
    socket.on('connect', () => step(() => conversation.onConnect()));
    socket.on('end', () => finish(conversation.onEnd('closed', 'the server closed the connection')));
    socket.on('error', (error: NodeJS.ErrnoException) => finish(conversation.onError(error)));
    socket.on('close', () => finish(conversation.onEnd('closed', 'the connection was closed')));
  });
}

class Conversation {
  readonly #socket: Socket;
  readonly #hello: Buffer;
  readonly #options: AskOptions;
  readonly #records = new RecordReader();
  readonly #flight = new FlightReader();
  /** Records inside the encrypted ones of TLS 1.3. */
  readonly #inner = new RecordReader();
  #opener: RecordOpener | undefined;
  #upgrade?: ReturnType<Upgrade>;
  #received = 0;
  #ssl2: Buffer | undefined;
  #phase: 'connecting' | 'starttls' | 'asked' = 'connecting';
  /** Answers to the sequel; undefined until it is sent. */
  #sequel: Buffer[] | undefined;
  /** A warning that was followed by nothing is the answer after all. */
  #warning: Extract<Answer, { kind: 'alert' }> | undefined;

  constructor(socket: Socket, hello: Buffer, options: AskOptions) {
    this.#socket = socket;
    this.#hello = hello;
    this.#options = options;
  }

  onConnect(): Answer | undefined {
    if (this.#options.upgrade === undefined) return this.#ask();
    this.#phase = 'starttls';
    this.#upgrade = this.#options.upgrade();
    return this.#onPlainText(Buffer.alloc(0));
  }

  onData(chunk: Buffer): Answer | undefined {
    this.#received += chunk.length;
    if (this.#received > MAX_BYTES) {
      return { kind: 'malformed', problem: 'too-large', detail: `more than ${MAX_BYTES} bytes of answer` };
    }
    if (this.#phase === 'starttls') return this.#onPlainText(chunk);
    try {
      return this.#read(chunk);
    } catch (error) {
      if (!(error instanceof TlsParseError)) throw error;
      return { kind: 'malformed', problem: error.problem, detail: error.message };
    }
  }

  onTimeout(): Answer {
    const flight = this.#flight.flight;
    if (flight !== undefined) return this.#flightAnswer(flight, false, 'timeout');
    if (this.#warning !== undefined) return this.#warning;
    const when = { connecting: 'connecting', starttls: 'STARTTLS', asked: 'waiting for the answer' }[this.#phase];
    return { kind: 'timeout', detail: `no answer within ${this.#options.timeoutMs} ms, while ${when}` };
  }

  onEnd(kind: 'closed' | 'reset', detail: string): Answer {
    const flight = this.#flight.flight;
    if (flight !== undefined) return this.#flightAnswer(flight, false, 'closed');
    if (this.#warning !== undefined) return this.#warning;
    if (this.#phase === 'starttls') return { kind: 'starttls-failed', detail };
    return { kind, detail: `${detail} after ${this.#received} bytes` };
  }

  onError(error: NodeJS.ErrnoException): Answer {
    const code = error.code ?? 'UNKNOWN';
    if (this.#phase === 'connecting' && code !== 'ECONNRESET')
      return { kind: 'unreachable', code, detail: error.message };
    return this.onEnd('reset', `the connection failed (${code})`);
  }

  #ask(): undefined {
    this.#phase = 'asked';
    this.#received = 0;
    const { farewell } = this.#options;
    if (farewell === undefined) this.#socket.write(this.#hello);
    else this.#socket.end(Buffer.concat([this.#hello, farewell]));
  }

  #onPlainText(chunk: Buffer): Answer | undefined {
    const step = this.#upgrade?.(chunk);
    if (step === undefined) return undefined;
    if ('send' in step) this.#socket.write(step.send);
    else if ('failed' in step) return { kind: 'starttls-failed', detail: step.failed };
    else if (step.rest !== undefined && step.rest.length > 0)
      return { kind: 'malformed', problem: 'bad-value', detail: 'bytes of the server before TLS was asked for' };
    else this.#ask();
    return undefined;
  }

  #read(chunk: Buffer): Answer | undefined {
    if (this.#ssl2 !== undefined || (this.#flight.flight === undefined && looksLikeSsl2Hello(chunk) === true)) {
      this.#ssl2 = this.#ssl2 === undefined ? chunk : Buffer.concat([this.#ssl2, chunk]);
      const hello = parseSsl2Hello(this.#ssl2);
      return hello === undefined ? undefined : { kind: 'ssl2', hello };
    }
    for (const incoming of this.#records.push(chunk)) {
      const answer = this.#takeIncoming(incoming);
      if (answer !== undefined) return answer;
    }
    return undefined;
  }

  #takeIncoming(incoming: ReturnType<RecordReader['push']>[number]): Answer | undefined {
    if (incoming.kind === 'alert') {
      // RFC 6066 section 3: unrecognized_name may be a warning; the handshake goes on after it.
      const alert = { kind: 'alert', level: incoming.level, description: incoming.description } as const;
      if (incoming.level === 1 && incoming.description !== 0) {
        this.#warning = alert;
        return undefined;
      }
      const flight = this.#flight.flight;
      if (flight === undefined) return alert;
      if (incoming.level === 2 && this.#sequel === undefined) return { ...alert, chosen: flight.hello.suite };
      return this.#flightAnswer(flight, false, incoming.description);
    }
    if (incoming.kind === 'record') {
      if (incoming.type === CONTENT.changeCipherSpec) return undefined;
      if (incoming.type === CONTENT.heartbeat && this.#sequel !== undefined)
        return this.#takeHeartbeat(incoming.fragment);
      if (incoming.type === CONTENT.applicationData && this.#opener !== undefined) return this.#takeEncrypted(incoming);
      throw new TlsParseError('bad-value', `record of type ${incoming.type} where a ServerHello was due`);
    }
    const done = this.#flight.take(incoming, this.#options.until);
    const flight = this.#flight.flight;
    if (flight === undefined) return undefined;
    if (done && this.#options.sequel !== undefined && this.#sequel === undefined) {
      this.#sequel = [];
      this.#socket.write(this.#options.sequel.send);
      return undefined;
    }
    if (done || (flight.hello.version === 'TLSv1.3' && !this.#canRead(flight, incoming))) {
      return this.#flightAnswer(flight, done);
    }
    return undefined;
  }

  #takeHeartbeat(fragment: Buffer): Answer | undefined {
    this.#sequel?.push(fragment);
    const flight = this.#flight.flight;
    return flight !== undefined && this.#options.sequel?.isLast(fragment) === true
      ? this.#flightAnswer(flight, true)
      : undefined;
  }

  #flightAnswer(flight: Flight, complete: boolean, end?: number | 'closed' | 'timeout'): Answer {
    const answer = { kind: 'flight', flight, complete } as const;
    if (this.#sequel === undefined) return answer;
    return { ...answer, sequel: this.#sequel, ...(end === undefined ? {} : { sequelEnd: end }) };
  }

  /** Makes the keys at the ServerHello; false when there is no key share to make them with. */
  #canRead({ hello }: Flight, message: { readonly type: number; readonly body: Buffer }): boolean {
    if (this.#opener !== undefined) return true;
    const share = this.#options.shares?.find(({ group }) => group === hello.group);
    const keyShare = hello.extensions.get(EXTENSION.keyShare);
    if (share === undefined || keyShare === undefined) return false;
    const transcript = Buffer.concat([this.#hello.subarray(5), encodeHandshake(MESSAGE.serverHello, message.body)]);
    this.#opener = new RecordOpener(hello.suite, share.agree(keyShare.subarray(4)), transcript);
    return true;
  }

  #takeEncrypted(record: { readonly header: Buffer; readonly fragment: Buffer }): Answer | undefined {
    const { type, content } = this.#opener!.open(record.header, record.fragment);
    for (const incoming of this.#inner.push(encodeRecord(type, 0x0303, content))) {
      const answer = this.#takeIncoming(incoming);
      if (answer !== undefined) return answer;
    }
    return undefined;
  }
}
