/** A mail server of one protocol, over real TLS: as lenient, strict, odd or hostile as a test wants it. */
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { createSecureContext, TLSSocket } from 'node:tls';
import { createAuthority } from '../../src/lab/authority.ts';
import { nested } from './servers/hostile.ts';
import { newRoot } from './zoo/authority.ts';

export const MAIL_HOST = 'mail.example.nl';
export const MAILBOX = { username: 'auditor@example.nl', password: 'Kanarie-postbus "{9}" \\ é 91' };

export interface MailServerOptions {
  readonly protocol: 'imap' | 'pop3' | 'smtp';
  readonly startTls?: boolean;
  /** What it says to the right password; by default it lets in. */
  readonly toRightPassword?: 'admits' | 'wants-app-password' | 'same-as-wrong' | 'temporary' | 'locked';
  readonly alsoAdmits?: string;
  /** Offers SASL PLAIN; without it the older commands are used. */
  readonly plain?: boolean;
  readonly noPasswords?: boolean;
  readonly preauth?: boolean;
  readonly strangersCertificate?: boolean;
  readonly otherName?: string;
  /** In subjectAltName, with the server's own name as common name. */
  readonly namedAs?: readonly string[];
  /** Refuses STARTTLS, at length too, says more than it should, or says nothing at all. */
  readonly odd?: 'no-starttls' | 'refuses-at-length' | 'injects' | 'silent' | 'endless' | 'hangs-up';
}

export interface MailServer extends AsyncDisposable {
  readonly ca: string;
  readonly port: number;
  /** Every octet that arrived, before and after TLS. */
  readonly received: string[];
  /** Passwords that were given, as the server understood them. */
  readonly passwords: string[];
}

interface Shown {
  /** PEM of the root that the client trusts. */
  readonly ca: string;
  readonly cert: string;
  readonly key: string;
}

async function certificateOf({ strangersCertificate, otherName = MAIL_HOST }: MailServerOptions): Promise<Shown> {
  const [authority, stranger] = await Promise.all(
    ['Mail', 'Stranger'].map((name) => createAuthority(name, new Date())),
  );
  const { chain, key } = await (strangersCertificate === true ? stranger! : authority!).issue({ names: [otherName] });
  return { ca: authority!.root, cert: chain, key };
}

/** `host` is the common name, which counts for nothing (RFC 9525 §2). */
export async function oddlyNamed(names: readonly string[], host: string): Promise<Shown> {
  const root = await newRoot('Mail');
  const { certificate, key } = await root.issue({ names, subject: `CN=${host}` });
  return { ca: root.certificate.toString('pem'), cert: certificate.toString('pem'), key };
}

export async function startMailServer(options: MailServerOptions): Promise<MailServer> {
  const { ca, cert, key } = await (options.namedAs === undefined
    ? certificateOf(options)
    : oddlyNamed(options.namedAs, MAIL_HOST));
  const secureContext = createSecureContext({ cert, key });
  const received: string[] = [];
  const passwords: string[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    const goSecure = () => {
      socket.removeAllListeners('data');
      const secure = new TLSSocket(socket, { isServer: true, secureContext });
      secure.on('error', () => undefined);
      return secure;
    };
    const talk = (stream: Socket, upgrade: (() => void) | null) => {
      const speech = new Speech(options, passwords, (text) => stream.write(text), upgrade);
      stream.on('data', (chunk: Buffer) => {
        received.push(chunk.toString('utf8'));
        speech.hear(chunk);
      });
      return speech;
    };
    if (options.odd === 'hangs-up') return void socket.destroy();
    if (options.startTls !== true) return talk(goSecure(), null).greet();
    talk(socket, () => void talk(goSecure(), null)).greet();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    ca,
    port: (server.address() as AddressInfo).port,
    received,
    passwords,
    [Symbol.asyncDispose]: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

class Speech {
  readonly #options: MailServerOptions;
  readonly #passwords: string[];
  readonly #say: (text: string) => void;
  readonly #upgrade: (() => void) | null;
  #buffer = Buffer.alloc(0);
  /** What the next line, or the next octets of a literal, are for. */
  #next: { take: (text: string) => void; octets: number | null } | null = null;

  constructor(
    options: MailServerOptions,
    passwords: string[],
    say: (text: string) => void,
    upgrade: (() => void) | null,
  ) {
    this.#options = options;
    this.#passwords = passwords;
    this.#say = say;
    this.#upgrade = upgrade;
  }

  greet(): void {
    const { protocol, odd, preauth } = this.#options;
    if (odd === 'silent') return;
    if (odd === 'endless') return this.#say('* '.padEnd(200_000, 'x'));
    const greetings = {
      imap: preauth === true ? '* PREAUTH hello' : '* OK hello',
      pop3: '+OK hello',
      smtp: '220 hello',
    };
    this.#line(greetings[protocol]);
  }

  hear(chunk: Buffer): void {
    this.#buffer = Buffer.concat([this.#buffer, chunk]);
    for (;;) {
      const octets = this.#next?.octets ?? null;
      const end = octets ?? this.#buffer.indexOf('\r\n');
      if (end < 0 || this.#buffer.length < end) return;
      const text = this.#buffer.subarray(0, end).toString('utf8');
      this.#buffer = this.#buffer.subarray(octets === null ? end + 2 : end);
      const next = this.#next;
      this.#next = null;
      if (next === null) this.#command(text);
      else next.take(text);
    }
  }

  #command(line: string): void {
    if (this.#isStartTls(line)) return this.#startTls();
    if (this.#options.protocol === 'imap') this.#imap(line);
    else if (this.#options.protocol === 'pop3') this.#pop3(line);
    else this.#smtp(line);
  }

  #isStartTls(line: string): boolean {
    return /^(a )?(STARTTLS|STLS)$/.test(line);
  }

  #startTls(): void {
    const { protocol, odd } = this.#options;
    const no = { imap: 'a NO not here', pop3: '-ERR not here', smtp: '502 not here' };
    if (odd === 'refuses-at-length') return this.#line(`${no[protocol]} ${nested(11_000)}`);
    const yes = { imap: 'a OK go', pop3: '+OK go', smtp: '220 go' };
    if (odd === 'no-starttls' || this.#upgrade === null) return this.#line(no[protocol]);
    if (odd === 'injects') return this.#say(`${yes[protocol]}\r\nb OK welcome\r\n`);
    this.#line(yes[protocol]);
    this.#upgrade();
  }

  #imap(line: string): void {
    const { plain = true, noPasswords } = this.#options;
    const offer = noPasswords === true ? 'LOGINDISABLED AUTH=XOAUTH2' : plain ? 'AUTH=PLAIN' : '';
    const login = /^b LOGIN \{(\d+)\}$/.exec(line);
    if (line === 'a CAPABILITY') this.#line(`* CAPABILITY IMAP4rev2 ${offer}\r\na OK done`);
    else if (line === 'b AUTHENTICATE PLAIN') this.#askPlain('+ ');
    else if (login !== null) {
      this.#literal(Number(login[1]), () => {
        this.#take((rest) => {
          this.#literal(Number(/^ \{(\d+)\}$/.exec(rest)?.[1]), (password) => this.#answer(password));
        });
      });
    } else if (line !== '') this.#line('* BYE');
  }

  #pop3(line: string): void {
    const { plain = true, noPasswords } = this.#options;
    if (line === 'CAPA')
      this.#line(`+OK\r\n${noPasswords === true ? 'SASL XOAUTH2' : plain ? 'SASL PLAIN' : 'USER'}\r\n.`);
    else if (line === 'AUTH PLAIN') this.#askPlain('+ ');
    else if (line.startsWith('USER ')) this.#line('+OK');
    else if (line.startsWith('PASS ')) this.#answer(line.slice(5));
    else this.#line('+OK bye');
  }

  #smtp(line: string): void {
    const { plain = true, noPasswords } = this.#options;
    const offer = noPasswords === true ? 'XOAUTH2' : plain ? 'LOGIN PLAIN' : 'LOGIN';
    if (line.startsWith('EHLO ')) this.#line(`250-hello\r\n250-SIZE 1000\r\n250 AUTH ${offer}`);
    else if (line === 'AUTH PLAIN') this.#askPlain('334 ');
    else if (line === 'AUTH LOGIN') {
      this.#line('334 VXNlcm5hbWU6');
      this.#take(() => {
        this.#line('334 UGFzc3dvcmQ6');
        this.#take((text) => this.#answer(Buffer.from(text, 'base64').toString('utf8')));
      });
    } else this.#line('221 bye');
  }

  #askPlain(prompt: string): void {
    this.#line(prompt);
    this.#take((text) => this.#answer(Buffer.from(text, 'base64').toString('utf8').split('\0')[2] ?? ''));
  }

  #literal(octets: number, take: (text: string) => void): void {
    this.#line('+ go on');
    this.#next = { take, octets };
  }

  #take(take: (text: string) => void): void {
    this.#next = { take, octets: null };
  }

  #answer(password: string): void {
    this.#passwords.push(password);
    const { toRightPassword = 'admits', alsoAdmits } = this.#options;
    const other = password === alsoAdmits ? 'admits' : 'wrong';
    const right = password === MAILBOX.password ? toRightPassword : other;
    this.#line(ANSWERS[this.#options.protocol][right === 'same-as-wrong' ? 'wrong' : right]);
  }

  #line(text: string): void {
    this.#say(`${text}\r\n`);
  }
}

const ANSWERS = {
  imap: {
    admits: '* CAPABILITY IMAP4rev2\r\nb OK in',
    'wants-app-password': 'b NO [ALERT] use an app password',
    wrong: 'b NO [AUTHENTICATIONFAILED] no',
    temporary: 'b NO [UNAVAILABLE] later',
    locked: 'b NO account is temporarily locked',
  },
  pop3: {
    admits: '+OK in',
    'wants-app-password': '-ERR use an app password',
    wrong: '-ERR [AUTH] no',
    temporary: '-ERR [SYS/TEMP] later',
    locked: '-ERR account is temporarily locked',
  },
  smtp: {
    admits: '235 in',
    'wants-app-password': '534-5.7.9 use\r\n534 5.7.9 an app password',
    wrong: '535 5.7.8 no',
    temporary: '454 4.7.0 later',
    locked: '535 account is temporarily locked',
  },
} as const;
