/** The data of records: CAA (RFC 8659 §4.1), TLSA (RFC 6698 §2.1), and those of mail as a zone file has them. */
import type { CaaRecord, MalformedRecord, TlsaRecord } from '../../model/evidence/dns.ts';
import { readName, tryRead, TYPE, type ResourceRecord } from './wire.ts';

export function readCaa({ data }: ResourceRecord): CaaRecord | MalformedRecord {
  const found = tryRead(() => {
    const end = 2 + data.readUInt8(1);
    if (end === 2 || end > data.length) return null;
    return {
      critical: (data.readUInt8(0) & 0x80) !== 0,
      tag: data.toString('latin1', 2, end).toLowerCase(),
      value: data.toString('latin1', end),
    };
  });
  return found ?? malformed(data);
}

export function readTlsa({ data }: ResourceRecord): TlsaRecord | MalformedRecord {
  const found = tryRead(() => ({
    usage: data.readUInt8(0),
    selector: data.readUInt8(1),
    matchingType: data.readUInt8(2),
    data: data.toString('hex', 3),
  }));
  return found === null || found.data === '' ? malformed(data) : found;
}

/** As a zone file has it, names without the dot at the end; of a TXT record its strings, joined (RFC 7208 §3.3). Null for data that is not. */
export function presented({ type, data }: ResourceRecord): string | null {
  return tryRead(() => {
    switch (type) {
      case TYPE.A:
        return data.length === 4 ? data.join('.') : null;
      case TYPE.AAAA:
        return data.length === 16 ? data.toString('hex').match(/.{4}/g)!.join(':') : null;
      case TYPE.MX: {
        const { name } = readName(data, 2);
        return `${data.readUInt16BE(0)} ${name === '.' ? name : name.slice(0, -1)}`;
      }
      case TYPE.CNAME: {
        const { name } = readName(data, 0);
        return name === '.' ? name : name.slice(0, -1);
      }
      case TYPE.TXT:
        return stringsOf(data).join('');
      case TYPE.TLSA:
        return `${data.readUInt8(0)} ${data.readUInt8(1)} ${data.readUInt8(2)} ${data.toString('hex', 3)}`;
      default:
        return null;
    }
  });
}

/** RFC 1035 §3.3.14. */
function stringsOf(data: Buffer): string[] {
  const strings: string[] = [];
  for (let at = 0; at < data.length; ) {
    const end = at + 1 + data.readUInt8(at);
    if (end > data.length) throw new RangeError('a string is longer than its record');
    strings.push(data.toString('latin1', at + 1, end));
    at = end;
  }
  return strings;
}

const malformed = (data: Buffer): MalformedRecord => ({ malformed: data.toString('hex', 0, 64) });
