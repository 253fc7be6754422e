/** Mail servers of the lab: SMTP with STARTTLS and IMAP over TLS, as far as somebody gets who sends nothing and does not log in. */
import { createServer as createTcpServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { createServer as createTlsServer, TLSSocket, createSecureContext, type SecureContextOptions } from 'node:tls';
import type { ServerCertificate } from './authority.ts';
import type { Listener } from './site.ts';

export interface SmtpOptions {
  readonly host: string;
  readonly certificate: ServerCertificate;
  /** What EHLO lists before TLS, and what it lists inside. */
  readonly offers: readonly string[];
  readonly inside: readonly string[];
  /** Takes TLS 1.0 and 1.1 as well. */
  readonly oldTls?: boolean;
  /** Takes a suite that encrypts nothing. */
  readonly noCipher?: boolean;
}

export function listenSmtp({ host, certificate, offers, inside, ...weak }: SmtpOptions): Promise<Listener> {
  const context = contextOf(certificate, weak);
  const secureContext = createSecureContext(context);
  const talk = (socket: Socket, words: readonly string[]) =>
    converse(socket, (line) => {
      if (/^EHLO \S/i.test(line)) return reply(250, [host, ...words]);
      if (/^STARTTLS$/i.test(line) && words.includes('STARTTLS')) {
        socket.removeAllListeners('data');
        socket.write(reply(220, ['ready']));
        talk(new TLSSocket(socket, { isServer: true, ...context, secureContext }), inside);
        return '';
      }
      if (/^QUIT$/i.test(line)) return null;
      return /^(?:NOOP|RSET)$/i.test(line) ? reply(250, ['ok']) : reply(502, ['not here']);
    });
  return listen(
    (accept) => createTcpServer(accept),
    (socket) => {
      talk(socket, offers);
      socket.write(reply(220, [`${host} ESMTP`]));
    },
  );
}

/** TLS comes first, so that nothing is ever said in clear (RFC 8314 §3.2). */
export function listenImaps(certificate: ServerCertificate): Promise<Listener> {
  return listen(
    (accept) => createTlsServer(contextOf(certificate, {}), accept),
    (socket) => {
      converse(socket, (line) => {
        const [, tag = '*', word = ''] = /^(\S+) (\S+)/.exec(line) ?? [];
        if (/^CAPABILITY$/i.test(word)) return `* CAPABILITY IMAP4rev2 IMAP4rev1 AUTH=PLAIN\r\n${tag} OK\r\n`;
        return /^LOGOUT$/i.test(word) ? null : `${tag} BAD not here\r\n`;
      });
      socket.write('* OK IMAP4rev2\r\n');
    },
  );
}

const STRONG =
  'TLS_AES_256_GCM_SHA384:TLS_AES_128_GCM_SHA256:ECDHE-ECDSA-AES256-GCM-SHA384:ECDHE-ECDSA-AES128-GCM-SHA256';

function contextOf(
  { chain: cert, key }: ServerCertificate,
  { oldTls = false, noCipher = false }: Pick<SmtpOptions, 'oldTls' | 'noCipher'>,
): SecureContextOptions {
  if (oldTls) return { cert, key, minVersion: 'TLSv1', ciphers: `${STRONG}:ECDHE-ECDSA-AES128-SHA:@SECLEVEL=0` };
  const ciphers = noCipher ? `${STRONG}:ECDHE-ECDSA-NULL-SHA:@SECLEVEL=0` : STRONG;
  return { cert, key, minVersion: 'TLSv1.2', ciphers };
}

/** RFC 5321 §4.2.1. */
const reply = (code: number, lines: readonly string[]): string =>
  lines.map((line, index) => `${code}${index === lines.length - 1 ? ' ' : '-'}${line}\r\n`).join('');

const LONGEST_LINE = 1000;

/** Answers each line; null says goodbye. */
function converse(socket: Socket, answer: (line: string) => string | null): void {
  let rest = '';
  socket.on('error', () => undefined);
  socket.on('data', (bytes: Buffer) => {
    const [last = '', ...lines] = (rest + bytes.toString('latin1')).split('\r\n').reverse();
    rest = last;
    if (rest.length > LONGEST_LINE) socket.destroy();
    for (const line of lines.reverse()) {
      const said = answer(line);
      if (said === null) socket.end('221 bye\r\n');
      else socket.write(said);
    }
  });
}

async function listen(
  make: (accept: (socket: Socket) => void) => Server,
  accept: (socket: Socket) => void,
): Promise<Listener> {
  const sockets = new Set<Socket>();
  const server = make(accept);
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.once('close', () => sockets.delete(socket));
  });
  // Who comes only to look at the handshake breaks off.
  server.on('tlsClientError', () => undefined);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  };
}
