/**
 * The path that a visitor relies on (RFC 5280 section 6.1): from the server's own certificate to a trusted root, by
 * certificates that are valid now. What a server sends besides is left out, such as an old root cross-signed by an
 * older one (RFC 8446 section 4.4.2).
 */
import type { X509Certificate } from 'node:crypto';
import { issuerAmong } from './roots.ts';
import { isIssuedBy } from './signature.ts';

/** PEM, each of one certificate or of several. */
export interface TrustedRoots {
  readonly public: readonly string[];
  /** Named by the caller. */
  readonly own: readonly string[];
}

export interface ProvenPath {
  /** The leaf first, the root last. */
  readonly certificates: readonly X509Certificate[];
  readonly root: keyof TrustedRoots;
}

/** A server may send a great many; no honest path takes more. */
const MOST_CERTIFICATES = 32;

/** By a public root where there is such a path, else by one's own; undefined when there is neither. */
export function provenPath(sent: readonly X509Certificate[], roots: TrustedRoots, now: number): ProvenPath | undefined {
  const [leaf, ...others] = sent.slice(0, MOST_CERTIFICATES);
  if (leaf === undefined || !isValidAt(leaf, now)) return undefined;
  const usable = others.filter((certificate) => isValidAt(certificate, now));
  for (const root of ['public', 'own'] as const) {
    const certificates = pathFrom(leaf, usable, roots[root]);
    if (certificates !== undefined) return { certificates, root };
  }
  return undefined;
}

/** Breadth first, so the shortest; each certificate is looked at once. */
function pathFrom(
  leaf: X509Certificate,
  others: readonly X509Certificate[],
  roots: readonly string[],
): X509Certificate[] | undefined {
  const left = new Set(others);
  const paths: (readonly X509Certificate[])[] = [[leaf]];
  for (const path of paths) {
    const top = path.at(-1)!;
    const root = issuerAmong(top, roots);
    if (root !== undefined) return root.raw.equals(top.raw) ? [...path] : [...path, root];
    for (const candidate of left) {
      if (!isIssuedBy(top, candidate)) continue;
      left.delete(candidate);
      paths.push([...path, candidate]);
    }
  }
  return undefined;
}

function isValidAt({ validFrom, validTo }: X509Certificate, now: number): boolean {
  return Date.parse(validFrom) <= now && now <= Date.parse(validTo);
}
