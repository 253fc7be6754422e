/** What the name service says, asked of a real BIND: signed in several ways, unsigned, and wrong in several ways. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SecretStore } from '../../../src/evidence/secrets.ts';
import type { DnsRecords } from '../../../src/model/evidence/dns.ts';
import { dnsRecords } from '../../../src/probes/dns-records.ts';
import { parseAnchor } from '../../../src/network/dns/anchors.ts';
import { Network } from '../../../src/network/network.ts';
import { install } from '../install.ts';
import { controlSet, system } from '../../lib/control-set.ts';
import { startBind } from './bind.ts';

const site = [
  'www IN A 127.0.0.1',
  '@ IN CAA 0 issue "letsencrypt.org"',
  `_443._tcp.www IN TLSA 3 1 1 ${'ab'.repeat(32)}`,
];
const spoilAddress = (text: string) => text.replace(/^(www\.\S+\s+60\s+IN\s+A\s+)127\.0\.0\.1/m, '$1127.0.0.99');
const day = 86_400_000;
const stamp = (time: number) => new Date(time).toISOString().replace(/[-:T]|\.\d+Z$/g, '');
const delegations = [
  'nsec',
  'nsec3',
  'optout',
  'rsa',
  'ed25519',
  'plain',
  'spoiled',
  'expired',
  'future',
  'cut',
  'orphan',
];

const ZONES = [
  {
    name: 'nsec.waarborg.test',
    records: [...site, 'alias IN CNAME www', 'out IN CNAME www.plain.waarborg.test.', '*.wild IN A 127.0.0.1'],
    sign: [],
  },
  { name: 'nsec3.waarborg.test', records: [...site, '*.wild IN A 127.0.0.1'], sign: ['-3', 'abcd', '-H', '5'] },
  { name: 'optout.waarborg.test', records: [...site, 'hanging IN NS ns'], sign: ['-3', '-', '-A'] },
  { name: 'rsa.waarborg.test', records: site, sign: [], algorithm: 'RSASHA256' },
  { name: 'ed25519.waarborg.test', records: site, sign: [], algorithm: 'ED25519' },
  { name: 'plain.waarborg.test', records: site, sign: null },
  { name: 'orphan.waarborg.test', records: site, sign: [], orphan: true },
  { name: 'spoiled.waarborg.test', records: site, sign: [], spoil: spoilAddress },
  {
    name: 'expired.waarborg.test',
    records: site,
    sign: ['-P', '-s', stamp(Date.now() - 20 * day), '-e', stamp(Date.now() - day)],
  },
  {
    name: 'future.waarborg.test',
    records: site,
    sign: ['-P', '-s', stamp(Date.now() + day), '-e', stamp(Date.now() + 20 * day)],
  },
  {
    name: 'cut.waarborg.test',
    records: site,
    sign: [],
    spoil: (text: string) => text.replaceAll(/^\S+\s+\d+\s+IN\s+RRSIG\s+A .*$/gm, ''),
  },
  {
    name: 'waarborg.test',
    records: delegations.flatMap((name) => [`${name} IN NS ns.${name}`, `ns.${name} IN A 127.0.0.1`]),
    sign: [],
  },
];

let bind: Awaited<ReturnType<typeof startBind>>;
beforeAll(async () => {
  install(['named']);
  bind = await startBind(ZONES);
});
afterAll(() => bind[Symbol.asyncDispose]());

function ask(host: string, anchor = bind.anchor): Promise<DnsRecords> {
  const trustAnchor = parseAnchor(anchor)!;
  const network = new Network({ timeoutMs: 3000, resolver: { address: '127.0.0.1', port: bind.port }, trustAnchor });
  const request = {
    id: 'x',
    kind: 'dns.records',
    system: 'website',
    endpoint: `https://${host}/`,
    account: null,
    params: {},
  } as const;
  return dnsRecords.run(request, {
    network,
    secrets: new SecretStore({}),
    controlSet: controlSet('https', [system('website')], []),
    requests: [request],
    signal: new AbortController().signal,
    timeoutMs: 3000,
    shared: (_key, make) => make(),
  });
}

describe('records of a zone that is signed', () => {
  it.each(['nsec', 'nsec3', 'optout', 'rsa', 'ed25519'])('%s: proven, with CAA and TLSA', async (zone) => {
    const found = await ask(`www.${zone}.waarborg.test`);
    const secure = { status: 'secure', problem: null };
    expect(found.addresses).toEqual({ security: secure, count: 1 });
    expect(found.tlsa).toMatchObject({
      security: secure,
      records: [{ usage: 3, selector: 1, matchingType: 1, data: 'ab'.repeat(32) }],
    });
    const caa = {
      name: `${zone}.waarborg.test.`,
      records: [{ critical: false, tag: 'issue', value: 'letsencrypt.org' }],
    };
    expect(found.caa).toMatchObject(caa);
    // Between www and the zone nothing proves more than a gap, which with opt-out proves less.
    expect(found.caa.security.status).toBe('secure');
  });

  it.each(['nsec', 'nsec3'])('%s: a name that does not exist, a wildcard', async (zone) => {
    expect((await ask(`nothing.${zone}.waarborg.test`)).addresses).toEqual({
      security: { status: 'secure', problem: null },
      count: 0,
    });
    expect((await ask(`any.wild.${zone}.waarborg.test`)).addresses).toEqual({
      security: { status: 'secure', problem: null },
      count: 1,
    });
  });

  it('follows an alias within, and tells when it leads to an unsigned zone', async () => {
    expect((await ask('alias.nsec.waarborg.test')).addresses).toMatchObject({
      security: { status: 'secure' },
      count: 1,
    });
    expect((await ask('out.nsec.waarborg.test')).addresses).toMatchObject({
      security: { status: 'insecure' },
      count: 1,
    });
  });
});

describe('records that are not signed', () => {
  it.each(['www.plain', 'www.orphan', 'x.hanging.optout'])('%s', async (host) => {
    const { addresses } = await ask(`${host}.waarborg.test`);
    expect(addresses.security.status).toBe('insecure');
  });
});

describe('records that should be signed and are not rightly so', () => {
  it.each([
    ['spoiled', /the signature is wrong/],
    ['expired', /expired/],
    ['future', /not valid yet/],
    ['cut', /no signature/],
  ])('%s', async (zone, problem) => {
    const { addresses } = await ask(`www.${zone}.waarborg.test`);
    expect(addresses.security).toEqual({ status: 'bogus', problem: expect.stringMatching(problem) as string });
  });

  it('an anchor that is another key', async () => {
    const other = bind.anchor.replace(/[0-9A-F]{64}/, 'A'.repeat(64));
    const { addresses } = await ask('www.nsec.waarborg.test', other);
    expect(addresses.security).toMatchObject({ status: 'bogus', problem: expect.stringMatching(/no key/) as string });
  });
});
