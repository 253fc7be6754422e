/** The lists of revoked certificates (CRLs) that the endpoint's certificates name, each fetched from its authority once. */
import { X509Certificate } from 'node:crypto';
import { createSecureContext, type SecureContext } from 'node:tls';
import { ProbeError } from '../model/errors.ts';
import type { RevocationListed } from '../model/evidence/tls.ts';
import { crlUrls, TlsParseError } from '../tls-checker/index.ts';
import { isPublicAddress } from '../network/addresses.ts';
import { chainOf, shakeHands, type HandshakeOptions } from '../network/handshake.ts';
import { networkError } from '../network/errors.ts';
import type { Network } from '../network/network.ts';
import { firstHandshake, shownBy, type Shown } from './tls/first-handshake.ts';
import { fetchList, listAddress, type ListOptions } from './tls/revocation-list.ts';
import type { Probe } from './probe.ts';

/** A server may have a certificate for each kind of key: both are asked for (RFC 8446 section 4.2.3). */
const KEYS = {
  curve: 'ecdsa_secp256r1_sha256:ecdsa_secp384r1_sha384:ecdsa_secp521r1_sha512:ed25519:ed448',
  rsa: 'rsa_pss_rsae_sha256:rsa_pss_rsae_sha384:rsa_pss_rsae_sha512:rsa_pkcs1_sha256:rsa_pkcs1_sha384:rsa_pkcs1_sha512',
};
type KeyKind = keyof typeof KEYS;
const KINDS: readonly KeyKind[] = ['curve', 'rsa'];
/** More different certificates than a host with many addresses has. */
const MAX_CERTIFICATES = 8;

export const tlsRevocationLists: Probe<'tls.revocation-lists'> = {
  kind: 'tls.revocation-lists',
  patienceMs: 60_000,
  run: async (request, { network, signal, shared }) => {
    const url = new URL(request.endpoint);
    const host = url.hostname.replace(/^\[(.*)\]$/, '$1');
    const port = Number(url.port) || 443;
    const contextOf = (kind: KeyKind) => shared(`tls.revocation-lists ${kind}`, () => contextFor(network, KEYS[kind]));
    const targets = await network.resolve(host, port);
    const met = await Promise.all(
      targets.map(async (target) => {
        const options = { network, host, target, signal };
        const first = await meet(options, () => firstHandshake(shared, options));
        const others = KINDS.filter((kind) => first === null || kind !== kindOf(first));
        const more = others.map((kind) =>
          meet(options, () => shakeHands({ ...options, secureContext: contextOf(kind) }, shownBy)),
        );
        return [first, ...(await Promise.all(more))];
      }),
    );
    const each = new Map(met.flat().flatMap((one) => (one === null ? [] : [[one.leaf.fingerprint256, one]])));
    const inside = targets.some(({ address }) => !isPublicAddress(address)) && !network.isMoved(host, port);
    const shown = [...each.values()].slice(0, MAX_CERTIFICATES);
    const certificates = await Promise.all(shown.map((one) => listed(one, { network, signal, inside })));
    if (signal.aborted) throw new ProbeError('interrupted', 'http', { code: 'run-stopped', where: host });
    return { host, port, certificates };
  },
};

interface Met {
  readonly leaf: X509Certificate;
  readonly issuer: X509Certificate | undefined;
  readonly proven: boolean;
}

function contextFor({ ca }: Network, sigalgs: string): SecureContext {
  return createSecureContext({ sigalgs, ca: [...ca] });
}

/** The certificate of one handshake; null when none came about, e.g. for lack of a key of this kind. */
async function meet({ host }: HandshakeOptions, shake: () => Promise<Shown>): Promise<Met | null> {
  try {
    return metIn(await shake());
  } catch (error) {
    if (networkError(error, host) instanceof ProbeError) return null;
    throw error;
  }
}

function metIn({ leaf: shown, authorized }: Shown): Met {
  const [leaf, ...others] = chainOf(shown).map(({ raw }) => new X509Certificate(raw));
  // Node links certificates by their names alone.
  const issuer = others.find(({ publicKey }) => leaf!.verify(publicKey));
  return { leaf: leaf!, issuer, proven: authorized };
}

function kindOf({ leaf }: Met): KeyKind {
  return leaf.publicKey.asymmetricKeyType?.startsWith('rsa') === true ? 'rsa' : 'curve';
}

async function listed({ leaf, issuer, proven }: Met, options: ListOptions): Promise<RevocationListed> {
  const urls = urlsOf(leaf);
  const url = listAddress(urls);
  // An unproven certificate may name any address: nobody is asked for its sake.
  const ask = proven && url !== null && issuer !== undefined;
  const list = ask ? await fetchList(url, { certificate: leaf, issuer }, options) : null;
  return { fingerprint256: leaf.fingerprint256, proven, urls, list };
}

function urlsOf(leaf: X509Certificate): string[] {
  try {
    return crlUrls(leaf)
      .slice(0, 4)
      .map((url) => url.slice(0, 2048));
  } catch (error) {
    if (error instanceof TlsParseError) return [];
    throw error;
  }
}
