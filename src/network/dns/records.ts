/** The data of CAA (RFC 8659 §4.1) and TLSA records (RFC 6698 §2.1). */
import type { CaaRecord, MalformedRecord, TlsaRecord } from '../../model/evidence/dns.ts';
import { tryRead, type ResourceRecord } from './wire.ts';

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

const malformed = (data: Buffer): MalformedRecord => ({ malformed: data.toString('hex', 0, 64) });
