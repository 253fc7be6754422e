import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { suiteOf, VERSIONS, type ProtocolVersion } from '../../../src/tls-checker/index.ts';
import { install } from '../install.ts';
import { explanationOf, KNOWN_DIFFERENCES } from './known-differences.ts';
import { ours, PEERS, type Accepted, type PeerName } from './scanners.ts';
import { makeServers, SERVERS, type ServerName, type Servers } from './servers.ts';

/** testssl.sh takes minutes for a server with many suites; `WAARBORG_PEERS=all` asks it about those too. */
const ALL = process.env['WAARBORG_PEERS'] === 'all';
const SLOW: Partial<Record<PeerName, readonly ServerName[]>> = {
  testssl: ['nginx-everything', 'gnutls-serv', 'openssl-s_server', 'node', 'java-legacy'],
};

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

describe('the suites that are accepted, per version', () => {
  let servers: Servers;
  beforeAll(() => {
    install(['nginx', 'nmap', 'sslscan', 'testssl', 'gnutls-serv', 'openssl', 'javac']);
    servers = makeServers();
  });
  afterAll(async () => {
    await servers[Symbol.asyncDispose]();
  });

  describe.each(SERVERS.map((name) => ({ name })))('of $name', ({ name }) => {
    let port: number;
    let own: Accepted;
    beforeAll(async () => {
      ({ port } = await servers.start(name));
      own = await ours(port);
    });

    it('are found at all', () => {
      const count = [...own.values()].reduce((sum, codes) => sum + codes.size, 0);
      expect(count).toBeGreaterThanOrEqual(name === 'nginx-modern' ? 9 : 20);
    });

    const peers = (Object.keys(PEERS) as PeerName[]).filter((peer) => ALL || SLOW[peer]?.includes(name) !== true);
    it.each(peers.map((peer) => ({ peer })))('are the same for $peer, but for what is explained', async ({ peer }) => {
      const found = differences(peer, name, await PEERS[peer](port), own);
      const unexplained = found.filter((difference) => explanationOf(difference) === undefined);
      expect(unexplained).toEqual([]);
    });
  });
});

describe('the explanations', () => {
  it('stand in docs/tls-agreement.md, each under its own heading', () => {
    const page = readFileSync(join(import.meta.dirname, '../../../docs/tls-agreement.md'), 'utf8');
    for (const { id } of KNOWN_DIFFERENCES) expect(page).toContain(`### ${id}\n`);
  });
});
