/** Puts the first flight of a server together, message by message, until it holds what a question needs. */
import { EXTENSION, MESSAGE } from '../registry/protocol.ts';
import { suiteOf } from '../registry/suites.ts';
import { ByteReader, TlsParseError } from './bytes.ts';
import type { Incoming } from './records.ts';
import {
  parseCertificate,
  parseCertificate13,
  parseCertificateStatus,
  parseExtensions,
  parseServerHello,
  parseServerKeyExchange,
  type ServerHello,
  type ServerKeyExchange,
} from './server-messages.ts';
import { parseCertificateVerify } from './tls13.ts';

export interface Flight {
  readonly hello: ServerHello;
  readonly certificates: readonly Buffer[];
  readonly ocspResponse?: Buffer;
  readonly keyExchange?: ServerKeyExchange;
  readonly certificateRequested: boolean;
  /** Signed certificate timestamps that came in the handshake, as a list. */
  readonly sctList?: Buffer;
  /** TLS 1.3 under encryption: what EncryptedExtensions holds, and the scheme of the CertificateVerify. */
  readonly encryptedExtensions?: ReadonlyMap<number, Buffer>;
  readonly scheme?: number;
}

/** How far to read: the hello alone, or to the end of what the server says unasked (ServerHelloDone, CertificateVerify). */
export type Until = 'hello' | 'done';

const MAX_MESSAGES = 64;

export class FlightReader {
  #hello?: ServerHello;
  #certificates: readonly Buffer[] = [];
  #ocspResponse?: Buffer;
  #keyExchange?: ServerKeyExchange;
  #certificateRequested = false;
  #sctList?: Buffer;
  #encryptedExtensions?: ReadonlyMap<number, Buffer>;
  #scheme?: number;
  #messages = 0;

  /** Takes one message; true when the flight holds everything up to `until`. */
  take(message: Extract<Incoming, { kind: 'handshake' }>, until: Until): boolean {
    if (++this.#messages > MAX_MESSAGES)
      throw new TlsParseError('too-large', `more than ${MAX_MESSAGES} handshake messages`);
    if (this.#hello === undefined) return this.#takeHello(message, until);
    if (this.#hello.version === 'TLSv1.3') return this.#takeEncrypted(message);
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
      ...(this.#sctList === undefined ? {} : { sctList: this.#sctList }),
      ...(this.#encryptedExtensions === undefined ? {} : { encryptedExtensions: this.#encryptedExtensions }),
      ...(this.#scheme === undefined ? {} : { scheme: this.#scheme }),
    };
  }

  #takeHello(message: Extract<Incoming, { kind: 'handshake' }>, until: Until): boolean {
    // RFC 5246 section 7.4.1.1: a HelloRequest may come at any time and is ignored while negotiating.
    if (message.type === 0) return false;
    if (message.type !== MESSAGE.serverHello) {
      throw new TlsParseError('bad-value', `handshake message of type ${message.type} where a ServerHello was due`);
    }
    this.#hello = parseServerHello(message.body);
    const scts = this.#hello.extensions.get(EXTENSION.signedCertificateTimestamp);
    if (scts !== undefined) this.#sctList = scts;
    return until === 'hello' || this.#hello.helloRetryRequest;
  }

  /** RFC 8446 section 4: what comes after the ServerHello, once its records have been opened. */
  #takeEncrypted(message: Extract<Incoming, { kind: 'handshake' }>): boolean {
    switch (message.type) {
      case MESSAGE.encryptedExtensions:
        this.#encryptedExtensions = parseExtensions(
          new ByteReader(message.body, 'EncryptedExtensions').nested(2, 'EncryptedExtensions'),
        );
        return false;
      case MESSAGE.certificateRequest:
        this.#certificateRequested = true;
        return false;
      case MESSAGE.certificate:
        this.#takeCertificate13(message.body);
        return false;
      case MESSAGE.certificateVerify:
        this.#scheme = parseCertificateVerify(message.body);
        return true;
      case MESSAGE.finished:
        return true;
      default:
        throw new TlsParseError('bad-value', `handshake message of type ${message.type} after a TLS 1.3 ServerHello`);
    }
  }

  #takeCertificate13(body: Buffer): void {
    const { certificates, leafExtensions } = parseCertificate13(body);
    this.#certificates = certificates;
    const status = leafExtensions.get(EXTENSION.statusRequest);
    if (status !== undefined) this.#setOcsp(parseCertificateStatus(status));
    const scts = leafExtensions.get(EXTENSION.signedCertificateTimestamp);
    if (scts !== undefined) this.#sctList = scts;
  }

  #setOcsp(response: Buffer | undefined): void {
    if (response !== undefined) this.#ocspResponse = response;
  }

  #setKeyExchange(keyExchange: ServerKeyExchange | undefined): void {
    if (keyExchange !== undefined) this.#keyExchange = keyExchange;
  }
}
