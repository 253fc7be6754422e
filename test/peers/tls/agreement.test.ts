import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { suiteOf, VERSIONS, type ProtocolVersion } from '../../../src/tls-checker/index.ts';
import { install } from '../install.ts';
import { explanationOf, KNOWN_DIFFERENCES } from './known-differences.ts';
import { ours, PEERS, type Accepted, type PeerName } from './scanners.ts';
import { makeServers, SERVERS, type ServerName, type Servers } from './servers.ts';

/** One difference between a peer's set and ours, as a line. */
function differences(peer: PeerName, server: ServerName, theirs: Accepted, own: Accepted): string[] {
  return VERSIONS.flatMap((version) => {
    const [a, b] = [theirs.get(version) ?? new Set<number>(), own.get(version) ?? new Set<number>()];
    const onlyTheirs = [...a]
      .filter((code) => !b.has(code))
      .map((code) => line(peer, server, version, code, 'only the peer finds'));
    const onlyOurs = [...b]
      .filter((code) => !a.has(code))
      .map((code) => line(peer, server, version, code, 'only we find'));
    return [...onlyTheirs, ...onlyOurs];
  });
}

function line(peer: PeerName, server: ServerName, version: ProtocolVersion, code: number, who: string): string {
  return `${server} ${version}: ${who} ${suiteOf(code).name} (${peer})`;
}

/**
 * testssl.sh starts thousands of processes for a server with many suites, which takes minutes: the gate asks it about the
 * plainest server and the one whose SSLv2 nobody else reads, and the nightly run about all.
 */
const ASKED_BY_TESTSSL: readonly ServerName[] = ['nginx-modern', 'node-0.10'];

function peersOf(server: ServerName): PeerName[] {
  const all = Object.keys(PEERS) as PeerName[];
  const whole = process.env['WAARBORG_PEERS'] === 'all' || ASKED_BY_TESTSSL.includes(server);
  return whole ? all : all.filter((peer) => peer !== 'testssl');
}

describe('the suites that are accepted, per version', () => {
  let servers: Servers;
  beforeAll(() => {
    install(['nginx', 'nmap', 'sslscan', 'testssl', 'gnutls-serv', 'openssl', 'javac']);
    servers = makeServers();
  });
  afterAll(async () => {
    await servers[Symbol.asyncDispose]();
  });

  // Those that take longest go first.
  it.concurrent.each(SERVERS.toReversed().map((name) => ({ name })))(
    'of $name are the same for each peer, but for what is explained',
    async ({ name }) => {
      const { port } = await servers.start(name);
      const own = await ours(port);
      const count = [...own.values()].reduce((sum, codes) => sum + codes.size, 0);
      expect(count, 'suites that we find').toBeGreaterThanOrEqual(name === 'nginx-modern' ? 9 : 20);
      const found: string[] = [];
      // One after the other: some of the servers serve one connection at a time.
      for (const peer of peersOf(name)) found.push(...differences(peer, name, await PEERS[peer](port), own));
      expect(found.filter((difference) => explanationOf(difference) === undefined)).toEqual([]);
    },
  );
});

describe('the explanations', () => {
  it('stand in docs/tls-agreement.md, each under its own heading', () => {
    const page = readFileSync(join(import.meta.dirname, '../../../docs/tls-agreement.md'), 'utf8');
    for (const { id } of KNOWN_DIFFERENCES) expect(page).toContain(`### ${id}\n`);
  });
});
