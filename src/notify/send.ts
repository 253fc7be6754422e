/**
 * Delivery of messages. Addresses of webhooks and mail servers are secrets themselves: no error names more than the kind.
 * Only over TLS (plain to this machine, for tests and local relays), no redirects, bounded tries.
 */
import { createHmac } from 'node:crypto';
import { createTransport } from 'nodemailer';
import { deadline } from '../model/deadline.ts';
import type { Text } from '../model/text.ts';
import { message } from '../texts/say.ts';
import { certificateNamesHost } from '../tls-checker/index.ts';

export type Delivery = { readonly ok: true } | { readonly ok: false; readonly problem: Text };

export interface SendOptions {
  readonly timeoutMs: number;
  readonly tries: number;
  readonly sleep: (ms: number) => Promise<void>;
}

/** POSTs JSON. With a secret, the body is signed as GitHub signs its webhooks. */
export async function postJson(
  address: string,
  body: unknown,
  { timeoutMs, tries, sleep }: SendOptions,
  secret?: string,
): Promise<Delivery> {
  const problem = problemOfAddress(address, 'https:');
  if (problem !== null) return { ok: false, problem };
  const text = JSON.stringify(body);
  const signature = secret === undefined ? {} : { 'x-waarborg-signature-256': signatureOf(text, secret) };
  for (let left = tries - 1; ; left -= 1) {
    const status = await post(address, text, signature, timeoutMs);
    if (typeof status === 'number' && status >= 200 && status < 300) return { ok: true };
    const worthIt = typeof status !== 'number' || status === 429 || status >= 500;
    if (left <= 0 || !worthIt)
      return {
        ok: false,
        problem: status === null ? message('notify.unreachable') : message('notify.answered', { status }),
      };
    await sleep(1000 * (tries - left));
  }
}

async function post(address: string, body: string, headers: Record<string, string>, timeoutMs: number) {
  using patience = deadline(timeoutMs);
  try {
    const response = await fetch(address, {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/json', ...headers },
      redirect: 'manual',
      signal: patience.signal,
    });
    await response.body?.cancel();
    return response.status;
  } catch {
    return null;
  }
}

function signatureOf(text: string, secret: string): string {
  return `sha256=${createHmac('sha256', secret).update(text).digest('hex')}`;
}

/** RFC 9525: Node's own check takes common names and parts of labels too, and a password goes over this connection. */
const WRONG_NAME = Object.assign(new Error('the certificate does not name the host'), {
  code: 'ERR_TLS_CERT_ALTNAME_INVALID',
});

export interface Mail {
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** `address` is `smtps://user:password@host:465`, or `smtp://…` whose connection must turn to TLS before anything is said. */
export async function sendMail(address: string, mail: Mail, { timeoutMs }: SendOptions): Promise<Delivery> {
  const notMail = { ok: false, problem: message('notify.not-a-mail-address') } as const;
  if (!URL.canParse(address)) return notMail;
  const url = new URL(address);
  if (url.protocol !== 'smtps:' && url.protocol !== 'smtp:') return notMail;
  const transport = createTransport({
    host: url.hostname,
    port: Number(url.port) || (url.protocol === 'smtps:' ? 465 : 587),
    secure: url.protocol === 'smtps:',
    requireTLS: url.protocol === 'smtp:' && !isLocal(url.hostname),
    tls: {
      checkServerIdentity: (_host, { raw }) => (certificateNamesHost(raw, url.hostname) ? undefined : WRONG_NAME),
    },
    ...(url.username === ''
      ? {}
      : { auth: { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) } }),
    connectionTimeout: timeoutMs,
    greetingTimeout: timeoutMs,
    socketTimeout: timeoutMs,
    // A message is text; nothing in it may make the sender read a file or an address.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  try {
    await transport.sendMail({ ...mail, headers: { 'Auto-Submitted': 'auto-generated' } });
    return { ok: true };
  } catch (error) {
    const { responseCode, code } = error as { responseCode?: number; code?: string };
    return { ok: false, problem: message('notify.mail-refused', { error: responseCode ?? code ?? 'ETIMEDOUT' }) };
  } finally {
    transport.close();
  }
}

function problemOfAddress(address: string, wanted: string): Text | null {
  if (!URL.canParse(address)) return message('notify.not-an-address');
  const { protocol, hostname } = new URL(address);
  if (protocol === wanted || (protocol === 'http:' && isLocal(hostname))) return null;
  return message('notify.other-scheme', { scheme: `${wanted}//` });
}

function isLocal(host: string): boolean {
  return ['127.0.0.1', '[::1]', 'localhost'].includes(host);
}
