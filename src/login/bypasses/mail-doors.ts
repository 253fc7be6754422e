/**
 * Mailbox and submission servers as side doors: IMAP (RFC 9051), POP3 (RFC 1939, 2449, 5034) and SMTP submission
 * (RFC 6409, 4954). The password is given by SASL PLAIN (RFC 4616) where the server offers it. No mailbox is opened
 * and no message is sent.
 */
import type { Json } from '../../model/json.ts';
import { LoginError, type Credentials, type LineDoor, type LineReply, type LineSession } from '../driver.ts';

export const MAIL_KINDS = ['imap', 'pop3', 'submission'] as const;

export interface MailDoorOptions {
  readonly kind: (typeof MAIL_KINDS)[number];
  readonly host?: string;
  readonly port?: number;
  readonly starttls?: boolean;
}

export const MAIL_DOOR_OPTIONS: Readonly<Record<string, Json>> = {
  host: {
    type: 'string',
    minLength: 1,
    description: 'for mail: name of the mail server; the host of the system when absent',
  },
  port: { type: 'integer', minimum: 1, maximum: 65_535, description: 'for mail: port, when it is not the usual one' },
  starttls: { type: 'boolean', description: 'for mail: the server speaks plain text first and is asked for TLS' },
};

interface Speech {
  readonly protocol: 'imap' | 'pop3' | 'smtp';
  /** With TLS from the first byte (RFC 8314 §7), and with STARTTLS. */
  readonly ports: readonly [implicit: number, startTls: number];
  readonly knock: (line: LineSession, startTls: boolean, credentials: Credentials | null) => Promise<LineReply>;
}

export function mailDoor({ kind, host, port, starttls = false }: MailDoorOptions, name?: string): LineDoor {
  const { protocol, ports, knock } = SPEECHES[kind];
  const service = { protocol, host: host ?? null, port: port ?? ports[starttls ? 1 : 0], startTls: starttls };
  return {
    name: name ?? (host === undefined ? TITLES[kind] : `${TITLES[kind]} ${host}`),
    kind,
    path: `port ${service.port}`,
    service,
    knock: (line, credentials) => knock(line, starttls, credentials),
  };
}

const TITLES = { imap: 'IMAP', pop3: 'POP3', submission: 'SMTP' } as const;

const SPEECHES: Readonly<Record<MailDoorOptions['kind'], Speech>> = {
  imap: { protocol: 'imap', ports: [993, 143], knock: knockImap },
  pop3: { protocol: 'pop3', ports: [995, 110], knock: knockPop3 },
  submission: { protocol: 'smtp', ports: [465, 587], knock: knockSubmission },
};

/** After STARTTLS there is no second greeting (RFC 9051 §6.2.1). */
async function knockImap(line: LineSession, startTls: boolean, credentials: Credentials | null): Promise<LineReply> {
  const greeting = startTls ? '' : await line.hear(/^\* (?:OK|PREAUTH|BYE)\b[^\n]*\n/i);
  line.say('a CAPABILITY');
  const offer = await line.hear(/(?:^|\n)a (?:OK|NO|BAD)\b[^\n]*\n/i);
  const plain = /(?:^|\n)\* CAPABILITY\b[^\n]*\bAUTH=PLAIN\b/i.test(offer);
  const challenges = plain || !/(?:^|\n)\* CAPABILITY\b[^\n]*\bLOGINDISABLED\b/i.test(offer);
  if (/^\* PREAUTH/i.test(greeting)) return { code: 0, challenges, reading: 'open', text: 'PREAUTH' };
  if (credentials === null || !challenges) return { code: 0, challenges, reading: 'refused', text: offer };
  const text = plain ? await imapPlain(line, credentials) : await imapLogin(line, credentials);
  line.say('c LOGOUT');
  const last = lastLine(text);
  const reading = /^b OK\b/i.test(last)
    ? 'open'
    : /^b NO\b/i.test(last) && !TRANSIENT.test(last)
      ? 'refused'
      : 'unknown';
  return { code: 0, challenges, reading, text: last };
}

const IMAP_ANSWER = /(?:^|\n)(?:b (?:OK|NO|BAD)|\* BYE)\b[^\n]*\n/i;

async function imapPlain(line: LineSession, credentials: Credentials): Promise<string> {
  line.say('b AUTHENTICATE PLAIN');
  const answer = await line.hear(/(?:^|\n)(?:\+|b (?:OK|NO|BAD)\b|\* BYE\b)[^\n]*\n/i);
  if (!/^\+/m.test(answer)) return answer;
  line.say(saslPlain(credentials));
  return line.hear(IMAP_ANSWER);
}

/** Literals carry any octet, so no password can become a command (RFC 9051 §4.3). */
async function imapLogin(line: LineSession, { username, password }: Credentials): Promise<string> {
  const size = (text: string) => `{${Buffer.byteLength(text, 'utf8')}}`;
  for (const part of [`b LOGIN ${size(username)}`, `${username} ${size(password)}`]) {
    line.say(part);
    const answer = await line.hear(/(?:^|\n)(?:\+|b (?:OK|NO|BAD)\b|\* BYE\b)[^\n]*\n/i);
    if (!/^\+/m.test(answer)) return answer;
  }
  line.say(password);
  return line.hear(IMAP_ANSWER);
}

async function knockPop3(line: LineSession, startTls: boolean, credentials: Credentials | null): Promise<LineReply> {
  const status = /^(?:\+OK|-ERR)[^\n]*\n/i;
  if (!startTls) await line.hear(status);
  line.say('CAPA');
  const offer = await line.hear(/^(?:-ERR[^\n]*\n|\+OK[^\n]*\n(?:[^\n]*\n)*?\.\r?\n)/i);
  const plain = /(?:^|\n)SASL\b[^\n]*\bPLAIN\b/i.test(offer);
  // A server that knows no CAPA is as old as USER and PASS, which RFC 1939 has all servers know.
  const challenges = plain || /^USER\b/im.test(offer) || /^-ERR/i.test(offer);
  if (credentials === null || !challenges) return { code: 0, challenges, reading: 'refused', text: offer };
  const text = await (plain ? popPlain(line, credentials, status) : popUser(line, credentials, status));
  line.say('QUIT');
  const reading = /^\+OK/i.test(text) ? 'open' : TRANSIENT.test(text) ? 'unknown' : 'refused';
  return { code: 0, challenges, reading, text };
}

async function popPlain(line: LineSession, credentials: Credentials, status: RegExp): Promise<string> {
  line.say('AUTH PLAIN');
  const answer = await line.hear(/^(?:\+|-ERR)[^\n]*\n/i);
  if (/^-ERR/i.test(answer)) return answer;
  line.say(saslPlain(credentials));
  return line.hear(status);
}

async function popUser(line: LineSession, credentials: Credentials, status: RegExp): Promise<string> {
  const { username, password } = withoutLineEnds(credentials);
  line.say(`USER ${username}`);
  const answer = await line.hear(status);
  if (/^-ERR/i.test(answer)) return answer;
  line.say(`PASS ${password}`);
  return line.hear(status);
}

async function knockSubmission(
  line: LineSession,
  startTls: boolean,
  credentials: Credentials | null,
): Promise<LineReply> {
  const whole = /^(?:\d{3}-[^\n]*\n)*(\d{3})(?:[ \r][^\n]*)?\n/;
  if (!startTls) await line.hear(whole);
  line.say('EHLO waarborg.invalid');
  const offer = await line.hear(whole);
  const mechanisms = /^250[- ]AUTH\b([^\n]*)/im.exec(offer)?.[1] ?? '';
  const [plain, login] = [/\bPLAIN\b/i, /\bLOGIN\b/i].map((name) => name.test(mechanisms));
  const challenges = plain === true || login === true;
  const seen = (reading: LineReply['reading'], text: string): LineReply => ({
    code: Number(/^\d{3}/.exec(lastLine(text))?.[0] ?? 0),
    challenges,
    reading,
    text,
  });
  if (credentials === null || !challenges) return seen('refused', offer);
  const answer = await smtpAnswer(line, plain === true, credentials, whole);
  line.say('QUIT');
  // 235 succeeded (RFC 4954 §6); 4xx says neither yes nor no.
  return seen(/^235/m.test(answer) ? 'open' : /^5\d\d/m.test(answer) ? 'refused' : 'unknown', answer);
}

async function smtpAnswer(line: LineSession, plain: boolean, credentials: Credentials, whole: RegExp): Promise<string> {
  const { username, password } = credentials;
  const said = plain ? [saslPlain(credentials)] : [username, password].map((text) => base64(text));
  line.say(plain ? 'AUTH PLAIN' : 'AUTH LOGIN');
  for (const text of said) {
    const answer = await line.hear(whole);
    if (!answer.startsWith('334')) return answer;
    line.say(text);
  }
  return line.hear(whole);
}

/** Response codes of RFC 5530 and 3206 that tell of the server, not of the password. */
const TRANSIENT = /\[(?:UNAVAILABLE|INUSE|IN-USE|LIMIT|SERVERBUG|SYS\/TEMP|LOGIN-DELAY)/i;

export function saslPlain({ username, password }: Credentials): string {
  if (`${username}${password}`.includes('\0')) throw new LoginError({ code: 'credentials-hold-nul' });
  return base64(`\0${username}\0${password}`);
}

function withoutLineEnds(credentials: Credentials): Credentials {
  if (/[\r\n\0]/.test(`${credentials.username}${credentials.password}`))
    throw new LoginError({ code: 'credentials-hold-line-end' });
  return credentials;
}

function base64(text: string): string {
  return Buffer.from(text, 'utf8').toString('base64');
}

function lastLine(text: string): string {
  return text.trimEnd().split('\n').at(-1) ?? '';
}
