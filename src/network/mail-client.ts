/** A talk as a mail program begins it (RFC 9051 §6.1, RFC 2449, RFC 5321), up to TLS and no further: nothing secret is sent. */
import type { Socket } from 'node:net';
import { deadline } from '../model/deadline.ts';
import { ProbeError } from '../model/errors.ts';
import type { MailServiceTalked } from '../model/evidence/mail.ts';
import { networkError } from './errors.ts';
import { helloName } from './hello-name.ts';
import { LineReader } from './line-reader.ts';
import { mailTls } from './mail-tls.ts';
import type { Network, Target } from './network.ts';

export interface ClientTalkOptions {
  /** `imap`, `imaps`, …: with an s, TLS comes first. */
  readonly scheme: string;
  readonly host: string;
  readonly target: Target;
  /** How we call ourselves to SMTP; this machine's name when absent. */
  readonly ehlo?: string | undefined;
  readonly network: Network;
  readonly signal: AbortSignal;
}

const QUIT_MS = 2_000;

interface Words {
  /** A whole greeting that goes on. */
  readonly greets: RegExp;
  readonly asks: string;
  /** Ends the list; what comes before, or in it, is offered. */
  readonly ends: RegExp;
  readonly offers: (line: string) => readonly string[];
  readonly startTls: string;
  /** A line that answers it, and one that says yes. */
  readonly answers: RegExp;
  readonly agrees: RegExp;
  readonly wants: RegExp;
  readonly bye: string;
}

const WORDS: Readonly<Record<string, Words>> = {
  imap: {
    greets: /^\* (?:OK|PREAUTH)\b/i,
    asks: 'a CAPABILITY',
    ends: /^a /,
    offers: (line) => /^\* CAPABILITY (.*)$/i.exec(line)?.[1]?.split(' ') ?? [],
    startTls: 'b STARTTLS',
    answers: /^b /,
    agrees: /^b OK\b/i,
    wants: /^STARTTLS$/i,
    bye: 'c LOGOUT',
  },
  pop3: {
    greets: /^\+OK/,
    asks: 'CAPA',
    ends: /^(?:\.$|-ERR)/,
    offers: (line) => (line.startsWith('+OK') || line.startsWith('-ERR') || line === '.' ? [] : [line]),
    startTls: 'STLS',
    answers: /^/,
    agrees: /^\+OK/,
    wants: /^STLS$/i,
    bye: 'QUIT',
  },
  smtp: {
    greets: /^220(?: |$)/,
    asks: 'EHLO',
    ends: /^\d{3}(?: |$)/,
    offers: (line) => /^250[ -](.*)$/.exec(line)?.slice(1) ?? [],
    startTls: 'STARTTLS',
    answers: /^\d{3}(?: |$)/,
    agrees: /^220/,
    wants: /^STARTTLS$/i,
    bye: 'QUIT',
  },
};

/** @throws ProbeError when no connection came about, or the server did not answer */
export async function talkAsClient(options: ClientTalkOptions): Promise<MailServiceTalked> {
  const { scheme, target, network, signal } = options;
  const where = `${target.address}:${target.port}`;
  using limit = deadline(network.timeoutMs, signal);
  const socket = await network.pace
    .connect(target, signal, () => network.dial(target, limit.signal))
    .catch((error: unknown) => {
      throw networkError(error, where);
    });
  const words = WORDS[scheme.replace(/s$/, '')];
  if (words === undefined) throw new ProbeError('unsupported', 'local', { code: 'not-a-mail-reply', where });
  const own = isOwn(socket) ? { fromItself: true as const } : {};
  if (scheme.endsWith('s'))
    return { ...own, offers: null, refusal: null, tls: await secured(socket, options, words, true) };
  return { ...own, ...(await clear(socket, options, words, where)) };
}

/** Loopback is where `--connect-to` leads a test. */
const isOwn = ({ localAddress = '', remoteAddress }: Socket): boolean =>
  localAddress === remoteAddress && !/^(?:::ffff:)?127\.|^::1$/.test(localAddress);

async function clear(
  socket: Socket,
  options: ClientTalkOptions,
  words: Words,
  where: string,
): Promise<MailServiceTalked> {
  const { network, signal } = options;
  const reader = new LineReader(socket, where, signal);
  const until = async (end: RegExp): Promise<string[]> => {
    const lines: string[] = [];
    for (;;) {
      const line = await reader.line(network.timeoutMs);
      lines.push(line.slice(0, 1000));
      if (end.test(line)) return lines;
    }
  };
  try {
    const [greeting = ''] = (await until(/^(?!\d{3}-)/)).slice(-1);
    if (!words.greets.test(greeting)) throw new ProbeError('protocol', 'tcp', { code: 'not-a-mail-reply', where });
    reader.say(words.asks === 'EHLO' ? `EHLO ${helloName(socket, options.ehlo)}` : words.asks);
    const offers = (await until(words.ends)).flatMap((line) => words.offers(line)).filter((word) => word !== '');
    if (!offers.some((word) => words.wants.test(word))) {
      reader.say(words.bye);
      await reader.line(QUIT_MS).catch(() => undefined);
      return { offers, refusal: null, tls: null };
    }
    reader.say(words.startTls);
    const [answer = ''] = (await until(words.answers)).slice(-1);
    if (!words.agrees.test(answer)) return { offers, refusal: answer, tls: null };
    const free = reader.release();
    if (free === null) return { offers, refusal: null, tls: { state: 'broken-off', error: 'TEXT_BEFORE_TLS' } };
    return { offers, refusal: null, tls: await secured(free, options, words, false) };
  } finally {
    await reader.close();
  }
}

function secured(socket: Socket, { host, network, signal }: ClientTalkOptions, { bye }: Words, greets: boolean) {
  const options = { host, signal, timeoutMs: network.timeoutMs, secureContext: network.secureContext };
  return mailTls(socket, options, async (secure) => {
    const inside = new LineReader(secure, '', signal);
    if (greets) await inside.line(QUIT_MS).catch(() => undefined);
    inside.say(bye);
    await inside.line(QUIT_MS).catch(() => undefined);
    await inside.close();
  });
}
