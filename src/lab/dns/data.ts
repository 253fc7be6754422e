/** Names and the data of records as bytes (RFC 1035 §3, RFC 4034, RFC 6698, RFC 8659), from the words of a zone file. */

export const TYPE = {
  A: 1,
  NS: 2,
  CNAME: 5,
  SOA: 6,
  MX: 15,
  TXT: 16,
  AAAA: 28,
  DS: 43,
  RRSIG: 46,
  NSEC: 47,
  DNSKEY: 48,
  TLSA: 52,
  CAA: 257,
} as const;
export type RecordType = keyof typeof TYPE;

/** In lower case and without the dot at the end. */
export function nameBytes(name: string): Buffer {
  const labels = name === '' ? [] : name.split('.');
  return Buffer.concat([...labels.map((label) => counted(label)), Buffer.from([0])]);
}

/** In the canonical form that is signed (RFC 4034 §6.2): no name is compressed. */
export function dataBytes(type: RecordType, text: string): Buffer {
  const [first = '', second = '', third = '', last = ''] = text.split(' ');
  switch (type) {
    case 'A':
      return Buffer.from(first.split('.').map(Number));
    case 'AAAA':
      return Buffer.from(
        first
          .split(':')
          .map((group) => group.padStart(4, '0'))
          .join(''),
        'hex',
      );
    case 'NS':
    case 'CNAME':
      return nameBytes(first);
    case 'MX':
      return Buffer.concat([u16(Number(first)), nameBytes(second)]);
    case 'SOA':
      return Buffer.concat([nameBytes(first), nameBytes(second), ...[1, 3600, 600, 86_400, TTL].map(u32)]);
    case 'TXT':
      return Buffer.concat((text.match(/[^]{1,255}/g) ?? ['']).map((part) => counted(part)));
    case 'CAA':
      return Buffer.concat([Buffer.from([Number(first)]), counted(second), Buffer.from(third)]);
    case 'TLSA':
      return Buffer.concat([Buffer.from([first, second, third].map(Number)), Buffer.from(last, 'hex')]);
    case 'DS':
    case 'DNSKEY':
    case 'RRSIG':
    case 'NSEC':
      return Buffer.from(first, 'hex');
  }
}

export const TTL = 300;

function counted(text: string): Buffer {
  const bytes = Buffer.from(text, 'latin1');
  return Buffer.concat([Buffer.from([bytes.length]), bytes]);
}

export function u16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16BE(value);
  return bytes;
}

export function u32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}
