/** One full handshake with each address of the name: the certificate, and whether it proves the host. */
import type { DetailedPeerCertificate } from 'node:tls';
import { createHash, X509Certificate } from 'node:crypto';
import { isIP } from 'node:net';
import type { Attempt } from '../model/attempt.ts';
import { completed, failed } from '../model/attempt.ts';
import { ProbeError } from '../model/errors.ts';
import type { TlsCertificate, TlsHandshake } from '../model/evidence/tls.ts';
import { identityProblem } from '../network/identity.ts';
import { networkError } from '../network/errors.ts';
import { authorizationCode, chainOf, type HandshakeOptions } from '../network/handshake.ts';
import { foreignGroup } from '../tls-checker/index.ts';
import type { Probe, ProbeContext } from './probe.ts';
import { firstHandshake, type Shown } from './tls/first-handshake.ts';

export const tlsSession: Probe<'tls.session'> = {
  kind: 'tls.session',
  run: async (request, { network, shared, signal }) => {
    const url = new URL(request.endpoint);
    const host = url.hostname.replace(/^\[(.*)\]$/, '$1');
    const port = Number(url.port) || 443;
    const targets = await network.resolve(host, port);
    const sessions = await Promise.all(
      targets.map(async (target) => ({
        address: target.address,
        session: await attempt(shared, { network, host, target, signal }),
      })),
    );
    if (signal.aborted) throw new ProbeError('interrupted', 'tls', { code: 'run-stopped', where: host });
    return { host, port, addresses: sessions };
  },
};

async function attempt(shared: ProbeContext['shared'], options: HandshakeOptions): Promise<Attempt<TlsHandshake>> {
  const { host, target } = options;
  try {
    return completed(factsOf(await firstHandshake(shared, options), host));
  } catch (error) {
    const known = networkError(error, `${target.address} port ${target.port}`);
    if (!(known instanceof ProbeError)) throw error;
    return known.reason === 'tls-alert' ? ((await unspoken(options)) ?? known.toFailed()) : known.toFailed();
  }
}

/** A server that takes only key exchanges which this Node.js does not have is there all the same. Not asked through a proxy. */
async function unspoken({ network, host, target, signal }: HandshakeOptions): Promise<Attempt<never> | undefined> {
  const { timeoutMs, pace, proxy } = network;
  if (proxy !== undefined) return undefined;
  const name = isIP(host) === 0 ? { servername: host } : {};
  const group = await foreignGroup({ ...target, ...name, timeoutMs, signal, pace });
  if (group === null) return undefined;
  return failed('unsupported', 'tls', { code: 'group-not-spoken-here', where: target.address, group });
}

/** Node's code for a host name that the certificate does not have; any other code is about the chain. */
const WRONG_NAME = 'ERR_TLS_CERT_ALTNAME_INVALID';

function factsOf(shown: Shown, host: string): TlsHandshake {
  const { leaf, protocol, cipherSuite } = shown;
  const problem = shown.authorized ? null : authorizationCode(shown);
  const trustProblem = problem === WRONG_NAME ? null : problem;
  const chain = chainOf(leaf).map(certificateOf);
  return {
    protocol: protocol ?? 'unknown',
    cipherSuite,
    certificate: chain[0]!,
    chain,
    trusted: trustProblem === null,
    trustProblem,
    hostnameMatches: identityProblem(host, leaf) === undefined,
  };
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
