/** Certificates that an organisation trusts besides the public roots: read from PEM, and named in reports. */
import { X509Certificate } from 'node:crypto';

export type OwnRoots =
  | { readonly ok: true; readonly certificates: readonly string[] }
  /** What a sentence about the file goes on with. */
  | { readonly ok: false; readonly problem: string };

const BEGIN = '-----BEGIN CERTIFICATE-----';

/** Each certificate by itself, in PEM; whatever else stands in the text, such as a private key, is left behind. */
export function certificatesIn(text: string): OwnRoots {
  const blocks = text.split(BEGIN).slice(1);
  if (blocks.length === 0) return { ok: false, problem: 'holds no certificate in PEM form' };
  const certificates: string[] = [];
  for (const [index, rest] of blocks.entries()) {
    // OpenSSL passes over a certificate that it cannot read, and whom it vouches for is then not trusted.
    try {
      certificates.push(new X509Certificate(`${BEGIN}${rest}`).toString());
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      return { ok: false, problem: `has a certificate that cannot be read, ${index + 1} of ${blocks.length} (${why})` };
    }
  }
  return { ok: true, certificates };
}

/** Its common name, or else its whole subject, or else its fingerprint. */
export function nameOfRoot(pem: string): string {
  const { subject, fingerprint256 } = new X509Certificate(pem);
  return /^CN=(.+)$/m.exec(subject)?.[1] ?? (subject || fingerprint256).replaceAll('\n', ', ');
}

/** Those that are not among the known ones, each once. */
export function besides(certificates: readonly string[], known: readonly string[]): string[] {
  if (certificates.length === 0) return [];
  // PEM differs in its line breaks alone; reading 140 certificates to compare them takes longer than many a question.
  const bytesOf = (pem: string) => pem.replaceAll(/\s/g, '');
  const seen = new Set(known.map(bytesOf));
  return certificates.filter((pem) => {
    const bytes = bytesOf(pem);
    const isNew = !seen.has(bytes);
    seen.add(bytes);
    return isNew;
  });
}
