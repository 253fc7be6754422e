/**
 * The one holder of secrets in a run. Values come from the environment by name, leave only towards a verified
 * connection, and are taken out of everything that is written, in the encodings that they may come back in.
 */
import type { Json } from '../model/json.ts';

const MASK = '[redacted]';
/** Shorter values would match half of any text; a password this short is told by its check. */
const SHORTEST_REDACTED = 4;

export class SecretStore {
  readonly #environment: Readonly<Record<string, string | undefined>>;
  /** Longest first: of two secrets of which one holds the other, the longer goes whole. */
  #known: ReadonlySet<string> = new Set();
  #names: readonly string[] = [];

  /** `environment` maps variable names to values; every name that is read is a secret from then on. */
  constructor(environment: Readonly<Record<string, string | undefined>>) {
    this.#environment = environment;
  }

  /** The value of the variable, or undefined when it is not set or empty. */
  get(env: string): string | undefined {
    const value = this.#environment[env];
    if (value === undefined || value === '') return undefined;
    this.remember(value);
    return value;
  }

  /** Also keeps this value out of everything written: a code, a token, the value of a cookie. */
  remember(value: string): void {
    if (value.length < SHORTEST_REDACTED) return;
    const added = encodings(value).filter((form) => !this.#known.has(form));
    if (added.length === 0) return;
    this.#known = new Set([...this.#known, ...added].sort((a, b) => b.length - a.length));
  }

  /**
   * Names that are public, such as ids of the plan, stay whole. A hole in a name that everybody can read elsewhere would
   * tell the secret: `administration-[redacted]` beside `administration-audit`.
   */
  keepWhole(names: readonly string[]): void {
    this.#names = names;
  }

  /** The text without any known secret. */
  redact(text: string): string {
    let clean = text;
    for (const secret of this.#known) {
      if (!clean.includes(secret)) continue;
      const names = this.#names.filter((name) => name.length > secret.length && name.includes(secret));
      clean = clean.replaceAll(secret, (_, at: number) =>
        names.some((name) => isWithin(clean, name, { at, secret })) ? secret : MASK,
      );
    }
    return clean;
  }

  /** A copy of the value with every string in it redacted, names of members too. */
  redactAll<T>(value: T): T {
    return this.#walk(value as Json) as T;
  }

  #walk(value: Json): Json {
    if (typeof value === 'string') return this.redact(value);
    if (Array.isArray(value)) return value.map((item: Json) => this.#walk(item));
    if (typeof value === 'object' && value !== null) {
      const members = Object.entries(value as Record<string, Json | undefined>).filter(
        ([, member]) => member !== undefined,
      );
      return Object.fromEntries(members.map(([name, member]) => [this.redact(name), this.#walk(member!)]));
    }
    return value;
  }

  /** A store never shows what it holds. */
  toJSON(): string {
    return MASK;
  }

  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return `SecretStore ${MASK}`;
  }
}

/** Is what stands in the text at this place a part of the name, which stands there whole? */
function isWithin(text: string, name: string, { at, secret }: { at: number; secret: string }): boolean {
  for (let offset = name.indexOf(secret); offset >= 0; offset = name.indexOf(secret, offset + 1)) {
    if (text.startsWith(name, at - offset) && at >= offset) return true;
  }
  return false;
}

/** The forms in which a server, a library or an encoder may echo the value. */
function encodings(value: string): string[] {
  const bytes = Buffer.from(value, 'utf8');
  const json = JSON.stringify(value).slice(1, -1);
  const html = value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
  // A lone surrogate is sent as its replacement character, and encodeURIComponent would throw on it.
  const url = encodeURIComponent(bytes.toString('utf8'));
  const form = new URLSearchParams({ v: value }).toString().slice('v='.length);
  const forms = [value, json, html, html.replaceAll("'", '&#39;'), url, form, bytes.toString('base64')];
  const lowerHex = [url, form].map((text) => text.replace(/%[0-9A-F]{2}/g, (escape) => escape.toLowerCase()));
  const others = [bytes.toString('base64').replaceAll('=', ''), bytes.toString('base64url'), bytes.toString('hex')];
  return [...new Set([...forms, ...lowerHex, ...others])].filter((text) => text.length >= SHORTEST_REDACTED);
}
