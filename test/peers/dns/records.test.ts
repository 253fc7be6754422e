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
import { ZONES } from './zones.ts';

let bind: Awaited<ReturnType<typeof startBind>>;
beforeAll(async () => {
  install(['named', 'ldns-signzone']);
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
    atEnd: () => undefined,
  });
}

const SECURE = { status: 'secure', problem: null };
const worth = (security: unknown, count: number) => ({ status: 'completed', value: { security, count } });
const status = (one: DnsRecords['addresses']['ipv4']) =>
  one.status === 'completed' ? one.value.security.status : one.reason;

describe('records of a zone that is signed', () => {
  it.each(['nsec', 'nsec3', 'optout', 'rsa', 'ed25519'])('%s: proven, with CAA and TLSA', async (zone) => {
    const found = await ask(`www.${zone}.waarborg.test`);
    expect(found.addresses).toEqual({ ipv4: worth(SECURE, 1), ipv6: worth(SECURE, 0) });
    const records = [{ usage: 3, selector: 1, matchingType: 1, data: 'ab'.repeat(32) }];
    expect(found.tlsa).toMatchObject({ value: { security: SECURE, records } });
    const issuers = [{ critical: false, tag: 'issue', value: 'letsencrypt.org' }];
    const caa = { name: `${zone}.waarborg.test.`, security: SECURE, records: issuers };
    expect(found.caa).toMatchObject({ value: caa });
  });

  it.each(['nsec', 'nsec3'])('%s: a name that does not exist, a wildcard', async (zone) => {
    expect((await ask(`nothing.${zone}.waarborg.test`)).addresses.ipv4).toEqual(worth(SECURE, 0));
    expect((await ask(`any.wild.${zone}.waarborg.test`)).addresses.ipv4).toEqual(worth(SECURE, 1));
  });

  it('follows an alias within, and says when it leads to an unsigned zone', async () => {
    expect((await ask('alias.nsec.waarborg.test')).addresses.ipv4).toEqual(worth(SECURE, 1));
    expect(status((await ask('out.nsec.waarborg.test')).addresses.ipv4)).toBe('insecure');
  });

  it('looks for TLSA where a signed alias leads', async () => {
    expect((await ask('alias.aliased.waarborg.test')).tlsa).toMatchObject({
      value: { name: '_443._tcp.www.aliased.waarborg.test.', security: SECURE, records: [{ usage: 3 }] },
    });
  });
});

describe('records that are not signed', () => {
  it.each(['www.plain', 'www.orphan', 'x.hanging.optout', 'www.many'])('%s', async (host) => {
    expect(status((await ask(`${host}.waarborg.test`)).addresses.ipv4)).toBe('insecure');
  });
});

describe('records that should be signed, with a proof that is not valid', () => {
  it.each(['spoiled', 'expired', 'future', 'cut', 'bare'])('%s', async (zone) => {
    expect(status((await ask(`www.${zone}.waarborg.test`)).addresses.ipv4)).toBe('bogus');
  });

  it('an anchor that is another key', async () => {
    const other = bind.anchor.replace(/[0-9A-F]{64}/, 'A'.repeat(64));
    expect(status((await ask('www.nsec.waarborg.test', other)).addresses.ipv4)).toBe('bogus');
  });
});
