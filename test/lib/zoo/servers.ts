/** Starts the servers of a case on loopback: TLS as the case spoils it, and port 80. */
import { createDiffieHellmanGroup } from 'node:crypto';
import { createServer as createHttp, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createHttps } from 'node:https';
import type { AddressInfo, Server } from 'node:net';
import { createSecureContext } from 'node:tls';
import { der, positive, sequence } from '../../../src/certificates/der.ts';
import { withSecurityHeaders, page } from '../../../src/lab/site.ts';
import { newRoot, selfSigned, type Pair, type Signer } from './authority.ts';
import { securityTxt, type ZooCase } from './cases.ts';
import { revocationListOf } from './crl.ts';
import { ocspResponse } from './ocsp.ts';
import { startRelic } from './relic.ts';

export interface Keeper {
  readonly root: Signer;
  readonly intermediate: Signer;
  readonly stranger: Signer;
}

export interface Cage {
  readonly host: string;
  /** As `--connect-to` has it: port asked for, port really. */
  readonly ports: readonly (readonly [asked: number, real: number])[];
  readonly close: () => Promise<unknown>;
}

export async function newKeeper(): Promise<Keeper> {
  const [root, stranger] = await Promise.all([newRoot('Zoo Root'), newRoot('Unknown Root')]);
  return { root, stranger, intermediate: await root.intermediate('Zoo Intermediate') };
}

/** `old` roots of the case itself are added to `roots`. */
export async function startCage(zoo: ZooCase, keeper: Keeper, roots: string[]): Promise<Cage> {
  const host = `${zoo.name}.zoo.test`;
  const { pair, others } = await certificateOf(zoo, host, keeper, roots);
  const lists =
    zoo.list === undefined || zoo.list === 'unreachable' ? CLOSED : await startLists(zoo.list, pair, keeper);
  const secure =
    zoo.secure === 'closed'
      ? CLOSED
      : zoo.relic
        ? await startRelic(zoo.relic, Buffer.from(pair.certificate.rawData))
        : await startHttps(zoo, host, pair, others, keeper);
  const plain =
    zoo.plain === 'closed'
      ? CLOSED
      : await listen(createHttp((_request, response) => answerPlain(zoo, host, response)));
  return {
    host,
    ports: [
      [443, secure.port],
      [80, plain.port],
      [LIST_PORT, lists.port],
    ],
    close: () => Promise.all([secure.close(), plain.close(), lists.close()]),
  };
}

async function certificateOf(
  zoo: ZooCase,
  host: string,
  keeper: Keeper,
  roots: string[],
): Promise<{ pair: Pair; others: string[] }> {
  const names = zoo.name.endsWith('000-sans') ? [host, ...(zoo.leaf?.names ?? [])] : (zoo.leaf?.names ?? [host]);
  const lists = zoo.list === undefined ? {} : { lists: [`http://${host}:${LIST_PORT}/list.crl`] };
  const leaf = { ...zoo.leaf, ...lists, names };
  const by = async (signer: Signer, ...chain: Signer[]) => ({
    pair: await signer.issue(leaf),
    others: chain.map(({ certificate }) => certificate.toString('pem')),
  });
  // Those send one certificate only.
  if (zoo.relic !== undefined) return by(keeper.root);
  switch (zoo.certificate) {
    case 'self-signed':
      return { pair: await selfSigned(leaf), others: [] };
    case 'stranger':
      return by(keeper.stranger);
    case 'incomplete':
      return by(keeper.intermediate);
    case 'reversed': {
      const below = await keeper.intermediate.intermediate('Zoo Below');
      return by(below, keeper.intermediate, below);
    }
    case 'expired-intermediate': {
      const expired = await keeper.root.intermediate('Zoo Expired', { fromDays: -30, untilDays: -1 });
      return by(expired, expired);
    }
    case 'sha384':
    case 'sha512': {
      const hash = zoo.certificate === 'sha384' ? 'SHA-384' : 'SHA-512';
      const middle = await keeper.root.intermediate(`Zoo ${hash}`, { key: 'rsa-3072', hash });
      return by(middle, middle);
    }
    case 'md5':
    case 'sha1':
    case 'sha1-intermediate': {
      const old = await newRoot(`Old Root ${zoo.name}`, 'rsa-3072', zoo.certificate === 'md5' ? 'MD5' : 'SHA-1');
      roots.push(old.certificate.toString('pem'));
      if (zoo.certificate !== 'sha1-intermediate') return by(old);
      const middle = await old.intermediate('Old Intermediate');
      return by(middle, middle);
    }
    default:
      return by(keeper.intermediate, keeper.intermediate);
  }
}

/** Where the lists of revoked certificates are, on each host of the zoo. */
const LIST_PORT = 8080;

function startLists(list: NonNullable<ZooCase['list']>, { certificate }: Pair, { intermediate, stranger }: Keeper) {
  const body = revocationListOf(intermediate, {
    revoked: ['0badc0de', ...(list === 'with-it' ? [certificate.serialNumber] : [])],
    ...(list === 'outdated' ? { fromHours: -240, untilHours: -72 } : {}),
    ...(list === 'of-a-stranger' ? { signedBy: stranger } : {}),
  });
  return listen(createHttp((_request, response) => response.end(body)));
}

const STRONG =
  'TLS_AES_256_GCM_SHA384:TLS_CHACHA20_POLY1305_SHA256:TLS_AES_128_GCM_SHA256:' +
  'ECDHE-ECDSA-AES256-GCM-SHA384:ECDHE-ECDSA-AES128-GCM-SHA256:ECDHE-RSA-AES256-GCM-SHA384:ECDHE-RSA-AES128-GCM-SHA256';
const SIGALGS =
  'ecdsa_secp256r1_sha256:ecdsa_secp384r1_sha384:rsa_pss_rsae_sha256:rsa_pss_rsae_sha384:rsa_pkcs1_sha256:rsa_pkcs1_sha384';
const SSL_OP_NO_RENEGOTIATION = 0x40000000;

async function startHttps(zoo: ZooCase, host: string, pair: Pair, others: readonly string[], keeper: Keeper) {
  const { tls = {} } = zoo;
  const own = { cert: [pair.certificate.toString('pem'), ...others].join('\n'), key: pair.key };
  const other = tls.otherWithoutName === true ? await keeper.intermediate.issue({ names: ['other.zoo.test'] }) : null;
  const second = await secondOf(zoo, host, keeper);
  const options = {
    ...(second !== null
      ? { cert: [own.cert, second.cert], key: [own.key, second.key] }
      : other === null
        ? own
        : { cert: other.certificate.toString('pem'), key: other.key }),
    minVersion: tls.min ?? ('TLSv1.2' as const),
    maxVersion: tls.max ?? ('TLSv1.3' as const),
    ciphers: `${tls.ciphers ?? STRONG}:@SECLEVEL=0`,
    honorCipherOrder: true,
    ecdhCurve: tls.curves ?? 'X25519:P-256:P-384',
    sigalgs: tls.min?.startsWith('TLSv1') && tls.min < 'TLSv1.2' ? `${SIGALGS}:ECDSA+SHA1` : (tls.sigalgs ?? SIGALGS),
    secureOptions: SSL_OP_NO_RENEGOTIATION,
    requestCert: tls.clientCertificate !== undefined,
    rejectUnauthorized: tls.clientCertificate === 'for-the-handshake',
    ...(tls.dh === undefined ? {} : { dhparam: dhParameters(tls.dh) }),
  };
  const server = createHttps(options, (request, response) => answer(zoo, host, request, response));
  if (other !== null) server.addContext(host, createSecureContext({ ...options, ...own }));
  server.on('tlsClientError', () => undefined);
  if (zoo.staple !== undefined) {
    const signer = zoo.staple.by === 'stranger' ? keeper.stranger : keeper.intermediate;
    const response = ocspResponse(pair.certificate.serialNumber, signer, zoo.staple);
    server.on('OCSPRequest', (_certificate, _issuer, done) => done(null, response));
  }
  return listen(server);
}

async function secondOf({ second }: ZooCase, host: string, { intermediate }: Keeper) {
  if (second === undefined) return null;
  const good = second === 'good';
  const { certificate, key } = good
    ? await intermediate.issue({ names: [host], key: 'rsa-3072' })
    : await selfSigned({ names: ['wrong.zoo.test'], key: 'rsa-3072' });
  const above = good ? [intermediate.certificate.toString('pem')] : [];
  return { cert: [certificate.toString('pem'), ...above].join('\n'), key };
}

/** What it says of whom to tell of a weakness, on servers that do that well. */
const SECURITY_TXT = securityTxt('Contact: mailto:keeper@zoo.test\nExpires: 2999-01-01T00:00:00Z\n');

function answer(zoo: ZooCase, host: string, request: IncomingMessage, response: ServerResponse): void {
  if (zoo.silent === true) return void response.destroy();
  if (zoo.tls?.clientCertificate !== undefined) {
    return send(
      response,
      withSecurityHeaders({ ...page(zoo.name, '<h1>No required SSL certificate was sent</h1>'), status: 400 }),
    );
  }
  if (request.url === '/.well-known/security.txt')
    return send(response, withSecurityHeaders(zoo.securityTxt ?? SECURITY_TXT));
  if (zoo.leads !== undefined && request.url === '/') {
    return send(
      response,
      withSecurityHeaders(
        { status: 301, headers: [['Location', new URL(zoo.leads, `https://${host}/`).href]] },
        zoo.headers,
      ),
    );
  }
  const cookie = zoo.cookie === undefined ? [] : [['Set-Cookie', zoo.cookie] as const];
  const twice = zoo.twice === undefined ? [] : [['Strict-Transport-Security', zoo.twice] as const];
  send(
    response,
    withSecurityHeaders(
      page(zoo.name, zoo.body ?? '', { headers: [...cookie, ...twice] }),
      zoo.endHeaders ?? zoo.headers,
    ),
  );
}

function answerPlain({ plain, name, body }: ZooCase, host: string, response: ServerResponse): void {
  if (plain === 'page') return send(response, page(name, body ?? ''));
  const { status, location } = typeof plain === 'object' ? plain : { status: 301, location: `https://${host}/` };
  send(response, { status, headers: [['Location', location]] });
}

function send(response: ServerResponse, { status, headers = [], body = '' }: ReturnType<typeof page>): void {
  for (const [name, value] of headers) response.appendHeader(name, value);
  response.writeHead(status).end(body);
}

async function listen(server: Server & { closeAllConnections(): void }) {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Port 1 (tcpmux), where nobody listens; a port that was just closed may be the next server's. */
const CLOSED = { port: 1, close: () => Promise.resolve() };

/** PEM of a published group: SEQUENCE of prime and generator (PKCS #3). */
function dhParameters(name: string): string {
  const group = createDiffieHellmanGroup(name);
  const parameters = sequence(der(0x02, positive(group.getPrime())), der(0x02, positive(group.getGenerator())));
  return `-----BEGIN DH PARAMETERS-----\n${parameters.toString('base64').replaceAll(/(.{64})/g, '$1\n')}\n-----END DH PARAMETERS-----\n`;
}
