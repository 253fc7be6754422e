import { describe, expect, it } from 'vitest';
import { readDer, timeOf } from '../../../src/tls-checker/certificates/der.ts';
import { TlsParseError } from '../../../src/tls-checker/codec/bytes.ts';

const node = (tag: number, text: string) =>
  readDer(Buffer.concat([Buffer.from([tag, text.length]), Buffer.from(text)]));
const UTC = 0x17;
const GENERALIZED = 0x18;

describe('a time of a certificate (RFC 5280 section 4.1.2.5)', () => {
  it.each([
    [UTC, '261123170800Z', '2026-11-23T17:08:00.000Z'],
    [UTC, '491231235959Z', '2049-12-31T23:59:59.000Z'],
    [UTC, '500101000000Z', '1950-01-01T00:00:00.000Z'],
    [UTC, '2611231708Z', '2026-11-23T17:08:00.000Z'],
    [GENERALIZED, '20500101000000Z', '2050-01-01T00:00:00.000Z'],
    [GENERALIZED, '99991231235959Z', '9999-12-31T23:59:59.000Z'],
  ])('of tag %i, %s, is %s', (tag, text, iso) => {
    expect(timeOf(node(tag, text), 'notAfter')).toBe(iso);
  });

  it.each([
    [UTC, '261123170800+0100', 'a time expected'],
    [UTC, '261323170800Z', 'is no time'],
    [GENERALIZED, '261123170800Z', 'is no time'],
    [GENERALIZED, '20260230000000Z', 'is no time'],
    [0x0c, '20261123170800Z', 'tag 12'],
  ])('is not of tag %i, %s', (tag, text, why) => {
    const read = () => timeOf(node(tag, text), 'notAfter');
    expect(read).toThrow(TlsParseError);
    expect(read).toThrow(why);
  });

  it('is not absent', () => {
    expect(() => timeOf(undefined, 'notBefore')).toThrow('notBefore');
  });
});
