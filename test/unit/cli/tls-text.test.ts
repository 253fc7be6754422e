import { describe, expect, it } from 'vitest';
import { tlsText } from '../../../src/cli/tls-text.ts';
import { LANGS, type Lang } from '../../../src/model/text.ts';
import { translator, type Translate } from '../../../src/texts/say.ts';
import { emptyFacts } from '../../../src/tls-checker/compare.ts';
import type { CertificateFact, TlsScan } from '../../../src/tls-checker/index.ts';

const NOTHING = emptyFacts({ reason: 'timeout', detail: 'no answer within 5000 ms' });
const CERTIFICATE: CertificateFact = {
  subject: 'CN=www.example.nl',
  issuer: 'CN=Example CA',
  notBefore: '2026-01-01T00:00:00.000Z',
  notAfter: '2026-04-01T00:00:00.000Z',
  keyType: 'rsa',
  keyBits: 3072,
  signatureAlgorithm: 'sha256WithRSAEncryption',
  fingerprint256: 'AA',
  altNames: ['DNS:www.example.nl'],
  serialNumber: '01',
  chain: [],
  path: null,
  root: null,
  chainOrdered: false,
  chainComplete: false,
  trusted: false,
  trustError: 'CERT_HAS_EXPIRED',
  hostnameMatches: false,
  scts: { certificate: 0, handshake: 0 },
  mustStaple: false,
  isCa: false,
  keyUsage: null,
  extendedKeyUsage: null,
  ocspUrl: null,
  ocsp: { status: 'good', thisUpdate: '2026-02-01', nextUpdate: null, responderVerified: true },
  versions: ['TLSv1.2'],
  pem: '',
};
const SCAN: TlsScan = {
  ...NOTHING,
  schemaVersion: 1,
  host: 'www.example.nl',
  port: 443,
  servername: 'www.example.nl',
  starttls: null,
  status: 'partial',
  addresses: [{ address: '192.0.2.1', family: 4, status: 'partial', differences: [] }],
  protocols: {
    ...NOTHING.protocols,
    'TLSv1.0': { offered: false, refusal: { kind: 'other-version', what: 'TLSv1.2' } },
    'TLSv1.2': {
      offered: true,
      preference: 'client',
      ciphersComplete: false,
      ciphers: [{ name: 'TLS_RSA_WITH_RC4_128_SHA', code: 5, bits: 128 }],
    },
  },
  dhParameters: [{ bits: 512, name: null, primeDigest: '', generator: '2', safeGenerator: true, safePrime: false }],
  certificates: [CERTIFICATE],
  features: {
    ...NOTHING.features,
    heartbeat: true,
    alpn: [],
    withoutServerName: 'other-certificate',
    clientCertificate: 'requested',
  },
  connections: 12,
  durationMs: 345,
};

const plain = (
  lang: Lang,
  width = 200,
): { t: Translate; paint: (kind: string, text: string) => string; width: number } => ({
  t: translator(lang),
  width,
  paint: (kind, text) => (kind === 'heading' ? text : `${kind}:${text}`),
});

describe('the text of a scan', () => {
  it.each(LANGS.map((lang) => ({ lang })))('fills every place in $lang', ({ lang }) => {
    expect(tlsText(SCAN, plain(lang))).not.toMatch(/[{}]|undefined/);
  });

  it('is in the language that is asked for, and nothing of it in the other', () => {
    const [nl, en] = [tlsText(SCAN, plain('nl')), tlsText(SCAN, plain('en'))];
    expect(nl).toContain('www.example.nl:443  gedeeltelijk bekend, 12 verbindingen, 0.34 s');
    expect(nl).toContain('geweigerd: antwoordt met TLSv1.2');
    expect(nl).toContain('ten minste 1 algoritmeselecties, de client kiest');
    expect(nl).toContain('niet op tijd geantwoord');
    expect(nl).toContain('weak:    niet vertrouwd (CERT_HAS_EXPIRED), de naam klopt niet');
    expect(nl).not.toMatch(/not determined|offered|refused|trusted|exposed/);
    expect(en).toContain('refused: answered with TLSv1.2');
    expect(en).toContain('weak:  heartbeat');
    expect(en).not.toMatch(/niet|geweigerd|verbindingen/);
  });

  it.each(LANGS)('fits into 80 columns (%s), and says as much', (lang) => {
    const many = Array.from({ length: 40 }, (_, i) => `name${i}`);
    const full = {
      ...SCAN,
      addresses: [{ ...SCAN.addresses[0]!, differences: [`groups: ${JSON.stringify(many)} here`] }],
      groups: many.map((name, code) => ({ name, code, versions: [] })),
      signatureAlgorithms: many.map((name, code) => ({ name, code, hash: 'sha256' })),
      certificates: [
        { ...CERTIFICATE, subject: `O=${many.join(' ')}`, altNames: many.map((name) => `DNS:${name}.nl`) },
      ],
      undetermined: { groups: { reason: 'closed', detail: many.join(' ') } },
    } as const;
    const { t } = plain(lang);
    const text = tlsText(full, { t, paint: (_, line) => line, width: 80 });
    expect(text.split('\n').filter((line) => line.length > 80)).toEqual([]);
    const wide = tlsText(full, { t, paint: (_, line) => line, width: 9999 });
    expect(text.replace(/\s/g, '')).toBe(wide.replace(/\s/g, ''));
  });

  it.each([
    { count: 2, length: 20, more: 0, shown: 2 },
    { count: 20, length: 18, more: 0, shown: 20 },
    { count: 21, length: 18, more: 1, shown: 20 },
    { count: 3000, length: 98, more: 2996, shown: 4 },
    { count: 1, length: 500, more: 1, shown: 0 },
  ])('shows $shown of $count names of $length characters, and says how many more there are', (given) => {
    const altNames = Array.from({ length: given.count }, (_, i) => String(i).padEnd(given.length, 'x'));
    const scan = { ...SCAN, certificates: [{ ...CERTIFICATE, altNames }] };
    const [en, nl] = [tlsText(scan, plain('en', 999)), tlsText(scan, plain('nl', 999))];
    expect(en.match(/\d+x+(?=[,\s])/g) ?? []).toEqual(altNames.slice(0, given.shown));
    expect(/ and (\d+) more$/m.exec(en)?.[1] ?? '0').toBe(String(given.more));
    expect(/ en nog (\d+)$/m.exec(nl)?.[1] ?? '0').toBe(String(given.more));
  });

  it('says of a failed scan why, once', () => {
    const failure = { reason: 'dns', detail: 'ENOTFOUND' } as const;
    const text = tlsText({ ...SCAN, status: 'failed', failure, addresses: [] }, plain('en'));
    expect(text.match(/cannot be resolved/g)).toHaveLength(1);
    const address = { address: '192.0.2.1', family: 4, status: 'failed', failure, differences: [] } as const;
    const told = tlsText({ ...SCAN, status: 'failed', failure, addresses: [address] }, plain('en'));
    expect(told.match(/cannot be resolved/g)).toHaveLength(1);
  });

  it.each([
    [{ kind: 'alert', what: 'protocol_version' }, 'alert protocol_version'],
    [{ kind: 'closed' }, 'sluit de verbinding'],
    [{ kind: 'reset' }, 'verbreekt de verbinding'],
    [{ kind: 'other-suite' }, 'kiest een algoritmeselectie die niet was aangeboden'],
    [{ kind: 'plain-text' }, 'antwoordt met leesbare tekst'],
    [{ kind: 'no-cipher' }, 'spreekt SSLv2 maar biedt geen algoritme aan'],
  ] as const)('says the refusal %j in Dutch', (refusal, dutch) => {
    const protocols = { ...SCAN.protocols, SSLv2: { offered: false, refusal } };
    expect(tlsText({ ...SCAN, protocols }, plain('nl')).replaceAll(/\s+/g, ' ')).toContain(`geweigerd: ${dutch}`);
  });
});
