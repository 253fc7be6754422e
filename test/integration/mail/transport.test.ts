/** The mail servers of a domain and what DNS says of them: sound, and broken in one way at a time. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createAuthority, type Authority } from '../../../src/lab/authority.ts';
import { listenTls } from '../../../src/lab/site.ts';
import { auditMail, type Audited } from '../../lib/mail-audit.ts';
import { startMailServer } from '../../lib/mail-server.ts';
import { startExchanger, type ExchangerOptions } from '../../lib/servers/mail-exchanger.ts';

const DOMAIN = 'example.test';
const SOUND = {
  mx: '@ MX 10 mx',
  address: 'mx A 192.0.2.25',
  six: 'mx AAAA 2001:db8:0:0:0:0:0:25',
  record: '_mta-sts TXT v=STSv1; id=1',
  reports: '_smtp._tls TXT v=TLSRPTv1; rua=mailto:tls@example.test',
};

const folder = mkdtempSync(join(tmpdir(), 'waarborg-transport-'));
const caFile = join(folder, 'ca.pem');
let authority: Authority;
beforeAll(async () => {
  authority = await createAuthority('Post', new Date());
  writeFileSync(caFile, authority.root);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Broken {
  readonly zone?: Partial<Record<keyof typeof SOUND, string>>;
  readonly server?: Partial<ExchangerOptions>;
  readonly names?: readonly string[];
  readonly policyMx?: string;
  readonly mail?: string;
  readonly words?: readonly string[];
  readonly down?: true;
}

type Result = Audited & { readonly connections: number; readonly spoken: readonly string[] };

async function audit({
  zone,
  server,
  names = [`mx.${DOMAIN}`],
  policyMx = `mx.${DOMAIN}`,
  mail,
  words = [],
  down,
}: Broken = {}): Promise<Result> {
  await using exchanger = await startExchanger({ certificate: await authority.issue({ names }), ...server });
  const policy = await listenTls(
    () => ({
      status: 200,
      headers: [['content-type', 'text/plain']],
      body: `version: STSv1\nmode: enforce\nmx: ${policyMx}\nmax_age: 86400\n`,
    }),
    await authority.issue({ names: [`mta-sts.${DOMAIN}`] }),
  );
  try {
    const to = [
      `mx.${DOMAIN}:25:127.0.0.1:${down === true ? 1 : exchanger.port}`,
      `mta-sts.${DOMAIN}:443:127.0.0.1:${policy.port}`,
    ];
    const audited = await auditMail({
      safeguard: 'mail-transport',
      zone: Object.values({ ...SOUND, ...zone }),
      mail: ['gap: 0s', ...(mail === undefined ? [] : [mail])].join(', '),
      words: ['--cacert', caFile, ...to.flatMap((rule) => ['--connect-to', rule]), ...words],
    });
    return { ...audited, connections: exchanger.connections(), spoken: exchanger.said };
  } finally {
    await policy.close();
  }
}

describe('the mail servers of a domain', { concurrent: true }, () => {
  it('pass when they are sound; that nothing is signed is a recommendation', async () => {
    const { code, outcome, said, connections, spoken } = await audit();
    expect(said).toEqual({
      mx: 'pass leads-to-servers',
      starttls: 'pass all-offer',
      'tls-versions': 'pass old-refused',
      'tls-strength': 'pass strong',
      certificate: 'pass proven',
      dane: 'fail absent',
      'dane-rollover': 'not-applicable no-dane',
      'mta-sts': 'pass enforced',
      dnssec: 'fail unsigned',
      clients: 'not-applicable none-declared',
      'tls-reports': 'pass published',
      ipv6: 'pass all-have',
    });
    expect({ code, outcome, connections }).toEqual({ code: 0, outcome: 'pass', connections: 3 });
    expect(new Set(spoken.map((line) => line.split(' ')[0]))).toEqual(new Set(['EHLO', 'STARTTLS', 'QUIT']));
  });

  it('are demanded to be signed, and to have DANE, by the levels of internet.nl', async () => {
    const { said, outcome } = await audit({ words: ['--policy', 'internet-nl-mail'] });
    expect(said).not.toHaveProperty('mta-sts');
    expect([said['dane'], said['dnssec'], outcome]).toEqual(['fail absent', 'fail unsigned', 'fail']);
  });

  it('cost each question of DNS once, whichever probe asks it', async () => {
    const { asked } = await audit();
    expect(asked.length).toBeGreaterThan(5);
    expect(asked.filter((one, index) => asked.indexOf(one) !== index)).toEqual([]);
  });

  it('hear the name that is declared', async () => {
    const { spoken } = await audit({ mail: 'ehlo: probe.example.test' });
    expect(spoken.filter((line) => line.startsWith('EHLO '))).toEqual(Array(3).fill('EHLO probe.example.test'));
  });

  it.each([
    ['mx', 'fail without-address', { zone: { mx: '@ MX 10 gone' } }],
    ['starttls', 'fail not-offered', { server: { offers: ['SIZE 1000'] } }],
    ['tls-versions', 'fail old-accepted', { server: { oldTls: true } }],
    ['certificate', 'fail refused-by-senders', { names: ['other.test'] }],
    ['mta-sts', 'fail mx-not-listed', { policyMx: 'mail.example.test' }],
    ['tls-reports', 'fail malformed', { zone: { reports: '_smtp._tls TXT v=TLSRPTv1;' } }],
    ['ipv6', 'fail some-lack', { zone: { six: 'mx TXT no address' } }],
  ] as const)('fail %s', async (check, expected, broken) => {
    const { said, outcome } = await audit(broken);
    expect(said[check]).toBe(expected);
    expect(outcome).toBe(['tls-reports', 'ipv6'].includes(check) ? 'pass' : 'fail');
  });

  it('are left alone once they refuse, and what was learnt stays', async () => {
    const { said, connections, outcome } = await audit({ server: { busyFrom: 2 } });
    expect(said).toMatchObject({
      starttls: 'pass all-offer',
      'tls-versions': 'inconclusive not-seen',
      certificate: 'pass proven',
    });
    expect({ connections, outcome }).toEqual({ connections: 2, outcome: 'inconclusive' });
  });

  it('are undecided where port 25 is closed, and the rest is judged', async () => {
    const { said, outcome } = await audit({ down: true });
    expect(said).toMatchObject({
      starttls: 'inconclusive port-closed-here',
      mx: 'pass leads-to-servers',
      'mta-sts': 'pass enforced',
    });
    expect(outcome).toBe('inconclusive');
  });

  it('fail clients that take a password before TLS, and one with the certificate of another', async () => {
    await using imap = await startMailServer({ protocol: 'imap', startTls: true });
    await using wrong = await startMailServer({ protocol: 'imap', otherName: 'elsewhere.test' });
    const at = (port: number) => ['--connect-to', `mail.example.nl:${port}:127.0.0.1:${port}`];
    const clear = await audit({ mail: `clients: [imap://mail.example.nl:${imap.port}]`, words: at(imap.port) });
    expect(clear.said['clients']).toBe('fail password-in-clear');
    const other = await audit({ mail: `clients: [imaps://mail.example.nl:${wrong.port}]`, words: at(wrong.port) });
    expect(other.said['clients']).toBe('fail not-proven');
  });
});
