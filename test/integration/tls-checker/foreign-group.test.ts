/** A server that takes key exchanges of TLS 1.3 alone which the platform may not have is told from one that refuses. */
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { reachable } from '../../../src/checks/tls/reachable/check.ts';
import { SecretStore } from '../../../src/evidence/secrets.ts';
import { Network } from '../../../src/network/network.ts';
import { tlsSession } from '../../../src/probes/tls-session.ts';
import { vector } from '../../../src/tls-checker/codec/bytes.ts';
import { encodeHandshake, encodeRecord } from '../../../src/tls-checker/codec/client-hello.ts';
import { foreignGroup } from '../../../src/tls-checker/index.ts';
import { controlSet, system } from '../../lib/control-set.ts';
import { startTcp } from './servers.ts';

const HYBRID = 0x11ec;
/** Which no Node.js offers of its own accord. */
const LARGE_HYBRID = 0x11ed;
const X25519 = 0x001d;
/** Past the headers, the version, the random and the session, whose bytes could be anything (RFC 8446 section 4.1.2). */
const AFTER_RANDOM = 5 + 4 + 2 + 32 + 33;
const REFUSED = encodeRecord(21, 0x0303, Buffer.from([2, 40]));

const uint16 = (value: number) => Buffer.from([value >> 8, value & 0xff]);
const extension = (type: number, body: Buffer) => Buffer.concat([uint16(type), vector(2, body)]);

/** RFC 8446 section 4.1.4: a HelloRetryRequest is a ServerHello with the hash of its own name for a random. */
function helloRetryRequest(group: number): Buffer {
  const random = createHash('sha256').update('HelloRetryRequest').digest();
  const extensions = [extension(43, uint16(0x0304)), extension(51, uint16(group))];
  const suite = Buffer.from([0, 0x13, 0x01, 0]);
  const body = Buffer.concat([uint16(0x0303), random, suite, vector(2, Buffer.concat(extensions))]);
  return encodeRecord(22, 0x0303, encodeHandshake(2, body));
}

/** Takes the first of its groups that the hello offers. */
const serverOf = (groups: readonly number[]) =>
  startTcp((socket) => {
    socket.on('data', (hello: Buffer) => {
      const chosen = groups.find((group) => hello.subarray(AFTER_RANDOM).includes(uint16(group)));
      socket.end(chosen === undefined ? REFUSED : helloRetryRequest(chosen));
    });
  });

async function askOf(groups: readonly number[]): Promise<string | null> {
  await using server = await serverOf(groups);
  const pace = { turn: () => Promise.resolve(performance.now()), answered: () => undefined, refused: () => undefined };
  const { signal } = new AbortController();
  return await foreignGroup({ address: '127.0.0.1', port: server.port, timeoutMs: 20_000, signal, pace });
}

async function sessionOf(groups: readonly number[]) {
  await using server = await serverOf(groups);
  const endpoint = `https://127.0.0.1:${server.port}`;
  const request = { id: 'x', kind: 'tls.session', system: 'a', endpoint, account: null, params: {} } as const;
  return await tlsSession.run(request, {
    network: new Network({ timeoutMs: 20_000 }),
    secrets: new SecretStore({}),
    controlSet: controlSet('https', [system('a', { url: { value: endpoint } })], []),
    requests: [request],
    signal: new AbortController().signal,
    timeoutMs: 20_000,
    shared: (_key, make) => make(),
    atEnd: () => undefined,
  });
}

it.each([
  ['hybrid groups alone', [HYBRID], 'X25519MLKEM768'],
  ['a hybrid group first, and a usual one', [HYBRID, X25519], null],
  ['a usual group', [X25519], null],
  ['nothing', [], null],
])('names the group of a server that takes %s', async (_what, groups, expected) => {
  expect(await askOf(groups)).toBe(expected);
});

describe('the handshake with a server', () => {
  const context = { asOf: '', system: { id: 'a', url: '', active: false } };

  it('that takes only what is not spoken here, is undecided and names it', async () => {
    const session = await sessionOf([LARGE_HYBRID]);
    const detail = { code: 'group-not-spoken-here', group: 'SecP384r1MLKEM1024' };
    expect(session.addresses).toMatchObject([{ session: { status: 'failed', reason: 'unsupported', detail } }]);
    expect(reachable.judge({ 'tls.session': session }, {}, context).reason).toBe('address-silent');
  });

  it('that takes nothing, is a refusal', async () => {
    const session = await sessionOf([]);
    expect(session.addresses).toMatchObject([{ session: { status: 'failed', reason: 'tls-alert' } }]);
    expect(reachable.judge({ 'tls.session': session }, {}, context).reason).toBe('address-refuses');
  });
});
