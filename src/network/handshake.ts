/** One full TLS handshake with the platform's own library, to look at what the server shows. Nothing is sent over it. */
import { isIP } from 'node:net';
import { connect, type DetailedPeerCertificate, type SecureContext, type TLSSocket } from 'node:tls';
import { aborted, deadline } from '../model/deadline.ts';
import { ProbeError } from '../model/errors.ts';
import { identityProblem } from './identity.ts';
import type { Network, Target } from './network.ts';

export interface HandshakeOptions {
  readonly network: Network;
  readonly host: string;
  readonly target: Target;
  readonly signal: AbortSignal;
  /** What is offered and whom to trust; the network's own when absent. */
  readonly secureContext?: SecureContext;
}

/** What `look` sees in the socket of the finished handshake, which is closed then. */
export function shakeHands<T>(options: HandshakeOptions, look: (socket: TLSSocket) => T): Promise<T> {
  return options.network.pace.connect(options.target, options.signal, () => handshake(options, look));
}

async function handshake<T>(options: HandshakeOptions, look: (socket: TLSSocket) => T): Promise<T> {
  const { network, host, target, signal, secureContext = network.secureContext } = options;
  using limit = deadline(network.timeoutMs, signal);
  const late = () => {
    const code = limit.expired ? 'ETIMEDOUT' : 'UND_ERR_ABORTED';
    return Object.assign(new Error('no end to the handshake'), { code });
  };
  const tcp = await network.dial(target, limit.signal).catch((error: unknown) => {
    throw limit.signal.aborted && !(error instanceof ProbeError) ? late() : error;
  });
  return await new Promise((resolve, reject) => {
    const socket = connect({
      socket: tcp,
      servername: isIP(host) ? '' : host,
      secureContext,
      ALPNProtocols: ['h2', 'http/1.1'],
      // The certificate is what is asked about: it is judged from the evidence, and nothing is sent here.
      rejectUnauthorized: false,
      checkServerIdentity: (_name, certificate) => identityProblem(host, certificate),
    });
    void aborted(limit.signal).then(() => socket.destroy(late()));
    tcp.once('error', reject);
    socket.once('error', reject);
    socket.once('close', () => reject(Object.assign(new Error('closed'), { code: 'ECONNRESET' })));
    socket.once('secureConnect', () => {
      try {
        resolve(look(socket));
      } catch (error) {
        reject(error instanceof Error ? error : new Error(String(error)));
      } finally {
        socket.destroy();
        tcp.destroy();
      }
    });
  });
}

/** Node links each certificate to its issuer; a root links to itself, and the link is missing where the chain breaks off. */
export function chainOf(leaf: DetailedPeerCertificate): DetailedPeerCertificate[] {
  const issuerOf = (certificate: DetailedPeerCertificate): DetailedPeerCertificate | undefined =>
    certificate.issuerCertificate;
  const chain = [leaf];
  for (let next = issuerOf(leaf); next !== undefined; next = issuerOf(next)) {
    const { fingerprint256 } = next;
    if (chain.some((earlier) => earlier.fingerprint256 === fingerprint256)) break;
    chain.push(next);
  }
  return chain;
}

/** Why a certificate was not accepted: Node gives an error, or its code alone. */
export function authorizationCode({ authorizationError: error }: { readonly authorizationError: unknown }): string {
  if (error instanceof Error) return (error as { code?: string }).code ?? error.message;
  return typeof error === 'string' ? error : 'UNSPECIFIED';
}
