/** What a stapled OCSP response says about the leaf (RFC 6960 section 4.2.1), and whether the issuer vouches for it. */
import { X509Certificate } from 'node:crypto';
import { TlsParseError } from '../codec/bytes.ts';
import type { OcspFact } from '../types.ts';
import { children, expectTag, integerOf, readDer, TAG, timeOf, type DerNode } from './der.ts';
import { readCertificate, serialNumberOf } from './extensions.ts';
import { isSignedBy } from './signature.ts';

/** The fact, or null when the response is no successful answer about this leaf. */
export function ocspFact(
  response: Buffer,
  leaf: X509Certificate,
  issuer: X509Certificate | undefined,
): OcspFact | null {
  try {
    return readResponse(response, leaf, issuer);
  } catch (error) {
    if (error instanceof TlsParseError) return null;
    throw error;
  }
}

function readResponse(response: Buffer, leaf: X509Certificate, issuer: X509Certificate | undefined): OcspFact | null {
  const [status, bytes] = children(expectTag(readDer(response), TAG.sequence, 'OCSPResponse'));
  if (expectTag(status, TAG.enumerated, 'responseStatus').value[0] !== 0) return null;
  const [, content] = children(readDer(expectTag(bytes, 0xa0, 'responseBytes').value));
  const basic = children(readDer(expectTag(content, TAG.octetString, 'response').value));
  const data = expectTag(basic[0], TAG.sequence, 'tbsResponseData');
  const single = findSingle(data, leaf);
  if (single === undefined) return null;
  const [, certStatus, thisUpdate, ...rest] = children(single);
  const nextUpdate = rest.find(({ tag }) => tag === 0xa0);
  return {
    status: statusOf(certStatus),
    thisUpdate: timeOf(thisUpdate, 'thisUpdate'),
    nextUpdate: nextUpdate === undefined ? null : timeOf(readDer(nextUpdate.value), 'nextUpdate'),
    responderVerified: issuer === undefined ? null : isVouchedFor(basic, issuer),
  };
}

function statusOf(node: DerNode | undefined): OcspFact['status'] {
  if (node?.tag === 0x80) return 'good';
  if (node?.tag === 0xa1) return 'revoked';
  return 'unknown';
}

/** The SingleResponse of the leaf's serial number; a staple may carry others. */
function findSingle(data: DerNode, leaf: X509Certificate): DerNode | undefined {
  const responses = children(data).filter(({ tag }) => tag === TAG.sequence)[0];
  const serial = serialNumberOf(leaf.raw);
  return children(expectTag(responses, TAG.sequence, 'responses')).find((single) => {
    const serialNode = children(expectTag(children(single)[0], TAG.sequence, 'certID'))[3];
    return integerOf(serialNode, 'serialNumber') === serial;
  });
}

/** Signed by the issuer itself, or by a certificate for OCSP signing that the issuer signed (RFC 6960 section 4.2.2.2). */
function isVouchedFor(basic: readonly DerNode[], issuer: X509Certificate): boolean {
  const [data, algorithm, signature, certs] = basic;
  const signers = [issuer, ...delegates(certs, issuer)];
  return signers.some((signer) => isSignedBy(signer, data!, algorithm, signature));
}

function delegates(certs: DerNode | undefined, issuer: X509Certificate): X509Certificate[] {
  if (certs?.tag !== 0xa0) return [];
  return children(readDer(certs.value))
    .slice(0, 4)
    .flatMap(({ whole }) => {
      try {
        const delegate = new X509Certificate(whole);
        const mayVouch = readCertificate(whole).extendedKeyUsage?.includes('OCSPSigning') === true;
        return mayVouch && delegate.checkIssued(issuer) && delegate.verify(issuer.publicKey) ? [delegate] : [];
      } catch {
        return [];
      }
    });
}
