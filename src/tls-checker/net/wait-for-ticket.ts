/**
 * Listens to a server behind a handshake of TLS 1.3: only then does a session ticket come (RFC 8446 section 4.6.1), and
 * only then is it seen whether the server took the handshake. The client is done before the server is.
 */
import type { Socket } from 'node:net';
import type { TLSSocket } from 'node:tls';
import type { Undetermined } from '../types.ts';
import { earlyDataSize } from './openssl-session.ts';

export interface Heard {
  /** The first session that came. */
  readonly session?: Buffer;
  /** Why it proves nothing that no ticket came; undefined when one came or the server was heard out. */
  readonly unheard?: Undetermined;
  /** Milliseconds after which the server, with nothing asked of it, said that it was done; undefined when it did not. */
  readonly endedAfterMs?: number;
}

export interface Patience {
  /** What the handshake took: over a long way a ticket comes late. */
  readonly handshakeMs: number;
  /** Moment, on the clock of `performance.now()`, at which nothing is waited for any more. */
  readonly endsAt: number;
}

/** Milliseconds that a server near by is given for its ticket. */
const LEAST_MS = 300;
/** A ticket comes one round trip behind the handshake, which took one or more itself. */
const HANDSHAKES = 3;

/** Made before the handshake ends: some servers send their tickets before they have heard the last of the client. */
export class Listener {
  readonly #socket: TLSSocket;
  readonly #tcp: Socket;
  readonly #came: Promise<void>;
  readonly #closed: Promise<void>;
  #session: Buffer | undefined;
  #ended = false;
  #error: NodeJS.ErrnoException | undefined;

  constructor(socket: TLSSocket, tcp: Socket) {
    this.#socket = socket;
    this.#tcp = tcp;
    this.#came = new Promise((resolve) => {
      socket.once('session', (session: Buffer) => {
        this.#session = session;
        resolve();
      });
    });
    this.#closed = new Promise((resolve) => socket.once('close', () => resolve()));
    socket.once('end', () => (this.#ended = true));
    socket.once('error', (error: NodeJS.ErrnoException) => (this.#error = error));
  }

  /** Until a ticket comes, the server ends the connection, or it has been silent for long enough and is still there. */
  async waitForTicket({ handshakeMs, endsAt }: Patience): Promise<Heard> {
    const before = this.#tcp.bytesRead;
    const started = performance.now();
    const enoughMs = Math.max(LEAST_MS, HANDSHAKES * handshakeMs);
    const leftMs = () => Math.max(0, Math.min(enoughMs, endsAt - performance.now()));
    // What a server says of its own accord is passed over; its end shows only behind that.
    this.#socket.resume();
    const patienceMs = leftMs();
    const over = await within(patienceMs, Promise.race([this.#came, this.#closed]));
    const ticket = this.#ticket();
    if (ticket !== undefined) return ticket;
    if (over) {
      const orderly = this.#ended && this.#tcp.bytesRead > before;
      return { ...this.#ending(orderly), ...(orderly ? { endedAfterMs: performance.now() - started } : {}) };
    }
    // Node has no event for a session above 10 KiB, as with a certificate of a thousand names; the socket has it all the same.
    const session = this.#socket.getSession();
    if (session !== undefined && earlyDataSize(session) !== undefined) return { session };
    if (patienceMs < enoughMs)
      return { unheard: { reason: 'timeout', detail: 'no time was left to wait for a ticket' } };
    // A silence alone is no answer: who has taken the handshake answers our farewell.
    this.#socket.end();
    const answered = await within(leftMs(), this.#closed);
    // A busy server may have come to the ticket only now.
    return this.#ticket() ?? (answered ? this.#ending(true) : GONE);
  }

  #ticket(): Heard | undefined {
    return this.#session === undefined ? undefined : { session: this.#session };
  }

  #ending(orderly: boolean): Heard {
    const code = this.#error?.code ?? '';
    // OpenSSL's own errors come of an alert, e.g. certificate_required.
    if (/^ERR_SSL_/.test(code)) return unheard('contradiction', `the server refused behind the handshake: ${code}`);
    if (orderly) return {};
    return code === ''
      ? unheard('closed', 'the server closed the connection behind the handshake without a close_notify')
      : unheard('reset', `the connection failed behind the handshake: ${code}`);
  }
}

const GONE = unheard('timeout', 'the server says nothing behind the handshake, not even to our farewell');

function unheard(reason: Undetermined['reason'], detail: string): Heard {
  return { unheard: { reason, detail } };
}

/** Whether the event comes within the time. */
export function within(ms: number, event: Promise<void>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const expiry = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), ms);
    timer.unref();
  });
  return Promise.race([event.then(() => true), expiry]).finally(() => clearTimeout(timer));
}
