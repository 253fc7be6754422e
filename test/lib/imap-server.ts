/** A small IMAP server over TLS (RFC 3501, 4731, 6154, 8514) whose messages are nothing but days; it writes down what it is asked. */
import { createServer, type Server, type TLSSocket } from 'node:tls';
import type { AddressInfo } from 'node:net';

export interface Message {
  /** Days ago. */
  readonly received: number;
  readonly saved?: number;
  readonly flagged?: true;
}

export interface Folder {
  readonly path: string;
  readonly use?: string;
  readonly messages: readonly Message[];
}

export interface ImapOptions {
  readonly folders: readonly Folder[];
  readonly key: string;
  readonly cert: string;
  readonly username: string;
  readonly password: string;
  /** Before and after the login. */
  readonly offers?: readonly [before: string, after: string];
  /** The whole answer to a command, instead of the right one. */
  readonly answers?: Readonly<Record<string, string>>;
}

export interface ImapServer extends AsyncDisposable {
  readonly port: number;
  readonly commands: string[];
}

const DAY_MS = 86_400_000;
const OFFERS = ['IMAP4rev1 SASL-IR AUTH=PLAIN', 'IMAP4rev1 ESEARCH SPECIAL-USE LIST-EXTENDED SAVEDATE'] as const;

export async function startImap(options: ImapOptions): Promise<ImapServer> {
  const commands: string[] = [];
  const sockets = new Set<TLSSocket>();
  const server: Server = createServer({ key: options.key, cert: options.cert }, (socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined).on('close', () => sockets.delete(socket));
    talk(socket, options, commands);
  });
  server.on('tlsClientError', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    commands,
    [Symbol.asyncDispose]: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}

function talk(socket: TLSSocket, options: ImapOptions, commands: string[]): void {
  const { folders, username, password, answers = {}, offers = OFFERS } = options;
  let [isIn, open, heard] = [false, folders[0], ''];
  /** What a continuation is for. */
  let awaits: ((line: string) => void) | null = null;
  const send = (...lines: readonly string[]): void => void socket.write(lines.map((line) => `${line}\r\n`).join(''));
  const admit = (tag: string, given: string) => {
    isIn = given === `\0${username}\0${password}`;
    send(isIn ? `${tag} OK in` : `${tag} NO [AUTHENTICATIONFAILED] no`);
  };
  const literalOf = (tag: string, name: string) => (line: string) => {
    if (name === '') awaits = literalOf(tag, line.replace(/ \{\d+\}$/, ''));
    else admit(tag, `\0${name}\0${line}`);
    if (name === '') send('+ more');
  };
  const base64 = (text: string) => Buffer.from(text, 'base64').toString('utf8');
  send('* OK here');
  socket.setEncoding('utf8').on('data', (text: string) => {
    const lines = (heard + text).split('\r\n');
    heard = lines.pop() ?? '';
    for (const line of lines) {
      if (awaits === null) handle(line);
      else {
        const next: (line: string) => void = awaits;
        awaits = null;
        next(line);
      }
    }
  });

  function handle(line: string): void {
    const [tag = '', name = '', ...words] = line.split(' ');
    commands.push(isIn ? line.slice(tag.length + 1) : name);
    const fixed = answers[name];
    if (fixed === 'hang up') return void socket.destroy();
    if (fixed !== undefined) return send(`${tag} ${fixed}`);
    switch (name) {
      case 'CAPABILITY':
        return send(`* CAPABILITY ${offers[isIn ? 1 : 0]}`, `${tag} OK done`);
      case 'AUTHENTICATE':
        if (words[1] !== undefined) return admit(tag, base64(words[1]));
        awaits = (answer) => admit(tag, base64(answer));
        return send('+ ');
      case 'LOGIN':
        awaits = literalOf(tag, '');
        return send('+ more');
      case 'LIST':
        return send(
          // The first as a literal, which servers may choose for any name.
          ...folders.flatMap(({ path, use = '' }, index) =>
            index === 0
              ? [`* LIST (${use}) "/" {${Buffer.byteLength(path)}}`, path]
              : [`* LIST (${use}) "/" "${path}"`],
          ),
          `${tag} OK done`,
        );
      case 'EXAMINE':
        open = folders.find(({ path }) => `"${path}"` === words.join(' '));
        return open === undefined
          ? send(`${tag} NO none`)
          : send(`* ${open.messages.length} EXISTS`, `${tag} OK [READ-ONLY] done`);
      case 'SEARCH': {
        const counts = words[0] === 'RETURN';
        const numbers = found(open!.messages, words.slice(counts ? 2 : 0));
        return send(
          counts ? `* ESEARCH (TAG "${tag}") COUNT ${numbers.length}` : `* SEARCH ${numbers.join(' ')}`.trimEnd(),
          `${tag} OK done`,
        );
      }
      case 'LOGOUT':
        return send('* BYE', `${tag} OK done`);
      default:
        return send(`${tag} BAD ${name}`);
    }
  }
}

/** Numbers of the messages that all these keys find. */
function found(messages: readonly Message[], keys: readonly string[]): number[] {
  const at = (ago: number) => Math.floor(Date.now() / DAY_MS - ago);
  const tests = keys.flatMap((key, index): ((message: Message) => boolean)[] => {
    const day = Date.parse(`${keys[index + 1] ?? ''} UTC`) / DAY_MS;
    const dayOf = ({ received, saved = received }: Message) => at(key.startsWith('SAVED') ? saved : received);
    if (key.endsWith('BEFORE')) return [(message) => dayOf(message) < day];
    if (key.endsWith('SINCE')) return [(message) => dayOf(message) >= day];
    return key === 'UNFLAGGED' ? [({ flagged }) => flagged === undefined] : [];
  });
  return messages.flatMap((message, index) => (tests.every((test) => test(message)) ? [index + 1] : []));
}

/** So many messages, evenly from so many days ago to so many. */
export const evenly = (
  count: number,
  from: number,
  to: number,
  given: (received: number) => Partial<Message> = () => ({}),
) =>
  Array.from({ length: count }, (_, index): Message => {
    const received = from + ((to - from) * index) / Math.max(1, count - 1);
    return { received, ...given(received) };
  });
