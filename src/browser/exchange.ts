/** What passed the recording proxy: one request of the browser and what was answered. It is held in memory and never written. */
export interface Exchange {
  /** Milliseconds since the visit began. */
  readonly at: number;
  readonly method: string;
  /** `wss:` for a web socket. */
  readonly url: string;
  /** In lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** Of what was sent, the beginning; of a web socket what the page sent over it. */
  body: Buffer;
  /** null until there is an answer, and when there was none. */
  status: number | null;
  setCookies: readonly string[];
  /** Why there was no answer. */
  problem?: string;
}

/** The beginning of what was sent: more than any measurement holds. */
export const KEPT_BYTES = 65_536;
