/** What an address shows to a usual visitor: one handshake for all questions of the run that need no other. */
import type { DetailedPeerCertificate, TLSSocket } from 'node:tls';
import { shakeHands, type HandshakeOptions } from '../../network/handshake.ts';
import type { ProbeContext } from '../probe.ts';

export interface Shown {
  /** Linked to its issuers as far as they were sent or are trusted. */
  readonly leaf: DetailedPeerCertificate;
  readonly protocol: string | null;
  readonly cipherSuite: string;
  readonly authorized: boolean;
  readonly authorizationError: unknown;
}

/** @throws what `shakeHands` throws; a failure is not remembered */
export function firstHandshake(shared: ProbeContext['shared'], options: HandshakeOptions): Promise<Shown> {
  const { host, target } = options;
  const known = shared('tls.first-handshake', () => new Map<string, Promise<Shown>>());
  const key = `${host} ${target.address} ${target.port}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const now = shakeHands(options, shownBy);
  known.set(key, now);
  now.catch(() => known.delete(key));
  return now;
}

export function shownBy(socket: TLSSocket): Shown {
  return {
    leaf: socket.getPeerCertificate(true),
    protocol: socket.getProtocol(),
    cipherSuite: socket.getCipher().standardName,
    authorized: socket.authorized,
    authorizationError: socket.authorizationError,
  };
}
