import { describe, expect, it } from 'vitest';
import { inspectionIn } from '../../../src/judge/inspection.ts';
import { completed } from '../../../src/model/attempt.ts';
import type { EvidenceItem } from '../../../src/model/bundle.ts';
import { certificate, handshake, tlsSession } from '../../lib/evidence.ts';

const AUTHORITY = 'CN=Gateway CA';
const item = (value: unknown) => ({ kind: 'tls.session', attempt: completed(value) }) as unknown as EvidenceItem;
const at = (host: string, issuer = AUTHORITY, trusted = false) =>
  item({ ...tlsSession({ '192.0.2.1': handshake({ trusted, chain: [certificate({ issuer })] }) }), host });

describe('inspected traffic', () => {
  it('is likely where one unknown authority vouches for strangers', () => {
    expect(inspectionIn([at('www.example.nl'), at('mail.example.org'), at('example.nl')])).toEqual({
      authority: AUTHORITY,
      hosts: ['example.nl', 'mail.example.org'],
    });
  });

  it.each([
    ['one organisation, with an authority of its own', [at('a.example.nl'), at('b.example.nl')]],
    ['two authorities', [at('example.nl'), at('example.org', 'CN=Other')]],
    ['an authority that is trusted', [at('example.nl', AUTHORITY, true), at('example.org', AUTHORITY, true)]],
    ['a certificate that vouches for itself', [at('a.nl', certificate().subject), at('b.nl', certificate().subject)]],
    ['addresses without a name', [at('192.0.2.1'), at('198.51.100.9')]],
    ['evidence of another shape', [item({}), item(null), at('example.nl')]],
  ])('is not seen in %s', (_name, items) => {
    expect(inspectionIn(items)).toBeNull();
  });
});
