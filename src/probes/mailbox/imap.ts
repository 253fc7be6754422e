/**
 * A conversation with an IMAP server (RFC 3501, 9051) that only counts: folders are opened by EXAMINE, messages are found by
 * their dates and flags, and none is fetched. The socket was proven before it came here.
 */
import type { Socket } from 'node:net';
import type { Credentials } from '../../login/driver.ts';
import { saslPlain } from '../../login/bypasses/mail-doors.ts';
import {
  capabilitiesIn,
  folderIn,
  foundIn,
  messagesIn,
  quoted,
  statusIn,
  type ListedFolder,
  type Status,
} from '../../mail/imap.ts';
import { ProbeError } from '../../model/errors.ts';
import { LineReader } from '../../network/line-reader.ts';

/** A plain SEARCH lists a million messages in so much. */
const MOST_BYTES = 8 * 1024 * 1024;
const MOST_FOLDERS = 10_000;
/** A server may have to read the dates of a large folder from its disk. */
const SEARCH_MS = 30_000;
const BYE_MS = 2_000;

export interface ImapOptions {
  readonly where: string;
  readonly signal: AbortSignal;
  readonly timeoutMs: number;
}

export class Imap {
  readonly #reader: LineReader;
  readonly #options: ImapOptions;
  #commands = 0;
  #offers: readonly string[] = [];

  constructor(socket: Socket, options: ImapOptions) {
    this.#options = options;
    this.#reader = new LineReader(socket, options.where, options.signal, MOST_BYTES);
  }

  /** In upper case; those of before the login until `capabilities` was asked after it. */
  offers(capability: string): boolean {
    return this.#offers.includes(capability);
  }

  /** @throws ProbeError when it does not wait for a login */
  async greeting(): Promise<void> {
    const line = await this.#reader.line(this.#options.timeoutMs);
    if (!/^\* OK\b/i.test(line)) throw this.#problem('not-a-mail-reply');
  }

  async capabilities(): Promise<void> {
    const offers: string[] = [];
    const { status } = await this.#command('CAPABILITY', (line) => {
      for (const word of capabilitiesIn(line) ?? []) offers.push(word);
    });
    if (status !== 'OK' || offers.length === 0) throw this.#problem('not-a-mail-reply');
    this.#offers = offers;
  }

  /** May a password be given? A server that says neither wants another proof, such as a token (RFC 3501 §6.2.3, RFC 7628). */
  get takesPassword(): boolean {
    return this.offers('AUTH=PLAIN') || !this.offers('LOGINDISABLED');
  }

  logIn(credentials: Credentials): Promise<Status> {
    if (!this.offers('AUTH=PLAIN')) return this.#loginCommand(credentials);
    const answer = saslPlain(credentials);
    // RFC 4959.
    const begin = 'AUTHENTICATE PLAIN';
    return this.offers('SASL-IR') ? this.#command(`${begin} ${answer}`) : this.#command(begin, undefined, [answer]);
  }

  /** Literals carry any octet, so no password can become a command (RFC 9051 §4.3). */
  #loginCommand({ username, password }: Credentials): Promise<Status> {
    const size = (text: string) => `{${Buffer.byteLength(text, 'utf8')}}`;
    return this.#command(`LOGIN ${size(username)}`, undefined, [`${username} ${size(password)}`, password]);
  }

  /** Every folder of the account. */
  async folders(): Promise<ListedFolder[]> {
    const found: ListedFolder[] = [];
    // Without RFC 5258 a server that marks folders marks them in every list (RFC 6154 §2).
    const marks = this.offers('SPECIAL-USE') && this.offers('LIST-EXTENDED') ? ' RETURN (SPECIAL-USE)' : '';
    const { status } = await this.#command(`LIST "" "*"${marks}`, (line) => {
      const folder = folderIn(line);
      if (folder !== null && found.length < MOST_FOLDERS) found.push(folder);
    });
    if (status !== 'OK') throw this.#problem('mailbox-not-listed');
    return found;
  }

  /** Opens a folder to look at it (RFC 3501 §6.3.2): how many messages it holds, null when it may not be opened. */
  async examine({ raw }: ListedFolder): Promise<number | null> {
    let messages: number | null = null;
    const { status } = await this.#command(
      `EXAMINE ${quoted(raw)}`,
      (line) => (messages = messagesIn(line) ?? messages),
    );
    return status === 'OK' ? messages : null;
  }

  /** How many messages of the folder these keys find; null when the server does not say. */
  async count(keys: readonly string[]): Promise<number | null> {
    const how = this.offers('ESEARCH') ? ['RETURN (COUNT)'] : [];
    let found: number | null = null;
    const { status } = await this.#command(
      ['SEARCH', ...how, ...keys].join(' '),
      (line) => {
        const here = foundIn(line);
        if (here !== null) found = (found ?? 0) + here;
      },
      [],
      Math.max(SEARCH_MS, this.#options.timeoutMs),
    );
    return status === 'OK' ? found : null;
  }

  async leave(): Promise<void> {
    this.#reader.say('bye LOGOUT');
    await this.#reader.line(BYE_MS).catch(() => undefined);
    await this.close();
  }

  close(): Promise<void> {
    return this.#reader.close();
  }

  /** Says one command, and `more` of it each time that the server asks to go on; each line of the answer is looked at. */
  async #command(
    text: string,
    each: (line: string) => unknown = () => undefined,
    more: readonly string[] = [],
    milliseconds = this.#options.timeoutMs,
  ): Promise<Status> {
    const tag = `w${++this.#commands}`;
    const until = performance.now() + milliseconds;
    const rest = [...more];
    this.#reader.say(`${tag} ${text}`);
    for (;;) {
      const line = await this.#whole(until);
      const status = statusIn(line, tag);
      if (status !== null) return status;
      const next = line.startsWith('+') ? rest.shift() : undefined;
      if (next !== undefined) this.#reader.say(next);
      else each(line);
    }
  }

  /** A line, with its literals (RFC 3501 §4.3) put in as quoted strings. */
  async #whole(until: number): Promise<string> {
    const next = () => this.#reader.line(Math.max(1, until - performance.now()));
    let line = await next();
    for (;;) {
      const [mark, size] = /\{(\d{1,9})\}$/.exec(line) ?? [];
      if (mark === undefined || !line.startsWith('* ')) return line;
      const literal = await next();
      // No name of a folder holds the end of a line.
      if (literal.length < Number(size)) throw this.#problem('not-a-mail-reply');
      line = `${line.slice(0, -mark.length)}${quoted(literal.slice(0, Number(size)))}${literal.slice(Number(size))}`;
      if (line.length > MOST_BYTES) throw this.#problem('answer-without-end');
    }
  }

  #problem(code: 'not-a-mail-reply' | 'answer-without-end' | 'mailbox-not-listed'): ProbeError {
    return new ProbeError('protocol', 'login', { code, where: this.#options.where });
  }
}
