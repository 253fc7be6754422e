/** One hello on a socket that is connected already, e.g. after STARTTLS in a talk of its own: which of these suites does the server choose? */
import type { Socket } from 'node:net';
import { TlsParseError } from './codec/bytes.ts';
import { encodeClientHello, extension } from './codec/client-hello.ts';
import { FlightReader } from './codec/flight.ts';
import { RecordReader } from './codec/records.ts';
import { LEGACY_GROUPS } from './registry/groups.ts';
import { alertName } from './registry/protocol.ts';
import { ALL_SCHEMES } from './registry/signature-schemes.ts';
import { LEGACY_SUITES, suiteOf } from './registry/suites.ts';

export type Offered =
  | { readonly kind: 'chosen'; readonly suite: string }
  /** The server read the hello and does not go along: by an alert, or with a suite that was not offered. */
  | { readonly kind: 'refused'; readonly how: string }
  | { readonly kind: 'open'; readonly why: string };

export interface OfferOptions {
  readonly servername: string;
  readonly suites: readonly number[];
  readonly signal: AbortSignal;
}

/**
 * Suites of TLS 1.2 that NCSC-NL calls insufficient for what they are made of: without forward secrecy, without
 * authentication, or with a cipher below 128 bits or RC4. Those for shared keys and passwords are never chosen by chance.
 */
export function weakSuites(): readonly number[] {
  return LEGACY_SUITES.filter((code) => {
    const { name, keyExchange, authentication, bits, cipher, forwardSecrecy } = suiteOf(code);
    if (!name.includes('_WITH_') || ['PSK', 'SRP', 'KRB5', 'other'].includes(keyExchange)) return false;
    return !forwardSecrecy || authentication === 'anon' || bits < 128 || cipher.startsWith('RC4');
  });
}

/** Ends as soon as the server has chosen or refused; the socket is of no further use, and for the caller to destroy. */
export function offerSuites(socket: Socket, { servername, suites, signal }: OfferOptions): Promise<Offered> {
  const [records, flight] = [new RecordReader(), new FlightReader()];
  const read = (chunk: Buffer): Offered | undefined => {
    for (const incoming of records.push(chunk)) {
      // RFC 6066 section 3: unrecognized_name may be a warning; the handshake goes on after it.
      if (incoming.kind === 'alert' && (incoming.level === 2 || incoming.description === 0))
        return { kind: 'refused', how: alertName(incoming.description) };
      if (incoming.kind !== 'handshake') continue;
      flight.take(incoming, 'hello');
      const chosen = flight.flight?.hello.suite;
      if (chosen === undefined) continue;
      const { name } = suiteOf(chosen);
      return suites.includes(chosen) ? { kind: 'chosen', suite: name } : { kind: 'refused', how: name };
    }
    return undefined;
  };
  return new Promise((resolve) => {
    const onData = (chunk: Buffer) => {
      try {
        const answer = read(chunk);
        if (answer !== undefined) end(answer);
      } catch (error) {
        if (!(error instanceof TlsParseError)) throw error;
        end({ kind: 'open', why: error.problem });
      }
    };
    const onError = (error: NodeJS.ErrnoException) => end({ kind: 'open', why: error.code ?? 'UNKNOWN' });
    const onClose = () => end({ kind: 'open', why: 'ECONNRESET' });
    const onAbort = () => end({ kind: 'open', why: 'ETIMEDOUT' });
    const end = (answer: Offered) => {
      signal.removeEventListener('abort', onAbort);
      socket.off('data', onData).off('close', onClose).off('end', onClose);
      resolve(answer);
    };
    if (signal.aborted) return onAbort();
    signal.addEventListener('abort', onAbort, { once: true });
    socket.on('data', onData).on('error', onError).on('close', onClose).on('end', onClose);
    socket.resume();
    const extensions = [
      extension.serverName(servername),
      extension.renegotiationInfo(),
      extension.supportedGroups(LEGACY_GROUPS),
      extension.ecPointFormats(),
      extension.signatureAlgorithms(ALL_SCHEMES),
    ];
    socket.write(encodeClientHello({ version: 'TLSv1.2', suites, extensions }));
  });
}
