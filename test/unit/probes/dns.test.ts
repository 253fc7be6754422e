/** DNS from bytes: whatever a resolver sends, it is a message or a named error; names in their order; anchors and resolvers as people write them. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseAnchor, ROOT_ANCHOR } from '../../../src/network/dns/anchors.ts';
import { parseResolver } from '../../../src/network/dns/ask.ts';
import { compareNames, denialOf } from '../../../src/network/dns/denial.ts';
import { decodeMessage, encodeName, encodeQuery, MalformedDns, readName } from '../../../src/network/dns/wire.ts';

const labels = fc.array(fc.stringMatching(/^[a-z0-9_-]{1,20}$/), { minLength: 1, maxLength: 6 });

describe('bytes of DNS', () => {
  it('reads back the question that it wrote', () => {
    fc.assert(
      fc.property(labels, fc.integer({ min: 0, max: 65_535 }), (parts, id) => {
        const name = `${parts.join('.')}.`;
        const message = decodeMessage(encodeQuery(id, name, 257));
        expect(message).toMatchObject({ id, response: false, question: { name, type: 257 } });
        expect(readName(encodeName(name), 0).name).toBe(name);
      }),
    );
  });

  it('ends with a message or a named error, whatever comes in', () => {
    const query = encodeQuery(1, 'www.example.nl.', 1);
    const changed = fc.tuple(fc.nat(query.length - 1), fc.nat(255)).map(([at, byte]) => {
      const copy = Buffer.from(query);
      copy[at] = byte;
      return copy;
    });
    const bytes = fc.oneof(
      changed,
      fc.uint8Array({ maxLength: 300 }).map((array) => Buffer.from(array)),
    );
    fc.assert(
      fc.property(bytes, (given) => {
        try {
          expect(decodeMessage(given).answers.length).toBeLessThan(100);
        } catch (error) {
          expect(error).toBeInstanceOf(MalformedDns);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('follows no name that points to itself or forward', () => {
    expect(() => readName(Buffer.from([0xc0, 0x00]), 0)).toThrow(MalformedDns);
    expect(() => readName(Buffer.from([0xc0, 0x02, 0x01, 0x61, 0x00]), 0)).toThrow(MalformedDns);
  });

  it('reads no name of more than 255 octets, by whatever detours (RFC 1035 §2.3.4)', () => {
    const link = (to: number) => [1, 0x61, 0xc0 + (to >> 8), to & 0xff];
    // Each piece is a label and a pointer to the piece before.
    const bytes = Buffer.from([0, ...Array.from({ length: 200 }, (_, at) => link(at === 0 ? 0 : 4 * at - 3)).flat()]);
    expect(readName(bytes, 4 * 126 + 1).name).toBe('a.'.repeat(127));
    expect(() => readName(bytes, 4 * 127 + 1)).toThrow(MalformedDns);
  });
});

describe('names', () => {
  it('stand in the order of RFC 4034 §6.1', () => {
    const order = [
      'example.',
      'a.example.',
      'yljkjljk.a.example.',
      'z.a.example.',
      'zabc.a.example.',
      'z.example.',
      '*.z.example.',
    ];
    expect([...order].reverse().sort(compareNames)).toEqual(order);
  });

  it('are not denied by records that say nothing of them', () => {
    expect(denialOf('www.example.nl.', 'example.nl.', [])).toEqual({ kind: 'unproven' });
  });
});

describe('what people write', () => {
  it.each([
    ['9.9.9.9', { address: '9.9.9.9', port: 53 }],
    ['127.0.0.1:5353', { address: '127.0.0.1', port: 5353 }],
    ['[::1]:5353', { address: '::1', port: 5353 }],
    ['2620:fe::fe', { address: '2620:fe::fe', port: 53 }],
    ['dns.example.nl', null],
    ['127.0.0.1:0', null],
    ['127.0.0.1:99999', null],
    ['', null],
  ])('resolver %j', (text, expected) => {
    expect(parseResolver(text)).toEqual(expected);
  });

  it('trust anchors: the root has two keys; another text is none', () => {
    expect(ROOT_ANCHOR).toMatchObject({ zone: '.', signers: [{ tag: 20_326 }, { tag: 38_696 }] });
    expect(parseAnchor('example.nl. 3600 IN DS 1 13 2 ABCD ; of 2026\n')).toMatchObject({ zone: 'example.nl.' });
    for (const text of ['', 'no anchor', 'a.nl. IN DS 1 13 2 AB\nb.nl. IN DS 1 13 2 AB'])
      expect(parseAnchor(text)).toBeNull();
  });
});
