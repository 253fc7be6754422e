/** SPF, DKIM and DMARC of a domain on a name server: sound, and broken in one way at a time. */
import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { auditMail } from '../../lib/mail-audit.ts';

const KEY = generateKeyPairSync('rsa', { modulusLength: 2048 }).publicKey.export({ type: 'spki', format: 'der' });
const SOUND = {
  mx: '@ MX 10 mx',
  address: 'mx A 192.0.2.25',
  spf: '@ TXT v=spf1 mx include:spf.provider.example ~all',
  provider: 'spf.provider.example. TXT v=spf1 ip4:198.51.100.0/24 ?all',
  dmarc: '_dmarc TXT v=DMARC1; p=reject; rua=mailto:dmarc@example.test',
  // The server cuts it into strings of 255 octets.
  key: `s1._domainkey TXT v=DKIM1; p=${KEY.toString('base64')}`,
};

const audit = (changes: Partial<Record<keyof typeof SOUND, string>> = {}, more: { words?: readonly string[] } = {}) =>
  auditMail({
    safeguard: 'mail-authentication',
    zone: Object.values({ ...SOUND, ...changes }),
    mail: 'dkim: [S1]',
    ...more,
  });

describe('the mail of a domain', { concurrent: true }, () => {
  it('passes when it is sound', async () => {
    const { code, outcome, said, asked } = await audit();
    expect(said).toEqual({
      spf: 'pass closed',
      dmarc: 'pass protected',
      dkim: 'pass usable',
      'spf-narrow': 'pass narrow',
      'dmarc-reports': 'pass received',
    });
    expect({ code, outcome }).toEqual({ code: 0, outcome: 'pass' });
    expect(new Set(asked).size).toBeLessThanOrEqual(asked.length);
    expect(asked.length).toBeLessThan(30);
  });

  it.each([
    ['spf', 'fail open', { spf: '@ TXT v=spf1 mx +all' }],
    ['spf-narrow', 'fail wide', { provider: 'spf.provider.example. TXT v=spf1 ip4:198.48.0.0/12 ?all' }],
    ['dmarc', 'fail policy-none', { dmarc: '_dmarc TXT v=DMARC1; p=none; rua=mailto:dmarc@example.test' }],
    ['dmarc-reports', 'fail not-agreed', { dmarc: '_dmarc TXT v=DMARC1; p=reject; rua=mailto:x@reports.example' }],
    ['dkim', 'fail revoked', { key: 's1._domainkey TXT v=DKIM1; p=' }],
  ] as const)('fails %s alone', async (check, expected, change) => {
    const { said } = await audit(change);
    expect(said[check]).toBe(expected);
    // An open record has no networks to judge.
    const others = Object.entries(said).filter(
      ([name]) => name !== check && !(check === 'spf' && name === 'spf-narrow'),
    );
    expect(others.map(([, outcome]) => outcome.split(' ')[0])).toEqual(others.map(() => 'pass'));
  });

  it('is undecided where the name server fails, and nothing else is', async () => {
    const { said, outcome, code } = await audit({ provider: 'spf.provider.example. !' });
    expect(said).toMatchObject({ spf: 'inconclusive not-answered', dmarc: 'pass protected', dkim: 'pass usable' });
    expect({ outcome, code }).toEqual({ outcome: 'inconclusive', code: 3 });
  });

  it('is undecided when nothing is asked', async () => {
    const { outcome } = await audit({}, { words: ['--resolver', 'off'] });
    expect(outcome).toBe('not-checked');
  });
});
