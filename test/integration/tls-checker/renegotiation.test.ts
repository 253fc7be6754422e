import { constants } from 'node:crypto';
import { connect, type Socket } from 'node:net';
import { describe, expect, it } from 'vitest';
import { encodeHandshake, encodeRecord } from '../../../src/tls-checker/codec/client-hello.ts';
import { scan } from '../../../src/tls-checker/index.ts';
import { selfSigned, startTcp, startTls } from './servers.ts';
import { alert } from './speak.ts';

const rsa = selfSigned('rsa:2048');
const told = async (port: number) => {
  const { features, undetermined, connections } = await scan({ host: 'localhost', port, addresses: ['127.0.0.1'] });
  return { value: features.clientRenegotiation, why: undetermined['features.clientRenegotiation'], connections };
};

/** Passes everything on, but does `meddle` when the client starts a second handshake (RFC 5246 section 6.2.1: type 22). */
function meddling(port: number, meddle: (client: Socket) => void) {
  return startTcp((client) => {
    const server = connect(port, '127.0.0.1');
    server.on('error', () => client.destroy());
    server.pipe(client);
    let after = -1;
    client.on('close', () => server.destroy());
    client.on('data', (chunk: Buffer) => {
      for (let at = 0; at + 5 <= chunk.length; at += 5 + chunk.readUInt16BE(at + 3)) {
        if (chunk[at] === 20) after = 0;
        else if (chunk[at] === 22 && after >= 0 && ++after === 2) return meddle(client);
      }
      server.write(chunk);
    });
  });
}

/** Answers a hello of SSLv3 up to ServerHelloDone, or one of SSLv2 with one cipher and no certificate; refuses all others. */
const ancient = (version: 'SSLv2' | 'SSLv3') => (socket: Socket) =>
  socket.once('data', (hello) => {
    const asked = hello[0]! >= 0x80 ? 'SSLv2' : hello.readUInt16BE(9) === 0x0300 ? 'SSLv3' : 'TLS';
    if (asked !== version) return void socket.end(alert(40));
    socket.write(version === 'SSLv2' ? SSL2_HELLO : SSL3_FLIGHT);
  });
const SSL2_HELLO = Buffer.from('8012040001000200000003000401008001020304', 'hex');
const SSL3_FLIGHT = encodeRecord(
  22,
  0x0300,
  Buffer.concat([
    encodeHandshake(2, Buffer.concat([Buffer.from([3, 0]), Buffer.alloc(32, 1), Buffer.from([0, 0, 0x2f, 0])])),
    encodeHandshake(14, Buffer.alloc(0)),
  ]),
);

describe('renegotiation by the client', () => {
  it('is accepted by a server that lets it be', async () => {
    await using server = await startTls({ ...rsa, maxVersion: 'TLSv1.2' });
    expect(await told(server.port)).toMatchObject({ value: true });
  });

  it('is refused with an alert', async () => {
    await using server = await startTls({ ...rsa, secureOptions: constants.SSL_OP_NO_RENEGOTIATION });
    expect(await told(server.port)).toMatchObject({ value: false });
  });

  it('is refused by closing, where a connection that asks nothing stays open', async () => {
    await using server = await startTls({ ...rsa, maxVersion: 'TLSv1.2' });
    await using front = await meddling(server.port, (client) => client.destroy());
    expect(await told(front.port)).toMatchObject({ value: false });
  });

  it.each([0, 1, 60])('is not known of a server that closes each connection by itself after %i ms', async (ms) => {
    await using server = await startTls({ ...rsa, maxVersion: 'TLSv1.2' }, (socket) => {
      setTimeout(() => socket.destroy(), ms);
    });
    await using front = await meddling(server.port, () => undefined);
    expect(await told(front.port)).toMatchObject({ value: null, why: { reason: 'closed' } });
  });

  it('is asked once, without a second handshake beside it, of a server that was seen to say farewell by itself', async () => {
    let older = 0;
    await using server = await startTls(rsa, (socket) => {
      if (socket.getProtocol() === 'TLSv1.2') older += 1;
      socket.end();
    });
    expect(await told(server.port)).toMatchObject({ value: null, why: { reason: 'closed' } });
    // That of the ticket is left before the server has it whole; one resumes, one renegotiates.
    expect(older).toBeLessThanOrEqual(2);
  });

  it('is not known of a server that leaves the request unanswered', async () => {
    await using server = await startTls({ ...rsa, maxVersion: 'TLSv1.2' });
    await using front = await meddling(server.port, () => undefined);
    expect(await told(front.port)).toMatchObject({ value: null, why: { reason: 'timeout' } });
  });

  it('is not known of a server that speaks SSLv3 alone, which this OpenSSL does not', async () => {
    await using server = await startTcp(ancient('SSLv3'));
    const why = { reason: 'not-asked', detail: 'this OpenSSL does not speak SSLv3' };
    expect(await told(server.port)).toMatchObject({ value: null, why });
  });

  it('is not in SSLv2', async () => {
    await using server = await startTcp(ancient('SSLv2'));
    const why = { reason: 'not-applicable', detail: 'SSLv2 has no renegotiation' };
    expect(await told(server.port)).toMatchObject({ value: null, why });
  });
});
