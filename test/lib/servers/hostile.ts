/** A server that puts hostile text in every place that a client reads: certificate, headers, cookies, title, redirects. */
import { webcrypto } from 'node:crypto';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { createServer as createTlsServer } from 'node:tls';
import 'reflect-metadata';
import * as x509 from '@peculiar/x509';

export const HOSTILE_HOST = 'hostile.example.test';

/** Markup, ends of elements, formulas, workflow commands, bidi controls and C1 terminal commands; no byte that HTTP forbids. */
const SNEAKY =
  `"><img src=x onerror=alert(1)><script>alert(1)</script>]]>--></title></style> %0A::error::x %s\u009b31m\u009d0;owned\u009c ` +
  `\u202egnp.exe\u2066 =HYPERLINK("http://evil.test","x") | a | **b** [c](javascript:alert(1))`;
/** With control characters that HTTP calls invalid, and clients keep (RFC 9110 §5.5): ESC, BEL, DEL. */
const STEERING = `${SNEAKY}\u001b[31mred\u001b]0;owned\u0007\u007f\u001b[6n`;
/** And with NUL, which ends an HTTP answer, and no name in a certificate. */
const STEERING_NAME = `${STEERING}\u0000x`;

const EC = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const;

export interface HostileServer extends AsyncDisposable {
  /** PEM of the one certificate, which vouches for itself. */
  readonly certificate: string;
  readonly connectTo: readonly string[];
  /**
   * What it answers from now on: headers within HTTP's rules, others of those, bytes outside of them, or a login page and
   * fields of nested punctuation, which expressions may take very long over.
   */
  answer: 'sneaky' | 'otherwise' | 'steering' | 'nested';
}

export async function startHostile(): Promise<HostileServer> {
  const { key, certificate } = await hostileCertificate();
  const server = { answer: 'sneaky' } as { answer: HostileServer['answer'] };
  const serve = (socket: Socket) => {
    socket.on('error', () => socket.destroy());
    socket.once('data', () => socket.end(Buffer.from(response(server.answer), 'utf8')));
  };
  const redirect = (socket: Socket) => {
    socket.on('error', () => socket.destroy());
    const target = `https://${HOSTILE_HOST}/${SNEAKY.replaceAll(' ', '+')}`;
    socket.once('data', () => socket.end(`HTTP/1.1 302 ${SNEAKY}\r\nLocation: ${target}\r\nContent-Length: 0\r\n\r\n`));
  };
  const tls = createTlsServer({ key, cert: certificate }, serve);
  tls.on('tlsClientError', () => undefined);
  const plain = createServer(redirect);
  const [secure, open] = await Promise.all([tls, plain].map(listen));
  return Object.assign(server, {
    certificate,
    connectTo: [`${HOSTILE_HOST}:443:127.0.0.1:${secure!}`, `${HOSTILE_HOST}:80:127.0.0.1:${open!}`],
    [Symbol.asyncDispose]: async () => {
      await Promise.all([tls, plain].map((one) => new Promise((done) => one.close(done))));
    },
  });
}

export const nested = (depth: number) => `${'a (b: "'.repeat(depth)}c${'")'.repeat(depth)}`;

/** As much in each field as a head may hold, and 200 kB in the form. */
function nestedResponse(): string {
  const field = nested(900);
  const name = nested(11_000).replaceAll('"', '&quot;');
  const names = ['Content-Security-Policy', 'Referrer-Policy', 'X-Frame-Options', 'Server', 'Set-Cookie', 'Location'];
  const form = `<form method="post" action="/login"><input name="${name}" type="d${')'.repeat(20)}"><input type="password" name="${name}"></form>`;
  const page = `<!doctype html><title>${name}</title><body>${form}`;
  const fields = names.map((each) => `${each}: ${field}`).join('\r\n');
  return `HTTP/1.1 200 OK\r\n${fields}\r\nContent-Type: text/html\r\nContent-Length: ${page.length}\r\nConnection: close\r\n\r\n${page}`;
}

function response(answer: HostileServer['answer']): string {
  if (answer === 'nested') return nestedResponse();
  const text = answer === 'steering' ? STEERING : SNEAKY;
  const page = `<!doctype html><title>${text}</title><body><script src="http://${HOSTILE_HOST}/${encodeURI(SNEAKY)}"></script>`;
  const headers = [
    `Strict-Transport-Security: max-age=${answer === 'otherwise' ? 86_400 : 300}; x="<script>alert(1)</script>"`,
    `Server: ${answer === 'otherwise' ? 'x/1.2' : 'x/9.9'} ${text}`,
    `X-Frame-Options: ${text}`,
    `X-Content-Type-Options: ${text}`,
    `Referrer-Policy: ${text}`,
    `Content-Security-Policy: ${text}`,
    `Set-Cookie: ${answer === 'otherwise' ? 'b' : 'a'}<script>alert(1)</script>=${text}; Path=/${text}`,
    'Content-Type: text/html; charset=utf-8',
    `Content-Length: ${Buffer.byteLength(page)}`,
    'Connection: close',
  ];
  return `HTTP/1.1 200 ${text}\r\n${headers.join('\r\n')}\r\n\r\n${page}`;
}

async function hostileCertificate() {
  x509.cryptoProvider.set(webcrypto);
  const keys = await webcrypto.subtle.generateKey(EC, true, ['sign', 'verify']);
  const name: x509.JsonName = [{ CN: [STEERING_NAME] }, { O: [SNEAKY] }];
  const certificate = await x509.X509CertificateGenerator.createSelfSigned({
    name,
    keys,
    signingAlgorithm: EC,
    notBefore: new Date(Date.now() - 86_400_000),
    notAfter: new Date(Date.now() + 30 * 86_400_000),
    extensions: [
      new x509.BasicConstraintsExtension(true, undefined, true),
      new x509.SubjectAlternativeNameExtension([
        { type: 'dns', value: HOSTILE_HOST },
        { type: 'dns', value: '<img src=x onerror=alert(1)>]]>.test' },
        { type: 'dns', value: '\u001b[31m\u0007=1+1.test' },
      ]),
    ],
  });
  const key = await webcrypto.subtle.exportKey('pkcs8', keys.privateKey);
  return { certificate: certificate.toString('pem'), key: x509.PemConverter.encode(key, 'PRIVATE KEY') };
}

function listen(server: Server): Promise<number> {
  return new Promise((done) => server.listen(0, '127.0.0.1', () => done((server.address() as AddressInfo).port)));
}
