/**
 * Connections over which an answer came whole and another may be asked, kept for a moment (RFC 9112 section 9.3): the
 * questions about one site cost its server one connection together.
 */
import type { Socket } from 'node:net';
import { deadline } from '../model/deadline.ts';

/** Shorter than servers keep theirs. */
const KEPT_MS = 4_000;

/** What is known of the socket that carried an exchange. */
export interface SocketFacts {
  readonly address: string;
  /** Chain and host name proven; null when the connection is plain. */
  readonly verified: boolean | null;
}

export interface Connection {
  readonly socket: Socket;
  readonly facts: SocketFacts;
}

export class IdleConnections {
  readonly #idle = new Map<Connection, { readonly origin: string; readonly forget: () => void }>();

  /** One to this origin, at an address that is wanted. */
  take(origin: string, isWanted: (address: string) => boolean): Connection | undefined {
    for (const [connection, kept] of this.#idle) {
      if (kept.origin !== origin || !isWanted(connection.facts.address)) continue;
      kept.forget();
      connection.socket.ref();
      return connection;
    }
    return undefined;
  }

  /** It holds up no end of the process. What comes in over it now was asked by nobody. */
  keep(origin: string, connection: Connection): void {
    const { socket } = connection;
    const drop = () => {
      forget();
      socket.on('error', () => undefined);
      socket.destroy();
    };
    const limit = deadline(KEPT_MS);
    limit.signal.addEventListener('abort', drop, { once: true });
    const forget = () => {
      limit[Symbol.dispose]();
      for (const event of ENDS) socket.off(event, drop);
      this.#idle.delete(connection);
    };
    for (const event of ENDS) socket.on(event, drop);
    socket.unref();
    this.#idle.set(connection, { origin, forget });
  }

  close(): void {
    for (const [{ socket }, { forget }] of this.#idle) {
      forget();
      socket.destroy();
    }
  }
}

const ENDS = ['data', 'end', 'close', 'error'];
