/** Is this signed with the key of that certificate? For certificates, and for what authorities sign besides: OCSP answers and lists of revoked ones. */
import { verify, type X509Certificate } from 'node:crypto';
import { expectTag, TAG, type DerNode } from './der.ts';
import { readCertificate, signatureAlgorithm } from './extensions.ts';

/** `algorithm` is the AlgorithmIdentifier and `signature` the BIT STRING that follow what is signed. */
export function isSignedBy(
  signer: X509Certificate,
  data: DerNode,
  algorithm: DerNode | undefined,
  signature: DerNode | undefined,
): boolean {
  const bits = expectTag(signature, TAG.bitString, 'signature').value;
  // The first octet tells how many bits of the last one do not count: none of a signature's.
  if (bits[0] !== 0) return false;
  const name = signatureAlgorithm(expectTag(algorithm, TAG.sequence, 'algorithm'));
  const digest = /sha(1|224|256|384|512)/i.exec(name)?.[0].toLowerCase() ?? null;
  try {
    return verify(digest, data.whole, signer.publicKey, bits.subarray(1));
  } catch {
    return false;
  }
}

/** What every OpenSSL can verify that Node.js comes with. SHA-1 is not among it: some systems switch it off for signatures. */
const VERIFIABLE =
  /^(sha(224|256|384|512)With|rsassaPss-SHA(224|256|384|512)|ecdsa-with-SHA(224|256|384|512)|ED(25519|448)$)/;

/**
 * Whether `issuer` issued the certificate, by name, key identifier and signature. A signature that this OpenSSL cannot
 * verify proves nothing: then the names decide.
 * @throws TlsParseError for a certificate that cannot be read
 */
export function isIssuedBy(certificate: X509Certificate, issuer: X509Certificate): boolean {
  if (!certificate.checkIssued(issuer)) return false;
  try {
    if (certificate.verify(issuer.publicKey)) return true;
  } catch {
    // A key of a kind that this OpenSSL does not know.
    return true;
  }
  return !VERIFIABLE.test(readCertificate(certificate.raw).signatureAlgorithm);
}
