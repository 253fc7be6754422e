import { constants } from 'node:crypto';
import { connect, type Socket } from 'node:net';
import { describe, expect, it } from 'vitest';
import { scan } from '../../../src/tls-checker/index.ts';
import { selfSigned, startTcp, startTls } from './servers.ts';

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

  it('is not known of a server that leaves the request unanswered', async () => {
    await using server = await startTls({ ...rsa, maxVersion: 'TLSv1.2' });
    await using front = await meddling(server.port, () => undefined);
    expect(await told(front.port)).toMatchObject({ value: null, why: { reason: 'timeout' } });
  });
});
