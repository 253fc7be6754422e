/** Is traffic inspected between this machine and the internet? Then one authority issues the certificates of unrelated hosts. Pure. */
import type { EvidenceItem } from '../model/bundle.ts';
import type { TlsHandshake, TlsSession } from '../model/evidence/tls.ts';

export interface Inspection {
  /** The authority at the end of the chains. */
  readonly authority: string;
  /** One host of each owner. */
  readonly hosts: readonly string[];
}

/**
 * Hosts whose names have nothing in common, with chains to the same authority that is not trusted. What a product that
 * inspects traffic calls itself is its owner's choice; that it vouches for everybody cannot be hidden. Null when that is not
 * seen. It may be an authority that several organisations share: this is a likely cause, and no verdict.
 */
export function inspectionIn(items: readonly EvidenceItem[]): Inspection | null {
  const found = new Map<string, Map<string, string>>();
  for (const { host, authority } of items.flatMap(strangersIn)) {
    const owners = found.get(authority) ?? new Map<string, string>();
    found.set(authority, owners.set(ownerOf(host), host));
  }
  for (const [authority, owners] of found)
    if (owners.size > 1) return { authority, hosts: [...owners.values()].toSorted() };
  return null;
}

/** Evidence of another shape, such as that of another version, says nothing. */
function strangersIn(item: EvidenceItem): { host: string; authority: string }[] {
  if (item.kind !== 'tls.session' || item.attempt.status !== 'completed') return [];
  const value = item.attempt.value as Partial<TlsSession> | null;
  const { host, addresses } = value ?? {};
  if (typeof host !== 'string' || !/[a-z]/i.test(host) || !Array.isArray(addresses)) return [];
  return (addresses as TlsSession['addresses']).flatMap(({ session }) => {
    const authority = session.status === 'completed' ? strangerOf(session.value) : undefined;
    return authority === undefined ? [] : [{ host, authority }];
  });
}

/** Undefined for a chain that is trusted, and for a certificate that vouches for itself. */
function strangerOf({ trusted, chain }: Partial<TlsHandshake>): string | undefined {
  const [leaf, last] = [chain?.[0], chain?.at(-1)];
  return trusted === false && last !== undefined && last.issuer !== leaf?.subject ? last.issuer : undefined;
}

/** Roughly, so that two hosts of one organisation are never taken for strangers: `www.example.nl` is of `example.nl`. */
function ownerOf(host: string): string {
  return host.split('.').slice(-2).join('.');
}
