/** Puts the first flight of a server together, message by message, until it holds what a question needs. */
import { MESSAGE } from '../registry/protocol.ts';
import { suiteOf } from '../registry/suites.ts';
import { TlsParseError } from './bytes.ts';
import type { Incoming } from './records.ts';
import {
  parseCertificate,
  parseCertificateStatus,
  parseServerHello,
  parseServerKeyExchange,
  type ServerHello,
  type ServerKeyExchange,
} from './server-messages.ts';

export interface Flight {
  readonly hello: ServerHello;
  readonly certificates: readonly Buffer[];
  readonly ocspResponse?: Buffer;
  readonly keyExchange?: ServerKeyExchange;
  readonly certificateRequested: boolean;
}

/** How far to read: the hello alone, or up to ServerHelloDone (which ends what a TLS 1.2 server says unasked). */
export type Until = 'hello' | 'done';

const MAX_MESSAGES = 64;

export class FlightReader {
  #hello?: ServerHello;
  #certificates: readonly Buffer[] = [];
  #ocspResponse?: Buffer;
  #keyExchange?: ServerKeyExchange;
  #certificateRequested = false;
  #messages = 0;

  /** Takes one message; true when the flight holds everything up to `until`. */
  take(message: Extract<Incoming, { kind: 'handshake' }>, until: Until): boolean {
    if (++this.#messages > MAX_MESSAGES)
      throw new TlsParseError('too-large', `more than ${MAX_MESSAGES} handshake messages`);
    if (this.#hello === undefined) return this.#takeHello(message, until);
    switch (message.type) {
      case MESSAGE.certificate:
        this.#certificates = parseCertificate(message.body);
        return false;
      case MESSAGE.certificateStatus:
        this.#setOcsp(parseCertificateStatus(message.body));
        return false;
      case MESSAGE.serverKeyExchange:
        this.#setKeyExchange(parseServerKeyExchange(message.body, suiteOf(this.#hello.suite), this.#hello.version));
        return false;
      case MESSAGE.certificateRequest:
        this.#certificateRequested = true;
        return false;
      case MESSAGE.serverHelloDone:
        return true;
      default:
        throw new TlsParseError('bad-value', `handshake message of type ${message.type} in the server's first flight`);
    }
  }

  /** What has been read so far; undefined before the ServerHello. */
  get flight(): Flight | undefined {
    if (this.#hello === undefined) return undefined;
    return {
      hello: this.#hello,
      certificates: this.#certificates,
      certificateRequested: this.#certificateRequested,
      ...(this.#ocspResponse === undefined ? {} : { ocspResponse: this.#ocspResponse }),
      ...(this.#keyExchange === undefined ? {} : { keyExchange: this.#keyExchange }),
    };
  }

  #takeHello(message: Extract<Incoming, { kind: 'handshake' }>, until: Until): boolean {
    // RFC 5246 section 7.4.1.1: a HelloRequest may come at any time and is ignored while negotiating.
    if (message.type === 0) return false;
    if (message.type !== MESSAGE.serverHello) {
      throw new TlsParseError('bad-value', `handshake message of type ${message.type} where a ServerHello was due`);
    }
    this.#hello = parseServerHello(message.body);
    return until === 'hello' || this.#hello.version === 'TLSv1.3';
  }

  #setOcsp(response: Buffer | undefined): void {
    if (response !== undefined) this.#ocspResponse = response;
  }

  #setKeyExchange(keyExchange: ServerKeyExchange | undefined): void {
    if (keyExchange !== undefined) this.#keyExchange = keyExchange;
  }
}
