/** How a plain-text protocol is asked to go over to TLS (RFC 3207, RFC 2595 and 9051). The next protocol is one more entry of the table. */

import type { Socket } from 'node:net';

/** `rest` is what the other side said beyond the end of the talk. */
type UpgradeStep =
  | { readonly send: Buffer }
  | { readonly ready: true; readonly rest?: Buffer }
  | { readonly failed: string };
/**
 * Makes a conversation: it gets what the server says and answers what to do; undefined is "wait for more". It is given no
 * bytes first, for there are talks that the client begins.
 */
export type Upgrade = () => (chunk: Buffer) => UpgradeStep | undefined;

export const STARTTLS_PROTOCOLS = ['smtp', 'imap', 'pop3'] as const;
export type StartTlsProtocol = (typeof STARTTLS_PROTOCOLS)[number];

interface Turn {
  /** Matches the server's complete answer that lets the conversation go on. */
  readonly expect: RegExp;
  /** What is sent next; without it the next bytes are TLS. */
  readonly send?: string;
}

const CONVERSATIONS: Readonly<Record<StartTlsProtocol, readonly Turn[]>> = {
  smtp: [
    { expect: /^(220-[^\n]*\n)*220[ \r][^\n]*\n$/, send: 'EHLO waarborg.invalid\r\n' },
    { expect: /^(250-[^\n]*\n)*250[ \r][^\n]*\n$/, send: 'STARTTLS\r\n' },
    { expect: /^220[^\n]*\n$/ },
  ],
  imap: [{ expect: /^\* (OK|PREAUTH)[^\n]*\n$/i, send: 'a STARTTLS\r\n' }, { expect: /^(\*[^\n]*\n)*a OK[^\n]*\n$/i }],
  pop3: [{ expect: /^\+OK[^\n]*\n$/, send: 'STLS\r\n' }, { expect: /^\+OK[^\n]*\n$/ }],
};

/** An answer line that ends the hope of TLS: SMTP 4xx and 5xx, IMAP NO and BAD, POP3 -ERR. */
const REFUSAL = /^(?:[45]\d\d[ \r]|a (?:NO|BAD)\b|\* BYE\b|-ERR\b)[^\n]*/im;
const MAX_TEXT = 16 * 1024;

export function startTls(protocol: StartTlsProtocol): Upgrade {
  return () => {
    const turns = [...CONVERSATIONS[protocol]];
    let text = '';
    return (chunk) => {
      text += chunk.toString('latin1');
      if (text.length > MAX_TEXT) return { failed: `more than ${MAX_TEXT} bytes before TLS` };
      const turn = turns[0];
      if (turn?.expect.test(text) === true) {
        turns.shift();
        text = '';
        return turn.send === undefined ? { ready: true } : { send: Buffer.from(turn.send, 'latin1') };
      }
      const refusal = REFUSAL.exec(text);
      return refusal === null
        ? undefined
        : { failed: `the server said: ${JSON.stringify(refusal[0].trimEnd().slice(0, 200))}` };
    };
  };
}

/**
 * Leads the talk on a connected socket up to where TLS begins, and leaves the socket paused there. Answers why the server
 * did not come along; undefined when it did. An end or an error of the socket is the caller's to hear.
 */
export function upgrade(socket: Socket, conversation: Upgrade): Promise<string | undefined> {
  const step = conversation();
  return new Promise((resolve) => {
    const onData = (chunk: Buffer) => {
      const next = step(chunk);
      if (next === undefined) return;
      if ('send' in next) return void socket.write(next.send);
      socket.off('data', onData);
      socket.pause();
      if ('rest' in next && next.rest.length > 0) socket.unshift(next.rest);
      resolve('failed' in next ? next.failed : undefined);
    };
    socket.on('data', onData);
    socket.resume();
    onData(Buffer.alloc(0));
  });
}
