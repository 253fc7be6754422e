/**
 * With which letters a match of a pattern can begin: a pattern is then tried at the few words that begin so, instead of at
 * every letter of a text.
 */

/** Letters that are looked at. */
export const MOST = 3;
/** Anything may follow. */
const OPEN = '…';

/** Beginnings of at most MOST letters. A shorter one stands for all that begins with it, the empty one for every text. */
export function beginningsOf(source: string): ReadonlySet<string> {
  return new Set([...new Reader(source).alternatives()].map((beginning) => beginning.replace(OPEN, '')));
}

/** Reads the few signs of expressions that the lexicon uses; what it does not know may be anything. */
class Reader {
  readonly #source: string;
  #at = 0;

  constructor(source: string) {
    this.#source = source;
  }

  alternatives(): Set<string> {
    const all = this.#sequence();
    while (this.#take('|')) for (const beginning of this.#sequence()) all.add(beginning);
    return all;
  }

  #sequence(): Set<string> {
    let all = new Set(['']);
    while (this.#at < this.#source.length && !/^[|)]/.test(this.#source.slice(this.#at, this.#at + 1))) {
      if (this.#take('~')) continue;
      const piece = this.#piece();
      const { may, often } = this.#times();
      const longer = new Set(may ? all : []);
      for (const beginning of all)
        for (const next of piece) longer.add(joined(beginning, often && next !== OPEN ? next + OPEN : next));
      all = longer;
    }
    return all;
  }

  /** One letter or group, by its own beginnings. */
  #piece(): ReadonlySet<string> {
    if (this.#take('(?:')) {
      const own = this.alternatives();
      this.#take(')');
      return own;
    }
    if (this.#take('[')) return this.#characters();
    const [sign = '', escaped = ''] = this.#source.slice(this.#at, this.#at + 2);
    this.#at += sign === '\\' ? 2 : 1;
    if (sign !== '\\') return /[\p{L}\p{N} ,-]/u.test(sign) ? new Set([sign]) : this.#unknown(sign);
    if (escaped === 'd') return new Set('0123456789');
    return /[./]/.test(escaped) ? new Set([escaped]) : new Set([OPEN]);
  }

  #characters(): ReadonlySet<string> {
    const end = this.#source.indexOf(']', this.#at);
    const own = this.#source.slice(this.#at, end);
    this.#at = end + 1;
    return /[\\^]|.-./.test(own) ? new Set([OPEN]) : new Set(own);
  }

  /** A look ahead, an end, any character: nothing is known of what follows, and nothing after it is read. */
  #unknown(sign: string): ReadonlySet<string> {
    let depth = sign === '(' ? 1 : 0;
    for (; depth > 0 && this.#at < this.#source.length; this.#at += 1)
      depth += { '(': 1, ')': -1 }[this.#source[this.#at]!] ?? 0;
    return new Set([OPEN]);
  }

  /** Steps over the sign that says how often the piece appears. */
  #times(): { may: boolean; often: boolean } {
    const sign = /^(?:[?*+]|\{\d+(?:,\d*)?\})/.exec(this.#source.slice(this.#at, this.#at + 8))?.[0] ?? '';
    this.#at += sign.length;
    return { may: /^(?:[?*]|\{0)/.test(sign), often: /^[*+{]/.test(sign) };
  }

  #take(sign: string): boolean {
    const found = this.#source.startsWith(sign, this.#at);
    if (found) this.#at += sign.length;
    return found;
  }
}

function joined(beginning: string, next: string): string {
  if (beginning.endsWith(OPEN)) return beginning;
  const both = beginning + next;
  return both.length > MOST ? both.slice(0, MOST) : both;
}
