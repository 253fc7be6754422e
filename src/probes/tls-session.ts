/** One full handshake with each address of the name: the certificate, and whether it proves the host. */
import { connect, type DetailedPeerCertificate, type TLSSocket } from 'node:tls';
import { isIP } from 'node:net';
import { createHash, X509Certificate } from 'node:crypto';
import type { Attempt } from '../model/attempt.ts';
import { completed } from '../model/attempt.ts';
import { ProbeError } from '../model/errors.ts';
import type { TlsCertificate, TlsHandshake } from '../model/evidence/tls.ts';
import { identityProblem, networkError, type Network, type Target } from './lib/network.ts';
import type { Probe } from './probe.ts';

export const tlsSession: Probe<'tls.session'> = {
  kind: 'tls.session',
  run: async (request, { network, signal }) => {
    const url = new URL(request.endpoint);
    const host = url.hostname.replace(/^\[(.*)\]$/, '$1');
    const port = Number(url.port) || 443;
    const targets = await network.resolve(host, port);
    const sessions = await Promise.all(
      targets.map(async (target) => ({
        address: target.address,
        session: await attempt(network, host, target, signal),
      })),
    );
    if (signal.aborted) throw new ProbeError('interrupted', 'tls', `${host}: the run was stopped`);
    return { host, port, addresses: sessions };
  },
};

async function attempt(
  network: Network,
  host: string,
  target: Target,
  signal: AbortSignal,
): Promise<Attempt<TlsHandshake>> {
  try {
    return completed(await handshake(network, host, target, signal));
  } catch (error) {
    const known = networkError(error, `${target.address} port ${target.port}`);
    if (known instanceof ProbeError) return known.toFailed();
    throw error;
  }
}

function handshake(network: Network, host: string, target: Target, signal: AbortSignal): Promise<TlsHandshake> {
  return new Promise((resolve, reject) => {
    const socket = connect({
      host: target.address,
      port: target.port,
      servername: isIP(host) ? '' : host,
      secureContext: network.secureContext,
      ALPNProtocols: ['h2', 'http/1.1'],
      // The certificate is what is asked about: it is judged from the evidence, and nothing is sent here.
      rejectUnauthorized: false,
      checkServerIdentity: identityProblem,
    });
    const stop = () => socket.destroy(Object.assign(new Error('stopped'), { code: 'UND_ERR_ABORTED' }));
    signal.addEventListener('abort', stop, { once: true });
    socket.setTimeout(network.timeoutMs, () =>
      socket.destroy(Object.assign(new Error('timeout'), { code: 'ETIMEDOUT' })),
    );
    socket.once('error', reject);
    socket.once('close', () => signal.removeEventListener('abort', stop));
    socket.once('close', () => reject(Object.assign(new Error('closed'), { code: 'ECONNRESET' })));
    socket.once('secureConnect', () => {
      try {
        resolve(factsOf(socket, host));
      } catch (error) {
        reject(error instanceof Error ? error : new Error(String(error)));
      } finally {
        socket.destroy();
      }
    });
  });
}

/** Node's code for a host name that the certificate does not have; any other code is about the chain. */
const WRONG_NAME = 'ERR_TLS_CERT_ALTNAME_INVALID';

function factsOf(socket: TLSSocket, host: string): TlsHandshake {
  const leaf = socket.getPeerCertificate(true);
  const problem = socket.authorized ? null : authorizationCode(socket);
  const trustProblem = problem === WRONG_NAME ? null : problem;
  const chain = chainOf(leaf).map(certificateOf);
  return {
    protocol: socket.getProtocol() ?? 'unknown',
    cipherSuite: socket.getCipher().standardName,
    certificate: chain[0]!,
    chain,
    trusted: trustProblem === null,
    trustProblem,
    hostnameMatches: identityProblem(host, leaf) === undefined,
  };
}

function authorizationCode(socket: TLSSocket): string {
  const error: unknown = socket.authorizationError;
  if (error instanceof Error) return (error as { code?: string }).code ?? error.message;
  return typeof error === 'string' ? error : 'UNSPECIFIED';
}

/** Node links each certificate to its issuer; a root links to itself, and the link is missing where the chain breaks off. */
function chainOf(leaf: DetailedPeerCertificate): DetailedPeerCertificate[] {
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

function certificateOf(certificate: DetailedPeerCertificate): TlsCertificate {
  const x509 = new X509Certificate(certificate.raw);
  const details = x509.publicKey.asymmetricKeyDetails;
  return {
    subject: oneLine(x509.subject),
    issuer: oneLine(x509.issuer),
    altNames: (x509.subjectAltName ?? '').split(', ').filter((name) => name !== ''),
    notBefore: new Date(x509.validFrom).toISOString(),
    notAfter: new Date(x509.validTo).toISOString(),
    serialNumber: x509.serialNumber,
    fingerprint: x509.fingerprint256.replaceAll(':', '').toLowerCase(),
    keyFingerprint: createHash('sha256')
      .update(x509.publicKey.export({ type: 'spki', format: 'der' }))
      .digest('hex'),
    keyType: details?.namedCurve ?? x509.publicKey.asymmetricKeyType ?? 'unknown',
    keyBits: details?.modulusLength ?? null,
  };
}

/** Node gives no name at all for an empty one, whatever its types say; the names of the host then stand in altNames. */
function oneLine(name: string | undefined): string {
  return (name ?? '').replaceAll('\n', ', ');
}
