/**
 * Whether a certificate names a host, by RFC 9525: only subjectAltName counts, never the common name; a wildcard is a
 * whole leftmost label; an address is named by an iPAddress entry alone. One place, for HTTPS, mail and the scan alike.
 */
import { TlsParseError } from '../codec/bytes.ts';
import { asciiName, familyOf } from '../net/names.ts';
import { children, expectTag, readDer, TAG } from './der.ts';
import { extensionsIn } from './extensions.ts';

/** The entries of subjectAltName that can name a host (RFC 5280 section 4.2.1.6). */
export interface SubjectNames {
  /** `dNSName`, as it is written: lower and upper case, and whatever else somebody put there. */
  readonly dns: readonly string[];
  /** `iPAddress`: four octets, or sixteen. */
  readonly addresses: readonly Buffer[];
}

const SUBJECT_ALT_NAME = '2.5.29.17';
/** [2] IA5String and [7] OCTET STRING of GeneralName. */
const DNS_NAME = 0x82;
const IP_ADDRESS = 0x87;

/** False too for a certificate that cannot be read: it names nobody. */
export function certificateNamesHost(der: Buffer, host: string): boolean {
  try {
    return namesHost(subjectNamesOf(der), host);
  } catch (error) {
    if (error instanceof TlsParseError) return false;
    throw error;
  }
}

/** @throws TlsParseError for what is not a certificate */
export function subjectNamesOf(der: Buffer): SubjectNames {
  const extension = extensionsIn(der).get(SUBJECT_ALT_NAME);
  if (extension === undefined) return { dns: [], addresses: [] };
  const names = children(expectTag(readDer(extension), TAG.sequence, 'subjectAltName'));
  const valuesOf = (tag: number) => names.filter((name) => name.tag === tag).map(({ value }) => value);
  return { dns: valuesOf(DNS_NAME).map((value) => value.toString('latin1')), addresses: valuesOf(IP_ADDRESS) };
}

/** `host` is a name, in Unicode or in A-labels, or an address; an IPv6 address may be in brackets. */
export function namesHost({ dns, addresses }: SubjectNames, host: string): boolean {
  const bare = host.replace(/^\[(.*)\]$/, '$1');
  if (familyOf(bare) !== 0) {
    const octets = octetsOf(bare);
    return addresses.some((address) => address.equals(octets));
  }
  const name = asciiName(bare)?.toLowerCase().replace(/\.$/, '');
  if (name === undefined || !isHostName(name)) return false;
  return dns.some((presented) => isNamedBy(name, presented.toLowerCase()));
}

/** Labels of 1 to 63 octets; the underscore is not a host name's (RFC 952), but servers have it. */
function isHostName(name: string): boolean {
  return name.length <= 253 && /^[a-z0-9_-]{1,63}(?:\.[a-z0-9_-]{1,63})*$/.test(name);
}

function isNamedBy(name: string, presented: string): boolean {
  if (!presented.startsWith('*.')) return presented === name;
  const parent = presented.slice(2);
  // RFC 9525 section 6.3: one label in the place of the wildcard. A wildcard right below a top-level domain would name
  // hosts of many owners (section 7.1): it counts for nobody, as with browsers.
  if (!parent.includes('.') || !isHostName(parent)) return false;
  const dot = name.indexOf('.');
  return dot > 0 && name.slice(dot + 1) === parent;
}

/** The octets of an address that `net.isIP` knows; an IPv6 address loses the zone that is behind `%` (RFC 4007). */
function octetsOf(address: string): Buffer {
  if (!address.includes(':')) return Buffer.from(address.split('.').map(Number));
  const [plain = ''] = address.split('%');
  const [head = '', tail] = plain.split('::');
  const front = wordsOf(head);
  const back = tail === undefined ? [] : wordsOf(tail);
  const octets = Buffer.alloc(16);
  [...front, ...Array<number>(8 - front.length - back.length).fill(0), ...back].forEach((word, at) =>
    octets.writeUInt16BE(word, 2 * at),
  );
  return octets;
}

/** Groups of hexadecimal digits; the last two may be written as an IPv4 address (RFC 4291 section 2.2). */
function wordsOf(groups: string): number[] {
  if (groups === '') return [];
  return groups.split(':').flatMap((group) => {
    if (!group.includes('.')) return [Number.parseInt(group, 16)];
    const [a = 0, b = 0, c = 0, d = 0] = group.split('.').map(Number);
    return [a * 256 + b, c * 256 + d];
  });
}
