/** What a conversation with a server offers whoever logs in: the other end is proven before anything secret is sent. */
import type { Json } from '../model/json.ts';
import type { Reading } from '../reading/readers.ts';

export type Html = Reading<'html'>;

/** One visitor: own cookies, own headers, one origin. The other end is proven before anything is sent. */
export interface HttpSession {
  readonly origin: string;
  /** One exchange. Redirects are not followed. Refuses every other origin. */
  readonly request: (method: string, path: string, options?: RequestOptions) => Promise<HttpReply>;
  /** What a page says that did not come by `request`, such as one that a browser drew. */
  readonly htmlOf: (body: string, url: URL) => Promise<Html>;
  /** A header that goes with every request of this visitor from now on, e.g. Authorization. */
  readonly setHeader: (name: string, value: string) => void;
  readonly cookie: (name: string) => Promise<string | undefined>;
  /** Every cookie of this visitor, with what was set besides its value; opaque to drivers. */
  readonly cookies: () => Promise<readonly KeptCookie[]>;
  /** Cookies that outlive the browser, to be given to a later session; opaque to drivers. */
  readonly lastingCookies: () => Promise<readonly LastingCookie[]>;
}

export interface RequestOptions {
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as application/x-www-form-urlencoded. */
  readonly form?: readonly (readonly [name: string, value: string])[];
  readonly json?: Json;
  readonly body?: { readonly type: string; readonly text: string };
  /** Programs of a page are longer than pages. */
  readonly large?: boolean;
}

export interface HttpReply {
  readonly url: URL;
  readonly status: number;
  /** The first field of this name, lower case. */
  readonly header: (name: string) => string | undefined;
  readonly setCookies: readonly string[];
  /** Cut off at the session's limit. */
  readonly body: string;
  /** What the body says, where it is HTML. */
  readonly html: Html | null;
  readonly durationMs: number;
}

/** `days` that it outlives the browser; 0 for a cookie of the session. */
export interface KeptCookie {
  readonly name: string;
  readonly line: string;
  readonly days: number;
}
export type LastingCookie = KeptCookie;

/** Where a line protocol is reached. TLS comes first: from the first byte, or after the protocol's own STARTTLS. */
export interface LineService {
  readonly protocol: 'imap' | 'pop3' | 'smtp';
  /** Null for the host of the login. */
  readonly host: string | null;
  readonly port: number;
  readonly startTls: boolean;
}

/** A conversation in lines with a server that was proven first. */
export interface LineSession {
  /** What follows goes without waiting; the line end is added. */
  readonly say: (line: string) => void;
  /** All that the server said since, up to and including the first match. */
  readonly hear: (whole: RegExp) => Promise<string>;
}
