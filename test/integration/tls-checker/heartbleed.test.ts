import { describe, expect, it } from 'vitest';
import { encodeRecord } from '../../../src/tls-checker/codec/client-hello.ts';
import { encodeHeartbeat, parseHeartbeatResponse } from '../../../src/tls-checker/codec/heartbeat.ts';
import { knownAttacks, scan, type TlsScan } from '../../../src/tls-checker/index.ts';
import { startTcp } from './servers.ts';
import { speakTls12 } from './speak.ts';

const HEARTBEAT_EXTENSION = Buffer.from('0005000f000101', 'hex');

/** What lies behind the record in the memory of the server. */
const SECRET = Buffer.alloc(64, 'S');

type Answer = (request: Buffer) => Buffer | undefined;

/** As OpenSSL 1.0.1f does it (CVE-2014-0160): it copies as many bytes as the request claims, from the record and beyond. */
const bleeds: Answer = (request) => {
  const memory = Buffer.concat([request, SECRET]);
  return reply(memory.subarray(3, 3 + request.readUInt16BE(1)));
};

/** As OpenSSL 1.0.1g: what does not fit with its padding is dropped. */
const drops: Answer = (request) => (3 + request.readUInt16BE(1) + 16 > request.length ? undefined : bleeds(request));
const ignores: Answer = () => undefined;

function reply(payload: Buffer): Buffer {
  const head = Buffer.from([2, payload.length >> 8, payload.length & 255]);
  return encodeRecord(24, 0x0303, Buffer.concat([head, payload, Buffer.alloc(16)]));
}

/** Answers heartbeats in clear while the handshake waits. */
function serve(answer: Answer, said: Buffer[], extensions = HEARTBEAT_EXTENSION) {
  return speakTls12((record, socket) => {
    const back = record[0] === 24 ? answer(record.subarray(5)) : undefined;
    if (back !== undefined) said.push(back);
    if (back !== undefined) socket.write(back);
  }, extensions);
}

async function asked(answer: Answer, active = true, extensions = HEARTBEAT_EXTENSION) {
  const said: Buffer[] = [];
  await using server = await startTcp(serve(answer, said, extensions));
  const options = {
    host: 'localhost',
    port: server.port,
    addresses: ['127.0.0.1'],
    timeoutMs: 400,
    deadlineMs: 15_000,
  };
  const found: TlsScan = await scan({ ...options, active });
  return { found, said, verdict: knownAttacks(found).find(({ name }) => name === 'Heartbleed') };
}

describe('Heartbleed', () => {
  it('is found at a server that copies what a request claims, without a byte of its memory', async () => {
    const { found, said, verdict } = await asked(bleeds);
    expect(found.heartbleed).toBe(true);
    expect(verdict).toMatchObject({ exposed: true, cve: ['CVE-2014-0160'] });
    expect(said.length).toBeGreaterThan(0);
    expect(Buffer.concat(said).includes('S')).toBe(false);
  });

  it('is not found at a server that drops such a request and answers the next', async () => {
    const { found, verdict } = await asked(drops);
    expect(found.heartbleed).toBe(false);
    expect(verdict?.exposed).toBe(false);
  });

  it('stays open where no heartbeat is answered at all', async () => {
    const { found, verdict } = await asked(ignores);
    expect(found.heartbleed).toBeNull();
    expect(found.undetermined['heartbleed']?.reason).toBe('timeout');
    expect(verdict?.exposed).toBeNull();
  });

  it('cannot be where no heartbeat is offered', async () => {
    const { found, said, verdict } = await asked(bleeds, true, Buffer.alloc(0));
    expect(found.undetermined['heartbleed']?.reason).toBe('not-applicable');
    expect(verdict?.exposed).toBe(false);
    expect(said).toEqual([]);
  });

  it('is asked about on demand only', async () => {
    const { found, said, verdict } = await asked(bleeds, false);
    expect(found.heartbleed).toBeUndefined();
    expect(verdict).toBeUndefined();
    expect(said).toEqual([]);
  });
});

describe('a heartbeat', () => {
  it('claims the length of its payload, or another one, and is padded with its last byte', () => {
    expect(encodeHeartbeat(0x0303, { payload: Buffer.from('ab') }).toString('hex')).toBe(
      `18030300150100026162${'62'.repeat(16)}`,
    );
    expect(
      encodeHeartbeat(0x0303, { payload: Buffer.from('ab'), claimed: 4 })
        .subarray(5, 8)
        .toString('hex'),
    ).toBe('010004');
  });

  it('is a response or nothing', () => {
    expect(parseHeartbeatResponse(Buffer.from('0200026162', 'hex'))?.toString()).toBe('ab');
    expect(parseHeartbeatResponse(Buffer.from('0100026162', 'hex'))).toBeUndefined();
    expect(() => parseHeartbeatResponse(Buffer.from('0200036162', 'hex'))).toThrow('truncated');
  });
});
