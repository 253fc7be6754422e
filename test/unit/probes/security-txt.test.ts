import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSecurityTxt } from '../../../src/pages/security-txt.ts';

const FIELDS = [
  ['contact', 'mailto:security@example.nl'],
  ['expires', '2027-01-01T00:00:00Z'],
];

describe('a security.txt', () => {
  it.each([
    ['with line feeds', 'Contact: mailto:security@example.nl\nExpires: 2027-01-01T00:00:00Z\n'],
    [
      'with carriage returns, comments and empty lines',
      '# hi\r\n\r\nContact: mailto:security@example.nl\r\nEXPIRES: 2027-01-01T00:00:00Z',
    ],
    [
      'inside a signature',
      '-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA256\n\nContact: mailto:security@example.nl\nExpires: 2027-01-01T00:00:00Z\n-----BEGIN PGP SIGNATURE-----\n\nabc=\n-----END PGP SIGNATURE-----\n',
    ],
  ])('is read %s', (_name, text) => {
    expect(readSecurityTxt(text)).toEqual({ fields: FIELDS, oddLines: 0 });
  });

  it('takes a signature that never comes for none', () => {
    const begins = '-----BEGIN PGP SIGNED MESSAGE-----\n\n'.repeat(800);
    expect(readSecurityTxt(`${begins}Contact: mailto:security@example.nl\n- dashed`).fields).toEqual(
      FIELDS.slice(0, 1),
    );
  });

  it('undoes the dashes of a signed text alone', () => {
    const signed =
      '-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA256\n\n- Contact: mailto:security@example.nl\n-----BEGIN PGP SIGNATURE-----\n';
    expect(readSecurityTxt(signed)).toEqual({ fields: FIELDS.slice(0, 1), oddLines: 0 });
  });

  it('counts lines that are none of its grammar', () => {
    expect(readSecurityTxt('<h1>Hi</h1>\nContact:no-space\nContact: \n:x\n')).toEqual({ fields: [], oddLines: 4 });
  });

  it('is bounded, whatever it holds (property)', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 4000 }), fc.integer({ min: 1, max: 40 }), (text, times) => {
        const { fields, oddLines } = readSecurityTxt(text.repeat(times));
        expect(fields.length).toBeLessThanOrEqual(64);
        expect(oddLines).toBeLessThanOrEqual(32 * 1024);
        for (const [name, value] of fields)
          expect(name.length > 0 && value.length > 0 && value.length <= 512).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
