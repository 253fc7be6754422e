import { constants, createPrivateKey, privateDecrypt, X509Certificate } from 'node:crypto';
import type { Socket } from 'node:net';
import { describe, expect, it } from 'vitest';
import { knownAttacks, scan, type TlsScan } from '../../../src/tls-checker/index.ts';
import { selfSigned, startTcp, startTls } from './servers.ts';
import { alert, speakTls12 } from './speak.ts';

const [CCS, HANDSHAKE] = [20, 22];
const CLIENT_KEY_EXCHANGE = 16;
const [BAD_RECORD_MAC, HANDSHAKE_FAILURE, DECRYPT_ERROR] = [20, 40, 51];

const rsa = selfSigned('rsa:2048');
const privateKey = createPrivateKey(rsa.key);
const certificate = new X509Certificate(rsa.cert).raw;

type Mind = (block: Buffer) => boolean;

/** What an implementation may look at and tell (RFC 8017 section 7.2.2; RFC 5246 section 7.4.7.1). */
const starts: Mind = (block) => block.readUInt16BE(0) === 0x0002;
const zeroInPlace: Mind = (block) => block.indexOf(0, 2) === block.length - 49;
const hasZero: Mind = (block) => block.includes(0, 2);
const version: Mind = (block) => !zeroInPlace(block) || block.readUInt16BE(block.length - 48) === 0x0303;

/** Decrypts every key exchange by its real key, and leaves to `unhappy` what it does about one that it minds. */
function decrypting(mind: Mind, unhappy: (socket: Socket) => void) {
  return () => {
    let keyed = false;
    return speakTls12(
      (record, socket) => {
        if (socket.writableEnded) return;
        if (record[0] === CCS) keyed = true;
        else if (record[0] === HANDSHAKE && keyed) socket.end(alert(BAD_RECORD_MAC));
        else if (record[0] === HANDSHAKE && !mind(blockOf(record))) unhappy(socket);
      },
      undefined,
      certificate,
    );
  };
}

function blockOf(record: Buffer): Buffer {
  expect(record[5]).toBe(CLIENT_KEY_EXCHANGE);
  return privateDecrypt({ key: privateKey, padding: constants.RSA_NO_PADDING }, record.subarray(11));
}

/** Answers the Finished behind a key exchange that it likes, and nothing else. */
const choosy = () => {
  let likes = false;
  return speakTls12(
    (record, socket) => {
      if (record[0] !== HANDSHAKE) return;
      if (likes) socket.end(alert(BAD_RECORD_MAC));
      else if (record[5] === CLIENT_KEY_EXCHANGE) likes = starts(blockOf(record));
    },
    undefined,
    certificate,
  );
};
const answering = (act: (record: Buffer, socket: Socket) => void) => () => speakTls12(act, undefined, certificate);

const ask = (port: number, active = true) =>
  scan({ host: 'localhost', port, addresses: ['127.0.0.1'], timeoutMs: 400, deadlineMs: 15_000, active });
const verdictOf = (found: TlsScan) => knownAttacks(found).find(({ name }) => name === 'ROBOT')?.exposed;
const told = (found: TlsScan) => ({
  value: found.robot,
  why: found.undetermined['robot']?.reason,
  exposed: verdictOf(found),
});

async function asked(make: () => (socket: Socket) => void) {
  await using server = await startTcp((socket) => make()(socket));
  return told(await ask(server.port));
}

describe('ROBOT', () => {
  const otherAlert = (socket: Socket) => void socket.end(alert(DECRYPT_ERROR));
  const close = (socket: Socket) => void socket.end();

  it.each([
    ['answers a wrong start by another alert', starts, otherAlert],
    ['answers a wrong start by closing', starts, close],
    ['answers a zero out of place by another alert', zeroInPlace, otherAlert],
    ['answers a missing zero alone by closing', hasZero, close],
    ['answers a wrong version alone by another alert', version, otherAlert],
    ['answers whatever is wrong by closing', (block: Buffer) => starts(block) && zeroInPlace(block), close],
  ])('is found at a server that %s', async (_, mind, unhappy) => {
    expect(await asked(decrypting(mind, unhappy))).toEqual({ value: true, why: undefined, exposed: true });
  });

  it('is not found at a server that decrypts, and goes on as if nothing were wrong', async () => {
    const sound = decrypting(starts, () => undefined);
    expect(await asked(sound)).toEqual({ value: false, why: undefined, exposed: false });
  });

  let turn = 0;
  it.each([
    ['closes on each of them', answering((_, socket) => void socket.end()), 'no-positive-control'],
    [
      'refuses each before it is read',
      answering((_, socket) => void socket.end(alert(HANDSHAKE_FAILURE))),
      'no-positive-control',
    ],
    ['says nothing', answering(() => undefined), 'timeout'],
    ['says nothing to some', choosy, 'timeout'],
    ['answers them by chance', answering((_, socket) => void socket.end(alert((turn += 1)))), 'contradiction'],
    ['answers by junk', answering((_, socket) => void socket.write(Buffer.alloc(64, 'x'))), 'not-tls'],
  ])('stays open where a server %s', async (_, make, why) => {
    expect(await asked(make)).toEqual({ value: null, why, exposed: null });
  });

  it('is not found at OpenSSL 3, and is asked about on demand only', async () => {
    await using server = await startTls({ ...rsa, ciphers: 'AES128-SHA:AES256-GCM-SHA384', maxVersion: 'TLSv1.2' });
    const found = await ask(server.port);
    expect(told(found)).toEqual({ value: false, why: undefined, exposed: false });
    const quiet = await ask(server.port, false);
    expect(quiet).not.toHaveProperty('robot');
    expect(verdictOf(quiet)).toBeUndefined();
    // One of them for CCS injection.
    expect(found.connections - quiet.connections).toBe(1 + 5);
  });

  it.each(['TLSv1', 'TLSv1.1', 'TLSv1.2'] as const)(
    'is not found at OpenSSL 3 that wishes for a certificate in %s',
    async (maxVersion) => {
      const old = { ciphers: 'AES128-SHA@SECLEVEL=0', minVersion: 'TLSv1', maxVersion } as const;
      await using server = await startTls({ ...rsa, ...old, requestCert: true, rejectUnauthorized: false });
      expect(told(await ask(server.port))).toEqual({ value: false, why: undefined, exposed: false });
    },
  );

  it('cannot be where no key exchange of RSA is accepted', async () => {
    await using server = await startTls({ ...rsa, ciphers: 'ECDHE-RSA-AES128-GCM-SHA256' });
    const found = await ask(server.port);
    expect(told(found)).toEqual({ value: null, why: 'not-applicable', exposed: false });
    expect(found.status).toBe('complete');
  });
});
