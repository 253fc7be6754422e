/** Is this signed with the key of that certificate? For what authorities sign besides certificates: OCSP answers and lists of revoked ones. */
import { verify, type X509Certificate } from 'node:crypto';
import { expectTag, TAG, type DerNode } from './der.ts';
import { signatureAlgorithm } from './extensions.ts';

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
