/** One TLS handshake of mail: what the server shows, whether it proves the host, and what TLSA records would be held against. */
import { createHash, X509Certificate } from 'node:crypto';
import type { Socket } from 'node:net';
import { connect, type SecureContext, type TLSSocket } from 'node:tls';
import { deadline } from '../model/deadline.ts';
import type { MailCertificate, MailTls } from '../model/evidence/mail.ts';
import { certificateSignature } from '../tls-checker/index.ts';
import { codeOf } from './errors.ts';
import { authorizationCode, chainOf } from './handshake.ts';
import { identityProblem } from './identity.ts';

export interface MailTlsOptions {
  readonly host: string;
  readonly signal: AbortSignal;
  readonly timeoutMs: number;
  readonly secureContext: SecureContext;
}

/** `leave` says goodbye inside; the socket is destroyed then. Never throws: a handshake that fails is an answer. */
export async function mailTls(
  socket: Socket,
  { host, signal, timeoutMs, secureContext }: MailTlsOptions,
  leave: (socket: TLSSocket) => Promise<void>,
): Promise<MailTls> {
  using limit = deadline(timeoutMs, signal);
  const secure = connect({
    socket,
    servername: host,
    secureContext,
    // The certificate is what is asked about, and nothing secret is sent.
    rejectUnauthorized: false,
    checkServerIdentity: () => undefined,
  });
  const late = () => secure.destroy(Object.assign(new Error('no end to the handshake'), { code: 'ETIMEDOUT' }));
  limit.signal.addEventListener('abort', late, { once: true });
  try {
    const seen = await new Promise<MailTls>((resolve, reject) => {
      secure.once('error', reject);
      secure.once('close', () => reject(Object.assign(new Error('closed'), { code: 'ECONNRESET' })));
      secure.once('secureConnect', () => {
        try {
          resolve(agreed(secure, host));
        } catch (error) {
          reject(error instanceof Error ? error : new Error(String(error)));
        }
      });
    });
    await leave(secure);
    return seen;
  } catch (error) {
    const code = codeOf(error);
    return { state: /^ERR_SSL_.*_ALERT_|_UNRECOGNIZED_NAME$/.test(code) ? 'refused' : 'broken-off', error: code };
  } finally {
    limit.signal.removeEventListener('abort', late);
    secure.on('error', () => undefined);
    secure.destroy();
    socket.destroy();
  }
}

function agreed(secure: TLSSocket, host: string): MailTls {
  const leaf = secure.getPeerCertificate(true);
  const chain = chainOf(leaf).map(({ raw }) => new X509Certificate(raw));
  return {
    state: 'agreed',
    protocol: secure.getProtocol() ?? 'unknown',
    cipherSuite: secure.getCipher().standardName,
    chain: chain.map((one, index) => certificateOf(one, chain[index + 1])),
    trusted: secure.authorized,
    trustProblem: secure.authorized ? null : authorizationCode(secure),
    hostnameMatches: identityProblem(host, leaf) === undefined,
  };
}

function certificateOf(one: X509Certificate, next: X509Certificate | undefined): MailCertificate {
  return {
    subject: (one.subject as string | undefined)?.replaceAll('\n', ', ') ?? '',
    notBefore: new Date(one.validFrom).toISOString(),
    notAfter: new Date(one.validTo).toISOString(),
    signedByNext: next !== undefined && next.ca && one.checkIssued(next) && one.verify(next.publicKey),
    ca: one.ca,
    ...signatureOf(one.raw),
    certificate: formsOf(one.raw),
    key: formsOf(one.publicKey.export({ type: 'spki', format: 'der' })),
  };
}

/** A certificate that our reader does not know has no name for it. */
function signatureOf(raw: Buffer): { readonly signature?: string } {
  try {
    return { signature: certificateSignature(raw) };
  } catch {
    return {};
  }
}

function formsOf(bytes: Buffer): readonly [string, string, string] {
  const hash = (name: string) => createHash(name).update(bytes).digest('hex');
  return [bytes.toString('hex'), hash('sha256'), hash('sha512')];
}
