/**
 * One polite talk with a mail server: it is heard to the end of each reply before anything is said, asked for TLS where it
 * offers that, and taken leave of. Nothing is said that concerns a message.
 */
import type { Socket } from 'node:net';
import { type SecureContext, type TLSSocket } from 'node:tls';
import { deadline } from '../model/deadline.ts';
import { ProbeError } from '../model/errors.ts';
import type { MailReply, MailTalked, MailTls } from '../model/evidence/mail.ts';
import { networkError } from './errors.ts';
import { helloName } from './hello-name.ts';
import { LineReader } from './line-reader.ts';
import { mailTls } from './mail-tls.ts';
import { offerSuites, weakSuites } from '../tls-checker/index.ts';
import type { Network, Target } from './network.ts';

export interface TalkOptions {
  readonly network: Network;
  readonly host: string;
  readonly target: Target;
  readonly signal: AbortSignal;
  /** What is offered and whom to trust; the network's own when absent. */
  readonly secureContext?: SecureContext;
  /** Offers weak suites alone, and goes no further than the server's choice. */
  readonly weakSuites?: boolean;
  /** How we call ourselves; this machine's name when absent. */
  readonly ehlo?: string | undefined;
}

/** RFC 5321 §4.5.3.2.1 grants five minutes; servers that are slow on purpose take less than one. */
const GREETING_MS = 60_000;
const QUIT_MS = 3_000;

/** @throws ProbeError when no connection came about, or it ended before the server had said anything whole */
export async function talkSmtp(options: TalkOptions): Promise<MailTalked> {
  const { network, target, signal } = options;
  const where = `${target.address}:${target.port}`;
  using limit = deadline(network.timeoutMs, signal);
  await network.pace.turn(target.address, signal);
  const socket = await network.dial(target, limit.signal).catch((error: unknown) => {
    if (signal.aborted) throw new ProbeError('interrupted', 'tcp', { code: 'run-stopped', where });
    throw networkError(limit.expired ? Object.assign(new Error('silent'), { code: 'ETIMEDOUT' }) : error, where);
  });
  network.pace.answered(target);
  const reader = new LineReader(socket, where, signal);
  try {
    return await speak(options, socket, reader);
  } finally {
    await reader.close();
  }
}

async function speak(options: TalkOptions, socket: Socket, reader: LineReader): Promise<MailTalked> {
  const { network, signal } = options;
  const said: { -readonly [K in keyof MailTalked]: MailTalked[K] } = {
    greeting: null,
    ehlo: null,
    starttls: null,
    tls: null,
  };
  const { timeoutMs } = network;
  said.greeting = await replyIn(reader, GREETING_MS);
  const quit = async () => {
    reader.say('QUIT');
    await replyIn(reader, QUIT_MS).catch(() => undefined);
    return said;
  };
  try {
    if (said.greeting.code !== 220) return await quit();
    reader.say(`EHLO ${helloName(socket, options.ehlo)}`);
    said.ehlo = await replyIn(reader, timeoutMs);
    if (said.ehlo.code !== 250 || !offersTls(said.ehlo)) return await quit();
    reader.say('STARTTLS');
    said.starttls = await replyIn(reader, timeoutMs);
    if (said.starttls.code !== 220) return await quit();
  } catch (error) {
    if (signal.aborted || !(error instanceof ProbeError)) throw error;
    // What was heard so far is an answer too.
    return said;
  }
  said.tls = await secured(options, reader);
  return said;
}

/** Goes over to TLS, and takes leave inside. */
async function secured(options: TalkOptions, reader: LineReader): Promise<MailTls> {
  const { network, host, signal, secureContext, weakSuites: weak } = options;
  // The server must say nothing more in plain text: that could be anybody's (CVE-2011-0411).
  const socket = reader.release();
  if (socket === null) return { state: 'broken-off', error: 'TEXT_BEFORE_TLS' };
  const { timeoutMs } = network;
  if (weak === true) return weakOffer(socket, host, { timeoutMs, signal });
  const asked = { host, signal, timeoutMs, secureContext: secureContext ?? network.secureContext };
  return mailTls(socket, asked, (secure) => leave(secure, signal));
}

/** Nothing can be said any more where a handshake is left: the server hears the end of the connection. */
async function weakOffer(
  socket: Socket,
  servername: string,
  { timeoutMs, signal }: { timeoutMs: number; signal: AbortSignal },
): Promise<MailTls> {
  using limit = deadline(timeoutMs, signal);
  try {
    const answer = await offerSuites(socket, { servername, suites: weakSuites(), signal: limit.signal });
    switch (answer.kind) {
      case 'chosen':
        return { state: 'chosen', cipherSuite: answer.suite };
      case 'refused':
        return { state: 'refused', error: answer.how };
      case 'open':
        return { state: 'broken-off', error: answer.why };
    }
  } finally {
    socket.destroy();
  }
}

async function leave(secure: TLSSocket, signal: AbortSignal): Promise<void> {
  const inside = new LineReader(secure, '', signal);
  inside.say('QUIT');
  await replyIn(inside, QUIT_MS).catch(() => undefined);
  await inside.close();
}

const offersTls = ({ lines }: MailReply): boolean => lines.slice(1).some((line) => /^STARTTLS\s*$/i.test(line));

/** A reply ends with the line that has a blank behind its code; all its lines have the same code (RFC 5321 §4.2.1). */
async function replyIn(reader: LineReader, milliseconds: number): Promise<MailReply> {
  const lines: string[] = [];
  for (;;) {
    const line = await reader.line(milliseconds);
    const [, code, more, text = ''] = /^(\d{3})(?:([ -])(.*))?$/s.exec(line) ?? [];
    if (code === undefined) throw new ProbeError('protocol', 'tcp', { code: 'not-a-mail-reply', where: reader.where });
    if (lines.length < MOST_LINES) lines.push(text.slice(0, 200));
    if (more !== '-') return { code: Number(code), lines };
  }
}

const MOST_LINES = 100;
