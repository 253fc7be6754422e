/**
 * The one holder of secrets in a run. Values come from the environment by name, leave only towards a verified
 * connection, and are taken out of everything that is written, in whatever encoding they come back.
 */
import type { ControlSet } from '../model/controls.ts';
import type { Json } from '../model/json.ts';
import { NeedleIndex, type Match } from './find.ts';
import { nameNeedles, needlesOf, SHORTEST } from './needles.ts';

const MASK = '[redacted]';
/** A digest tells nothing, and by chance holds any few letters. */
const DIGEST = /^sha256:[0-9a-f]{64}$/;

/** What refers to the variables of accounts. */
type Accounts = Pick<ControlSet, 'accounts' | 'systems'>;

export class SecretStore {
  readonly #environment: Readonly<Record<string, string | undefined>>;
  readonly #needles = new NeedleIndex();
  readonly #userNames = new NeedleIndex();
  readonly #known = new Set<string>();
  readonly #nameVariables = new Set<string>();
  #names: readonly string[] = [];

  /** `environment` maps variable names to values; every name that is read is a secret from then on. */
  constructor(environment: Readonly<Record<string, string | undefined>>) {
    this.#environment = environment;
  }

  /**
   * Knows every account from the start, whatever part of the run is asked for: a server may show the secret of another.
   * User names are no secrets, but are kept out where they stand as a value.
   */
  learn({ accounts, systems }: Accounts): this {
    for (const { username } of accounts) this.#nameVariables.add(username.env);
    for (const { password, totp } of accounts) {
      this.#nameVariables.delete(password.env);
      this.get(password.env);
      if (totp !== undefined) this.#learnSeed(this.get(totp.env) ?? '');
    }
    for (const { username } of accounts) this.get(username.env);
    for (const { login } of systems) for (const env of variablesIn(login?.options)) this.get(env);
    return this;
  }

  /** The value of the variable, or undefined when it is not set or empty. */
  get(env: string): string | undefined {
    const value = this.#environment[env];
    if (value === undefined || value === '') return undefined;
    if (!this.#nameVariables.has(env)) this.remember(value);
    else if (value.length >= SHORTEST) this.#userNames.add(nameNeedles(value));
    return value;
  }

  /** Also keeps this value out of everything written: a code, a token, the value of a cookie. */
  remember(value: string): void {
    if (value.length < SHORTEST || this.#known.has(value)) return;
    this.#known.add(value);
    this.#needles.add(needlesOf(value));
  }

  /** A seed may be written with spaces, or as an address that holds it. */
  #learnSeed(value: string): void {
    this.remember(value.replaceAll(/[\s-]/g, ''));
    const [, seed] = /[?&]secret=([^&#]+)/i.exec(value) ?? [];
    if (seed !== undefined) this.remember(seed);
  }

  /**
   * Names that are public, such as ids of the plan, stay whole. A hole in a name that everybody can read elsewhere would
   * tell the secret: `administration-[redacted]` beside `administration-audit`.
   */
  keepWhole(names: readonly string[]): void {
    this.#names = names;
  }

  /** The text without any known secret, and without user names unless they stay. What overlaps goes whole. */
  redact(text: string, { userNames = true } = {}): string {
    if (DIGEST.test(text)) return text;
    const found = [...this.#needles.find(text), ...(userNames ? this.#userNames.find(text) : [])];
    const matches = found.filter((match) => !this.#isWithinName(text, match));
    let clean = '';
    let done = 0;
    for (const { from, to } of united(matches)) {
      clean += text.slice(done, from) + MASK;
      done = to;
    }
    return clean + text.slice(done);
  }

  /** A copy of the value with every string in it redacted, names of members too. */
  redactAll<T>(value: T, options?: { readonly userNames: boolean }): T {
    return this.#walk(value as Json, options) as T;
  }

  #isWithinName(text: string, { from, to }: Match): boolean {
    const said = text.slice(from, to);
    return this.#names.some(
      (name) => name.length > said.length && name.includes(said) && isWithin(text, name, { at: from, said }),
    );
  }

  #walk(value: Json, options?: { readonly userNames: boolean }): Json {
    if (typeof value === 'string') return this.redact(value, options);
    if (Array.isArray(value)) return value.map((item: Json) => this.#walk(item, options));
    if (typeof value === 'object' && value !== null) {
      const members = Object.entries(value as Record<string, Json | undefined>).filter(
        ([, member]) => member !== undefined,
      );
      return Object.fromEntries(
        members.map(([name, member]) => [this.redact(name, options), this.#walk(member!, options)]),
      );
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

/** Variables that a driver's options name, such as `{ env: TENANT_SECRET }`, at any depth. */
function variablesIn(options: Json | undefined): string[] {
  if (typeof options !== 'object' || options === null) return [];
  const { env } = options as { readonly env?: Json };
  return [...(typeof env === 'string' ? [env] : []), ...Object.values(options).flatMap(variablesIn)];
}

/** Is what stands in the text at this place a part of the name, which is whole there? */
function isWithin(text: string, name: string, { at, said }: { at: number; said: string }): boolean {
  for (let offset = name.indexOf(said); offset >= 0; offset = name.indexOf(said, offset + 1)) {
    if (at >= offset && text.startsWith(name, at - offset)) return true;
  }
  return false;
}

/** Without overlaps, in the order of the text. */
function united(matches: readonly Match[]): Match[] {
  const all: Match[] = [];
  for (const match of matches.toSorted((a, b) => a.from - b.from)) {
    const last = all.at(-1);
    if (last === undefined || match.from >= last.to) all.push(match);
    else all[all.length - 1] = { from: last.from, to: Math.max(last.to, match.to) };
  }
  return all;
}
