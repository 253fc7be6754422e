import { execFileSync } from 'node:child_process';
import { constants, createDiffieHellmanGroup, X509Certificate } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo, Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createSecureContext, createServer as createTlsServer, TLSSocket } from 'node:tls';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rootCertificates } from 'node:tls';
import { encodeHandshake, encodeRecord } from '../../../src/tls-checker/codec/client-hello.ts';
import {
  knownAttacks,
  LEGACY_SUITES,
  scan,
  suiteOf,
  type ScanOptions,
  type TlsScan,
} from '../../../src/tls-checker/index.ts';
import { der, sequence } from '../../../src/certificates/der.ts';
import { selfSigned, startTcp, startTls, type KeyPair } from './servers.ts';

const local = (port: number, more: Partial<ScanOptions> = {}): Promise<TlsScan> =>
  scan({ host: 'localhost', port, addresses: ['127.0.0.1'], timeoutMs: 2000, deadlineMs: 15_000, ...more });

let rsa: KeyPair;
let ec: KeyPair;
beforeAll(() => {
  rsa = selfSigned('rsa:2048');
  ec = selfSigned('ec -pkeyopt ec_paramgen_curve:P-256');
});

describe('a scan of node:tls', () => {
  it('tells refused versions from offered ones, and the order of the server', async () => {
    await using server = await startTls({
      ...rsa,
      minVersion: 'TLSv1.2',
      maxVersion: 'TLSv1.2',
      ciphers: 'ECDHE-RSA-AES256-GCM-SHA384:ECDHE-RSA-AES128-GCM-SHA256:AES128-SHA',
      honorCipherOrder: true,
    });
    const { protocols, status } = await local(server.port);
    expect(status).toBe('complete');
    expect(protocols['TLSv1.2']).toMatchObject({ offered: true, preference: 'server', ciphersComplete: true });
    expect(protocols['TLSv1.2'].ciphers?.map(({ name }) => name)).toEqual([
      'TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384',
      'TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256',
      'TLS_RSA_WITH_AES_128_CBC_SHA',
    ]);
    for (const version of ['SSLv2', 'SSLv3', 'TLSv1.0', 'TLSv1.1', 'TLSv1.3'] as const)
      expect(protocols[version].offered).toBe(false);
  });

  it('sees that the client chooses when the server lets it', async () => {
    await using server = await startTls({
      ...rsa,
      ciphers: 'ECDHE-RSA-AES256-GCM-SHA384:ECDHE-RSA-AES128-GCM-SHA256',
      honorCipherOrder: false,
    });
    const { protocols } = await local(server.port);
    expect(protocols['TLSv1.2'].preference).toBe('client');
  });

  it.each([
    { curve: 'P-256', others: 'X25519:P-521:P-384' },
    { curve: 'P-384', others: 'X25519:P-256:P-521' },
    { curve: 'P-521', others: 'P-384:P-256:X25519' },
  ])('finds every group of TLS 1.2 beside the curve $curve of its only key', async ({ curve, others }) => {
    const key = selfSigned(`ec -pkeyopt ec_paramgen_curve:${curve}`);
    await using server = await startTls({ ...key, maxVersion: 'TLSv1.2', ecdhCurve: `${others}:${curve}` });
    const { groups, groupsComplete } = await local(server.port);
    expect(groups.map(({ name }) => name).sort()).toEqual(['secp256r1', 'secp384r1', 'secp521r1', 'x25519']);
    expect(groupsComplete).toBe(true);
  });

  it('finds every scheme and group that comes with suites whose order the client decides', async () => {
    await using server = await startTls({
      key: [rsa.key, ec.key],
      cert: [rsa.cert, ec.cert],
      maxVersion: 'TLSv1.2',
      honorCipherOrder: false,
      ciphers: 'ECDHE-RSA-AES128-GCM-SHA256:ECDHE-ECDSA-AES128-GCM-SHA256:AES128-SHA:ECDHE-RSA-AES256-SHA',
      ecdhCurve: 'P-256:P-384',
      sigalgs: 'RSA-PSS+SHA256:RSA+SHA512:ECDSA+SHA256:ECDSA+SHA384',
    });
    const { protocols, groups, signatureAlgorithms } = await local(server.port);
    expect(protocols['TLSv1.2']).toMatchObject({ preference: 'client', ciphersComplete: true });
    expect(protocols['TLSv1.2'].ciphers?.map(({ name }) => name).sort()).toEqual([
      'TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256',
      'TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256',
      'TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA',
      'TLS_RSA_WITH_AES_128_CBC_SHA',
    ]);
    expect(groups.map(({ name }) => name).sort()).toEqual(['secp256r1', 'secp384r1']);
    expect(signatureAlgorithms.map(({ name }) => name).sort()).toEqual([
      'ecdsa_secp256r1_sha256',
      'ecdsa_secp384r1_sha384',
      'rsa_pkcs1_sha512',
      'rsa_pss_rsae_sha256',
    ]);
  });

  it('reads the prime and the curve of a key exchange with a PSK', async () => {
    await using server = await startTls({
      maxVersion: 'TLSv1.2',
      ciphers: 'DHE-PSK-AES128-GCM-SHA256:ECDHE-PSK-AES128-CBC-SHA',
      dhparam: parametersOf('modp14'),
      ecdhCurve: 'P-384',
      pskCallback: () => null,
      pskIdentityHint: 'a hint',
    });
    const found = await local(server.port);
    expect(found.protocols['TLSv1.2'].ciphers?.map(({ name, group }) => [name, group]).sort()).toEqual([
      ['TLS_DHE_PSK_WITH_AES_128_GCM_SHA256', 'dh2048'],
      ['TLS_ECDHE_PSK_WITH_AES_128_CBC_SHA', 'secp384r1'],
    ]);
    expect(found.dhParameters.map(({ name }) => name)).toEqual(['MODP group 14 (RFC 3526)']);
    expect(knownAttacks(found).find(({ name }) => name === 'LOGJAM')?.exposed).toBe(false);
  });

  it('finds every leaf, up to TLS 1.2 and in TLS 1.3 alone', async () => {
    for (const minVersion of ['TLSv1.2', 'TLSv1.3'] as const) {
      await using server = await startTls({ key: [rsa.key, ec.key], cert: [rsa.cert, ec.cert], minVersion });
      const { certificates } = await local(server.port);
      expect(certificates.map(({ keyType }) => keyType).sort()).toEqual(['ec:prime256v1', 'rsa']);
      for (const { trusted, trustError, hostnameMatches } of certificates) {
        expect({ trusted, trustError, hostnameMatches }).toEqual({
          trusted: false,
          trustError: 'DEPTH_ZERO_SELF_SIGNED_CERT',
          hostnameMatches: true,
        });
      }
    }
  });

  it('tells of each of two leaves in which versions it was seen', async () => {
    await using server = await startTls({
      key: [rsa.key, ec.key],
      cert: [rsa.cert, ec.cert],
      minVersion: 'TLSv1',
      ciphers: 'DEFAULT:@SECLEVEL=0',
    });
    const { certificates } = await local(server.port);
    const legacy = ['TLSv1.0', 'TLSv1.1', 'TLSv1.2'];
    // In TLS 1.3 a server shows one of them to whoever does not ask for the other.
    expect(certificates.map(({ versions }) => versions).sort()).toEqual([legacy, [...legacy, 'TLSv1.3']]);
    expect(certificates.map(({ trustError }) => trustError)).toEqual(Array(2).fill('DEPTH_ZERO_SELF_SIGNED_CERT'));
  });

  it('tells that a client certificate is asked for, and which protocols ALPN takes', async () => {
    await using server = await startTls({
      ...rsa,
      requestCert: true,
      rejectUnauthorized: false,
      ALPNProtocols: ['http/1.1', 'h2'],
    });
    const { features } = await local(server.port);
    expect(features).toMatchObject({
      clientCertificate: 'requested',
      sessionResumption: true,
      earlyData: false,
      fallbackScsv: true,
    });
    expect([...(features.alpn ?? [])].sort()).toEqual(['h2', 'http/1.1']);
  });

  it('tells of tickets and resumption below TLS 1.3 where a server is too quick to close to give any in TLS 1.3', async () => {
    await using hasty = await startTls({ ...rsa }, (socket) => socket.end());
    expect((await local(hasty.port)).features).toMatchObject({ sessionTickets: true, sessionResumption: true });
    await using without = await startTls({ ...rsa, secureOptions: constants.SSL_OP_NO_TICKET }, (socket) =>
      socket.end(),
    );
    expect((await local(without.port)).features).toMatchObject({ sessionTickets: false });
    await using modern = await startTls({ ...rsa, minVersion: 'TLSv1.3' }, (socket) => socket.end());
    expect((await local(modern.port)).features).toMatchObject({ sessionTickets: false, sessionResumption: false });
  });

  it('tells what comes without SNI', async () => {
    const otherRsa = selfSigned('rsa:2048');
    await using other = await startTls({
      ...rsa,
      SNICallback: (_, callback) => callback(null, createSecureContext(otherRsa)),
    });
    expect((await local(other.port)).features.withoutServerName).toBe('other-certificate');
    await using same = await startTls(rsa);
    expect((await local(same.port)).features.withoutServerName).toBe('same-certificate');
  });

  it('says not-applicable, not no, for what TLS 1.3 does not know', async () => {
    await using server = await startTls({ ...rsa, minVersion: 'TLSv1.3' });
    const { features, undetermined } = await local(server.port);
    for (const name of ['compression', 'secureRenegotiation', 'extendedMasterSecret'] as const) {
      expect(features[name]).toBeNull();
      expect(undetermined[`features.${name}`]?.reason).toBe('not-applicable');
    }
  });

  it('counts the connections that it makes', async () => {
    await using server = await startTls(rsa);
    const { connections } = await local(server.port);
    expect(connections).toBe(server.connections());
  });

  it('never has more connections open than it was allowed', async () => {
    let waiting = 0;
    let most = 0;
    await using server = await startTcp((socket) => {
      socket.once('data', () => {
        most = Math.max(most, ++waiting);
        setTimeout(() => {
          waiting -= 1;
          socket.end(Buffer.from('15030300020246', 'hex'));
        }, 30);
      });
    });
    await local(server.port, { maxConnections: 2 });
    expect(most).toBe(2);
  });
});

describe('two addresses of one name', () => {
  it('have a verdict each, and their differences are told', async () => {
    await using first = await startTls({ ...rsa, minVersion: 'TLSv1.3' });
    const second = createTlsServer({ ...rsa, minVersion: 'TLSv1.2' });
    second.on('tlsClientError', () => undefined);
    await new Promise<void>((resolve) => second.listen(first.port, '127.0.0.2', resolve));
    try {
      const result = await local(first.port, { addresses: ['127.0.0.1', '127.0.0.2'] });
      expect(result.protocols['TLSv1.2'].offered).toBe(false);
      expect(result.addresses[1]?.facts?.protocols['TLSv1.2'].offered).toBe(true);
      expect(result.addresses[1]?.differences).toContain(
        'protocols.TLSv1.2.offered: true here, false at the first address',
      );
      expect(result.addresses[0]?.differences).toEqual([]);
    } finally {
      second.close();
    }
  });

  it('are not mixed up when one is dead', async () => {
    await using server = await startTls(rsa);
    const result = await local(server.port, { addresses: ['127.0.0.3', '127.0.0.1'] });
    expect(result.addresses.map(({ status }) => status)).toEqual(['failed', 'complete']);
    expect(result.addresses[0]?.failure?.reason).toBe('unreachable');
    expect(result.status).toBe('partial');
  });
});

describe('a chain', () => {
  let folder: string;
  const file = (name: string) => readFileSync(join(folder, name), 'utf8');
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'waarborg-chain-'));
    makeChain(folder);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('that one of two addresses does not send whole is told of that address', async () => {
    const key = file('leaf.key');
    await using whole = await startTls({ key, cert: file('leaf.pem') + file('sub.pem') });
    const bare = createTlsServer({ key, cert: file('leaf.pem') });
    bare.on('tlsClientError', () => undefined);
    await new Promise<void>((resolve) => bare.listen(whole.port, '127.0.0.2', resolve));
    try {
      const addresses = ['127.0.0.1', '127.0.0.2'];
      const options = { ca: [file('root.pem')], caReplacesRoots: true, addresses };
      const [first, second] = (await local(whole.port, options)).addresses;
      expect(first).toMatchObject({ differences: [] });
      expect(first?.facts).toBeUndefined();
      expect(second?.differences.join('\n')).toMatch(
        /^certificates\.chain: .*^certificates\.trusted: \[false\] here/ms,
      );
      expect(second?.facts?.certificates[0]).toMatchObject({ chainComplete: false, trusted: false });
    } finally {
      bare.close();
    }
  });

  it('is trusted by the root that is given, and only for its names', async () => {
    await using server = await startTls({ key: file('leaf.key'), cert: file('leaf.pem') + file('sub.pem') });
    const [leaf] = (await local(server.port, { ca: [file('root.pem')], caReplacesRoots: true })).certificates;
    expect(leaf).toMatchObject({
      trusted: true,
      hostnameMatches: true,
      chainComplete: true,
      chainOrdered: true,
      mustStaple: true,
    });
    expect(leaf?.chain).toHaveLength(2);
    expect(leaf?.ocsp).toBeNull();
    const [elsewhere] = (await local(server.port, { ca: [file('root.pem')], servername: 'other.test' })).certificates;
    expect(elsewhere).toMatchObject({ trusted: true, hostnameMatches: false });
    const [unknown] = (await local(server.port)).certificates;
    expect(unknown).toMatchObject({ trusted: false, chainComplete: false });
  });

  it('is judged by roots though a self-signed leaf beside it needs none', async () => {
    const issued = { key: file('leaf.key'), cert: file('leaf.pem') + file('sub.pem') };
    await using server = await startTls({ key: [rsa.key, issued.key], cert: [rsa.cert, issued.cert] });
    const { certificates } = await local(server.port);
    const told = certificates.map(({ keyType, trusted, trustError }) => [keyType, { trusted, trustError }]);
    expect(Object.fromEntries(told)).toEqual({
      'ec:prime256v1': { trusted: false, trustError: 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY' },
      rsa: { trusted: false, trustError: 'DEPTH_ZERO_SELF_SIGNED_CERT' },
    });
  });

  it('is trusted by the root that is given, and by nobody without its intermediate', async () => {
    const issued = { key: file('leaf.key'), cert: file('leaf.pem') + file('sub.pem') };
    for (const cert of [issued.cert, file('leaf.pem')]) {
      await using server = await startTls({ key: issued.key, cert });
      for (const ca of [[], [file('root.pem')]]) {
        const trusted = cert === issued.cert && ca.length > 0;
        const { certificates } = await local(server.port, { ca });
        expect(certificates.map((one) => [one.trusted, one.root, one.path?.length])).toEqual([
          trusted ? [true, 'own', 3] : [false, null, undefined],
        ]);
      }
    }
  });

  it('costs no connection more where no root can matter, though each version shows another leaf', async () => {
    await using server = await startTls({ key: [rsa.key, ec.key], cert: [rsa.cert, ec.cert] });
    const [all, likely] = [
      await local(server.port, { ca: rootCertificates, caReplacesRoots: true }),
      await local(server.port),
    ];
    expect(likely.certificates.map(({ trustError }) => trustError)).toEqual(
      Array(2).fill('DEPTH_ZERO_SELF_SIGNED_CERT'),
    );
    expect(likely.connections).toBe(all.connections);
  });

  it('is incomplete without its intermediate, in TLS 1.3 too', async () => {
    await using server = await startTls({ key: file('leaf.key'), cert: file('leaf.pem'), minVersion: 'TLSv1.3' });
    const [leaf] = (await local(server.port, { ca: [file('root.pem')], caReplacesRoots: true })).certificates;
    expect(leaf).toMatchObject({ trusted: false, chainComplete: false, trustError: 'UNABLE_TO_VERIFY_LEAF_SIGNATURE' });
    expect(leaf?.chain).toHaveLength(1);
  });

  it('is asked for what is stapled to a second leaf too, and once more where a server fetches its first answer only now', async () => {
    const issued = { key: file('leaf.key'), cert: file('leaf.pem') + file('sub.pem') };
    const response = readFileSync(join(folder, 'ocsp.der'));
    for (const second of [[], [rsa]]) {
      const pairs = [...second, issued];
      const server = createTlsServer({ key: pairs.map(({ key }) => key), cert: pairs.map(({ cert }) => cert) });
      let asked = 0;
      server.on(
        'OCSPRequest',
        (leaf: Buffer, _issuer: Buffer, callback: (error: Error | null, response: Buffer | null) => void) => {
          const isIssued = leaf.equals(new X509Certificate(file('leaf.pem')).raw);
          if (isIssued) asked += 1;
          callback(null, isIssued && (second.length > 0 || asked > 2) ? response : null);
        },
      );
      server.on('tlsClientError', () => undefined);
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      try {
        const { certificates } = await local((server.address() as AddressInfo).port);
        expect(certificates).toHaveLength(pairs.length);
        expect(certificates.filter(({ ocsp }) => ocsp !== null).map(({ mustStaple }) => mustStaple)).toEqual([true]);
      } finally {
        server.close();
      }
    }
  });

  it('comes with a stapled answer that is read and verified', async () => {
    const response = readFileSync(join(folder, 'ocsp.der'));
    const server = createTlsServer({ key: file('leaf.key'), cert: file('leaf.pem') + file('sub.pem') });
    server.on(
      'OCSPRequest',
      (_certificate: Buffer, _issuer: Buffer, callback: (error: Error | null, response: Buffer) => void) =>
        callback(null, response),
    );
    server.on('tlsClientError', () => undefined);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    try {
      const result = await local((server.address() as AddressInfo).port, { ca: [file('root.pem')] });
      expect(result.features.ocspStapling).toBe(true);
      expect(result.certificates[0]?.ocsp).toMatchObject({ status: 'good', responderVerified: true });
    } finally {
      server.close();
    }
  });
});

describe('STARTTLS', () => {
  const upgrade = (socket: Socket) => {
    const secure = new TLSSocket(socket, { isServer: true, secureContext: createSecureContext(rsa) });
    secure.on('error', () => undefined);
    secure.resume();
  };
  /** A server that answers each line by the table and goes over to TLS after `last`. */
  const speak = (greeting: string, answers: Readonly<Record<string, string>>, last: string) => (socket: Socket) => {
    socket.write(greeting);
    const onData = (chunk: Buffer) => {
      const command = chunk.toString('latin1').trim();
      const answer =
        Object.entries(answers).find(([start]) => command.toUpperCase().startsWith(start))?.[1] ?? '500 what?\r\n';
      if (!command.toUpperCase().includes(last) || /^(4|5|a NO|-ERR)/.test(answer)) return void socket.write(answer);
      socket.off('data', onData);
      socket.write(answer, () => upgrade(socket));
    };
    socket.on('data', onData);
  };

  it.each([
    {
      starttls: 'smtp' as const,
      act: speak(
        '220 mail.test ESMTP\r\n',
        { EHLO: '250-mail.test\r\n250 STARTTLS\r\n', STARTTLS: '220 go ahead\r\n' },
        'STARTTLS',
      ),
    },
    { starttls: 'imap' as const, act: speak('* OK ready\r\n', { 'A STARTTLS': 'a OK begin\r\n' }, 'STARTTLS') },
    { starttls: 'pop3' as const, act: speak('+OK ready\r\n', { STLS: '+OK begin\r\n' }, 'STLS') },
  ])('goes over from $starttls', async ({ starttls, act }) => {
    await using server = await startTcp(act);
    const { protocols, certificates, status } = await local(server.port, { starttls });
    expect(status).not.toBe('failed');
    expect(protocols['TLSv1.2'].offered).toBe(true);
    expect(protocols['TLSv1.3'].offered).toBe(true);
    expect(certificates).toHaveLength(1);
  });

  it.each([
    {
      starttls: 'smtp' as const,
      act: speak('220 mail.test\r\n', { EHLO: '250 mail.test\r\n', STARTTLS: '454 not now\r\n' }, 'STARTTLS'),
    },
    { starttls: 'pop3' as const, act: speak('+OK\r\n', { STLS: '-ERR no\r\n' }, 'STLS') },
  ])('that $starttls refuses is named, and claims nothing about TLS', async ({ starttls, act }) => {
    await using server = await startTcp(act);
    const result = await local(server.port, { starttls });
    expect(result.failure?.reason).toBe('starttls-failed');
    expect(result.failure?.detail).toMatch(/^the server said: "[-45]\w+ (not now|no)"$/);
    expect(result.protocols['TLSv1.2'].offered).toBeNull();
  });
});

describe('a server with limits', () => {
  const ACCEPTED = [0x002f, 0xc02f, LEGACY_SUITES.at(-1)!, LEGACY_SUITES.at(-20)!];

  const firstOffered = (offered: readonly number[]) => offered.find((code) => ACCEPTED.includes(code));

  /** Speaks just enough TLS 1.2 to choose a suite; reads no more than `reads` of the offer. */
  const choose =
    (reads: number, pick = firstOffered) =>
    (socket: Socket) => {
      socket.once('data', (hello) => {
        const sessionEnd = 5 + 4 + 2 + 32 + 1 + hello[5 + 4 + 2 + 32]!;
        const count = hello[0] === 0x16 ? hello.readUInt16BE(sessionEnd) / 2 : 0;
        const offered = Array.from({ length: Math.min(count, reads) }, (_, i) =>
          hello.readUInt16BE(sessionEnd + 2 + 2 * i),
        );
        const suite = pick(offered);
        if (suite === undefined || hello.readUInt16BE(9) !== 0x0303)
          return void socket.end(Buffer.from('15030300020228', 'hex'));
        const body = Buffer.concat([
          Buffer.from([3, 3]),
          Buffer.alloc(32, 1),
          Buffer.from([0, suite >> 8, suite & 255, 0]),
        ]);
        const messages = Buffer.concat([encodeHandshake(2, body), encodeHandshake(14, Buffer.alloc(0))]);
        socket.write(encodeRecord(22, 0x0303, messages));
      });
    };

  it('that reads only 64 suites is found out, and every suite is found all the same', async () => {
    await using server = await startTcp(choose(64));
    const { protocols, features } = await local(server.port, { timeoutMs: 500 });
    expect(features.longHelloTolerance).toBe(false);
    expect(protocols['TLSv1.2'].ciphers?.map(({ code }) => code).sort()).toEqual([...ACCEPTED].sort());
  });

  it('that lets the client choose among its favourites alone has an order of its own', async () => {
    const [either, or, third, last] = ACCEPTED as [number, number, number, number];
    const pick = (offered: readonly number[]) =>
      offered.find((code) => code === either || code === or) ?? [third, last].find((code) => offered.includes(code));
    await using server = await startTcp(choose(1000, pick));
    const { preference, ciphers } = (await local(server.port, { timeoutMs: 500 })).protocols['TLSv1.2'];
    expect(preference).toBe('server');
    expect(ciphers?.map(({ code }) => code)).toEqual([
      expect.toBeOneOf([either, or]),
      expect.toBeOneOf([either, or]),
      third,
      last,
    ]);
  });

  it.each([
    {
      takes: 'more than a hello for a mistake',
      act: (socket: Socket) => socket.end(Buffer.from('1503030002020a', 'hex')),
    },
    { takes: 'more than a hello for an attack', act: (socket: Socket) => socket.resetAndDestroy() },
    { takes: 'an early end for a client that has gone', act: (socket: Socket) => socket.end() },
  ])('that takes $takes is asked without a farewell', async ({ act }) => {
    await using server = await startTcp((socket) => {
      const answer = choose(1000);
      socket.once('data', (data) => {
        if (data[0] === 0x16 && data.length > 5 + data.readUInt16BE(3)) return void act(socket);
        answer(socket);
        socket.emit('data', data);
      });
    });
    const { protocols, status } = await local(server.port, { timeoutMs: 500 });
    expect(status).toBe('partial');
    expect(protocols['TLSv1.2']).toMatchObject({ offered: true, ciphersComplete: true, preference: 'client' });
    expect(protocols['TLSv1.2'].ciphers?.map(({ code }) => code).sort()).toEqual([...ACCEPTED].sort());
  });

  it('that drops every third connection is asked again, more slowly', async () => {
    let seen = 0;
    await using server = await startTcp((socket) => {
      seen += 1;
      if (seen % 3 === 0) socket.resetAndDestroy();
      else choose(1000)(socket);
    });
    const { protocols } = await local(server.port, { timeoutMs: 500 });
    expect(protocols['TLSv1.2'].ciphers?.map(({ name }) => name).sort()).toEqual(
      ACCEPTED.map((code) => suiteOf(code).name).sort(),
    );
  });
});

/** A published group as a server reads it from a file: PKCS #3. */
function parametersOf(group: string): string {
  const prime = createDiffieHellmanGroup(group).getPrime();
  const body = sequence(der(0x02, Buffer.concat([Buffer.alloc(1), prime])), der(0x02, Buffer.from([2])));
  return `-----BEGIN DH PARAMETERS-----\n${body.toString('base64')}\n-----END DH PARAMETERS-----\n`;
}

/** Root, intermediate, leaf with must-staple, and an OCSP answer of the intermediate about the leaf. */
function makeChain(folder: string): void {
  const openssl = (...args: string[]) => execFileSync('openssl', args, { cwd: folder, stdio: 'ignore' });
  const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
  write('sub.ext', 'basicConstraints=critical,CA:TRUE\nkeyUsage=keyCertSign,cRLSign,digitalSignature\n');
  write(
    'leaf.ext',
    'basicConstraints=CA:FALSE\nsubjectAltName=DNS:localhost\nextendedKeyUsage=serverAuth\ntlsfeature=status_request\nauthorityInfoAccess=OCSP;URI:http://127.0.0.1/ocsp\n',
  );
  const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes'];
  openssl('req', '-x509', ...key, '-keyout', 'root.key', '-out', 'root.pem', '-subj', '/CN=root', '-days', '7');
  for (const [name, issuer, serial] of [
    ['sub', 'root', '10'],
    ['leaf', 'sub', '11'],
  ] as const) {
    openssl('req', ...key, '-keyout', `${name}.key`, '-out', `${name}.csr`, '-subj', `/CN=${name}`);
    openssl(
      'x509',
      '-req',
      '-in',
      `${name}.csr`,
      '-CA',
      `${issuer}.pem`,
      '-CAkey',
      `${issuer}.key`,
      '-set_serial',
      serial,
      '-days',
      '7',
      '-extfile',
      `${name}.ext`,
      '-out',
      `${name}.pem`,
    );
  }
  write('index.txt', 'V\t350101000000Z\t\t0B\tunknown\t/CN=leaf\n');
  const answer = [
    '-index',
    'index.txt',
    '-CA',
    'sub.pem',
    '-rsigner',
    'sub.pem',
    '-rkey',
    'sub.key',
    '-issuer',
    'sub.pem',
  ];
  openssl('ocsp', ...answer, '-cert', 'leaf.pem', '-ndays', '1', '-respout', 'ocsp.der', '-reqout', 'request.der');
}
