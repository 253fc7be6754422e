import type { Socket } from 'node:net';
import { describe, expect, it } from 'vitest';
import { knownAttacks, scan } from '../../../src/tls-checker/index.ts';
import { selfSigned, startTcp, startTls } from './servers.ts';
import { alert, speakTls12 } from './speak.ts';

const [CCS, HANDSHAKE] = [20, 22];
const [UNEXPECTED_MESSAGE, BAD_RECORD_MAC] = [10, 20];

/** As OpenSSL up to 1.0.1g (CVE-2014-0224): it goes over to a key that is not there, and cannot decrypt what follows. */
const vulnerable = () => {
  let keyed = false;
  return speakTls12((record, socket) => {
    if (record[0] === CCS) keyed = true;
    else if (record[0] === HANDSHAKE) socket.end(alert(keyed ? BAD_RECORD_MAC : UNEXPECTED_MESSAGE));
  });
};
/** As OpenSSL since 1.0.1h: it minds the first. */
const sound = () =>
  speakTls12((record, socket) => {
    if (record[0] === CCS) socket.end(alert(UNEXPECTED_MESSAGE));
  });
/** Drops a change of cipher unread, as some do since TLS 1.3, and minds what follows in clear. */
const deaf = () =>
  speakTls12((record, socket) => {
    if (record[0] === HANDSHAKE) socket.end(alert(UNEXPECTED_MESSAGE));
  });
const closing = () => speakTls12((_, socket) => void socket.end());
const silent = () => speakTls12(() => undefined);

const ask = (port: number, { active = true, timeoutMs = 400 } = {}) =>
  scan({ host: 'localhost', port, addresses: ['127.0.0.1'], timeoutMs, deadlineMs: 60_000, active });
const verdictOf = (found: Awaited<ReturnType<typeof ask>>) =>
  knownAttacks(found).find(({ name }) => name === 'CCS injection')?.exposed;

async function asked(make: () => (socket: Socket) => void) {
  await using server = await startTcp((socket) => make()(socket));
  const found = await ask(server.port);
  return { value: found.ccsInjection, why: found.undetermined['ccsInjection']?.reason, exposed: verdictOf(found) };
}

describe('CCS injection', () => {
  it('is found at a server that takes a change of cipher before there is a key', async () => {
    expect(await asked(vulnerable)).toEqual({ value: true, why: undefined, exposed: true });
  });

  it.each([
    ['minds the change of cipher', sound],
    ['drops it, and minds what follows', deaf],
  ])('is not found at a server that %s', async (_, make) => {
    expect(await asked(make)).toEqual({ value: false, why: undefined, exposed: false });
  });

  it.each([
    ['closes without an alert', closing, 'closed'],
    ['says nothing', silent, 'timeout'],
  ])('stays open where the server %s', async (_, make, why) => {
    expect(await asked(make)).toEqual({ value: null, why, exposed: null });
  });

  it('is not found at OpenSSL 3, and is asked about on demand only', async () => {
    await using server = await startTls({
      ...selfSigned('rsa:2048'),
      // Without RSA key exchange, so that ROBOT takes no connection.
      ciphers: 'ECDHE-RSA-AES128-GCM-SHA256',
      maxVersion: 'TLSv1.2',
    });
    // Whatever else the machine has to do: a connection that is tried again would count twice.
    const found = await ask(server.port, { timeoutMs: 10_000 });
    expect(found.ccsInjection).toBe(false);
    const quiet = await ask(server.port, { active: false, timeoutMs: 10_000 });
    expect(quiet).not.toHaveProperty('ccsInjection');
    expect(verdictOf(quiet)).toBeUndefined();
    expect(found.connections - quiet.connections).toBe(1);
  });

  it('cannot be where TLS 1.3 alone is spoken', async () => {
    await using server = await startTls({ ...selfSigned('rsa:2048'), minVersion: 'TLSv1.3' });
    const found = await ask(server.port);
    expect(found.undetermined['ccsInjection']?.reason).toBe('not-applicable');
    expect(verdictOf(found)).toBe(false);
    expect(found.status).toBe('complete');
  });
});
