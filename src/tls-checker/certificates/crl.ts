/**
 * What an authority's list of revoked certificates (RFC 5280 section 5) says about one certificate, whether the
 * certificate's issuer signed it, and whether it speaks of that certificate at all (section 6.3.3).
 */
import type { X509Certificate } from 'node:crypto';
import type { CrlFact } from '../types.ts';
import { children, eachOf, expectTag, integerOf, oidOf, readDer, TAG, timeOf, type DerNode } from './der.ts';
import { extensionsIn, issuerNameOf, readCertificate, serialNumberOf } from './extensions.ts';
import { isSignedBy } from './signature.ts';

const OID = {
  lists: '2.5.29.31',
  number: '2.5.29.20',
  reason: '2.5.29.21',
  delta: '2.5.29.27',
  scope: '2.5.29.28',
  authorityKey: '2.5.29.35',
} as const;
const KNOWN: readonly string[] = Object.values(OID);
/** RFC 5280 section 5.3.1. */
const REASONS = [
  'unspecified',
  'keyCompromise',
  'cACompromise',
  'affiliationChanged',
  'superseded',
  'cessationOfOperation',
  'certificateHold',
  null,
  'removeFromCRL',
  'privilegeWithdrawn',
  'aACompromise',
];

/**
 * Addresses of the lists that speak of this certificate for all reasons and come from its own issuer.
 * @throws TlsParseError for a certificate that cannot be read
 */
export function crlUrls(certificate: X509Certificate): string[] {
  const extension = extensionsIn(certificate.raw).get(OID.lists);
  if (extension === undefined) return [];
  return children(expectTag(readDer(extension), TAG.sequence, 'cRLDistributionPoints')).flatMap((point) => {
    const fields = children(point);
    // [1] reasons: not for all of them; [2] cRLIssuer: somebody else's list.
    if (fields.some(({ tag }) => tag === 0x81 || tag === 0xa1 || tag === 0xa2)) return [];
    return fields.filter(({ tag }) => tag === 0xa0).flatMap(addressesIn);
  });
}

/**
 * `issuer` is the certificate that signed `certificate`; the chain is not judged here.
 * @throws TlsParseError for bytes that are no list
 */
export function crlFact(list: Buffer, certificate: X509Certificate, issuer: X509Certificate): CrlFact {
  const [tbs, algorithm, signature] = children(expectTag(readDer(list), TAG.sequence, 'CertificateList'));
  const fields = children(expectTag(tbs, TAG.sequence, 'tbsCertList'));
  const versioned = fields[0]?.tag === TAG.integer ? fields.slice(1) : fields;
  const [inner, name, thisUpdate, ...rest] = versioned;
  const isTime = ({ tag }: DerNode) => tag === TAG.utcTime || tag === TAG.generalizedTime;
  const nextUpdate = rest[0] !== undefined && isTime(rest[0]) ? rest[0] : undefined;
  const entries = rest.find(({ tag }) => tag === TAG.sequence);
  const extensions = rest.find(({ tag }) => tag === 0xa0);
  const found = readEntries(entries, serialNumberOf(certificate.raw));
  const sameAlgorithm = inner !== undefined && algorithm?.whole.equals(inner.whole) === true;
  const vouched = sameAlgorithm && maySign(issuer) && isSignedBy(issuer, tbs!, algorithm, signature);
  return {
    issuerVerified: vouched && expectTag(name, TAG.sequence, 'issuer').whole.equals(issuerNameOf(certificate.raw)),
    thisUpdate: timeOf(thisUpdate, 'thisUpdate'),
    nextUpdate: nextUpdate === undefined ? null : timeOf(nextUpdate, 'nextUpdate'),
    scope: found.strange ? 'not-understood' : scopeOf(extensions, certificate),
    entries: found.count,
    revoked: found.entry === undefined ? null : revocationOf(found.entry),
  };
}

/** The key usage, where there is one, must let it sign lists (RFC 5280 section 6.3.3 (f)). */
function maySign(issuer: X509Certificate): boolean {
  return readCertificate(issuer.raw).keyUsage?.includes('cRLSign') ?? true;
}

interface Entries {
  readonly count: number;
  readonly entry: DerNode | undefined;
  /** Some entry has a critical extension, which may change whose certificate it is. */
  readonly strange: boolean;
}

function readEntries(node: DerNode | undefined, serial: bigint): Entries {
  let [count, strange] = [0, false];
  let entry: DerNode | undefined;
  for (const each of node === undefined ? [] : eachOf(node)) {
    count += 1;
    const [number, , extensions] = children(expectTag(each, TAG.sequence, 'revoked certificate'));
    if (integerOf(number, 'userCertificate') === serial) entry ??= each;
    strange ||= extensions !== undefined && children(extensions).some((one) => isCritical(one));
  }
  return { count, entry, strange };
}

function revocationOf(entry: DerNode): CrlFact['revoked'] {
  const [, date, extensions] = children(entry);
  const reason = (extensions === undefined ? [] : children(extensions)).find((one) => idOf(one) === OID.reason);
  const code = reason === undefined ? undefined : readDer(valueOf(reason)).value[0];
  return {
    at: timeOf(date, 'revocationDate'),
    reason: code === undefined ? null : (REASONS[code] ?? null),
  };
}

/** RFC 5280 section 5.2.5: a list may speak of a part of the certificates alone, and then its address says of which. */
function scopeOf(extensions: DerNode | undefined, certificate: X509Certificate): CrlFact['scope'] {
  const all = extensions === undefined ? [] : children(readDer(extensions.value));
  if (all.some((one) => idOf(one) === OID.delta)) return 'delta';
  if (all.some((one) => isCritical(one) && !KNOWN.includes(idOf(one)))) return 'not-understood';
  const part = all.find((one) => idOf(one) === OID.scope);
  if (part === undefined) return 'complete';
  const fields = children(expectTag(readDer(valueOf(part)), TAG.sequence, 'issuingDistributionPoint'));
  const says = (tag: number) => fields.some((field) => field.tag === tag && field.value.some((byte) => byte !== 0));
  if (says(0x84)) return 'indirect';
  if (says(0x83)) return 'some-reasons';
  const isCa = readCertificate(certificate.raw).isCa;
  if (says(0x85) || (isCa ? says(0x81) : says(0x82))) return 'other-part';
  const point = fields.find(({ tag }) => tag === 0xa0);
  if (point === undefined) return 'complete';
  const own = crlUrls(certificate);
  return addressesIn(point).some((url) => own.includes(url)) ? 'complete' : 'other-part';
}

/** The URIs in the fullName of a DistributionPointName. */
function addressesIn(point: DerNode): string[] {
  const names = children(point).filter(({ tag }) => tag === 0xa0);
  return names
    .flatMap((full) => children(full).filter(({ tag }) => tag === 0x86))
    .map(({ value }) => value.toString('latin1'));
}

function idOf(extension: DerNode): string {
  return oidOf(expectTag(children(extension)[0], TAG.oid, 'extension'));
}

function valueOf(extension: DerNode): Buffer {
  return expectTag(children(extension).at(-1), TAG.octetString, 'extnValue').value;
}

function isCritical(extension: DerNode): boolean {
  return children(extension).some(({ tag, value }) => tag === TAG.boolean && value.some((byte) => byte !== 0));
}
