import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readNsec, readNsec3 } from '../../../../src/network/dns/nsec.ts';
import { readCaa, readTlsa } from '../../../../src/network/dns/records.ts';
import { keyOf, signerOf } from '../../../../src/network/dns/signatures.ts';
import { decodeMessage, encodeName, encodeQuery, MalformedDns, TYPE } from '../../../../src/network/dns/wire.ts';

const record = (data: Buffer, type: number = TYPE.CAA) => ({ name: 'example.nl.', type, class: 1, ttl: 60, data });
const caa = (flags: number, tag: string, value: string) =>
  record(Buffer.concat([Buffer.from([flags, tag.length]), Buffer.from(tag + value, 'latin1')]));

describe('readCaa', () => {
  it.each([
    ['an authority', caa(0, 'issue', 'ca.nl'), { critical: false, tag: 'issue', value: 'ca.nl' }],
    ['a critical property in capitals', caa(128, 'ISSUE', ';'), { critical: true, tag: 'issue', value: ';' }],
    ['an empty value', caa(0, 'issue', ''), { critical: false, tag: 'issue', value: '' }],
    ['no data', record(Buffer.alloc(0)), { malformed: '' }],
    ['one octet', record(Buffer.from([0])), { malformed: '00' }],
    ['no tag', record(Buffer.from([0, 0])), { malformed: '0000' }],
    ['a tag that is cut off', record(Buffer.from([0, 5, 105])), { malformed: '000569' }],
  ])('reads %s', (_what, given, expected) => {
    expect(readCaa(given)).toEqual(expected);
  });
});

describe('readTlsa', () => {
  it.each([
    ['a digest', [3, 1, 1, 0xab], { usage: 3, selector: 1, matchingType: 1, data: 'ab' }],
    ['no digest', [3, 1, 1], { malformed: '030101' }],
    ['two octets', [3, 1], { malformed: '0301' }],
  ])('reads %s', (_what, octets, expected) => {
    expect(readTlsa(record(Buffer.from(octets), TYPE.TLSA))).toEqual(expected);
  });
});

describe('malformed data', () => {
  const message = (type: number, data: Buffer, next: Buffer) => {
    const query = encodeQuery(7, 'example.nl.', type);
    const head = Buffer.from(query.subarray(0, 12));
    head.writeUInt16BE(0x8180, 2);
    head.writeUInt16BE(2, 6);
    head.writeUInt16BE(0, 10);
    const one = (of: number, bytes: Buffer) => {
      const fixed = Buffer.alloc(10);
      fixed.writeUInt16BE(of, 0);
      fixed.writeUInt16BE(1, 2);
      fixed.writeUInt16BE(bytes.length, 8);
      return Buffer.concat([Buffer.from([0xc0, 12]), fixed, bytes]);
    };
    return Buffer.concat([
      head,
      encodeName('example.nl.'),
      Buffer.from([0, type, 0, 1]),
      one(type, data),
      one(1, next),
    ]);
  };

  it.each([
    ['an alias that is cut off', TYPE.CNAME, Buffer.from([3, 97])],
    ['an alias without data', TYPE.CNAME, Buffer.alloc(0)],
    ['a name that goes on behind its record', TYPE.NS, Buffer.from([1])],
    ['a mail server of one octet', TYPE.MX, Buffer.from([0])],
    ['a signature of three octets', TYPE.RRSIG, Buffer.from([0, 1, 2])],
  ])('of one record leaves the others readable: %s', (_what, type, data) => {
    const { answers } = decodeMessage(message(type, data, Buffer.from([127, 0, 0, 1])));
    expect(answers.map((each) => each.data.toString('hex'))).toEqual([data.toString('hex'), '7f000001']);
  });

  it('is null or a value for every reader, and never an error', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 80 }), fc.string({ maxLength: 40 }), (bytes, label) => {
        const given = { ...record(Buffer.from(bytes)), name: `${label.replaceAll('.', '')}.example.nl.` };
        for (const read of [readCaa, readTlsa, readNsec, readNsec3, keyOf, signerOf])
          expect(read(given)).not.toBeUndefined();
      }),
    );
  });

  it('makes a message malformed, or is read: never another error', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        try {
          expect(decodeMessage(Buffer.from(bytes)).answers.length).toBeGreaterThanOrEqual(0);
        } catch (error) {
          expect(error).toBeInstanceOf(MalformedDns);
        }
      }),
    );
  });
});
