/** Finds secrets in a text, whatever encoders it went through; in time that grows with the text, not with the secrets. */
import { foldAscii } from './fold.ts';
import { SHORTEST, type Needle } from './needles.ts';
import { MAY_BE_ENCODED, readingsOf, type Readings } from './readings.ts';

export interface Match {
  readonly from: number;
  readonly to: number;
}

/** Texts of this length may have been cut, and end with the head of a secret. */
const MAY_BE_CUT = 60;
const SHORTEST_HEAD = 4;
const CUT_ESCAPE = /^([%&\\][\w%&#;\\]*)?$/;
/** Of a character of UTF-8 whose bytes were encoded twice. */
const LONGEST_ESCAPE = 24;
/** Of one place in the text; more are no honest text. */
const MOST_STEPS = 20_000;
/** Of hexadecimals beside a few digits: they stand in a digest. */
const LONG_NUMBER = 14;
/** Stands for a place in the text that has several readings. */
const MANY = '\0';

export class NeedleIndex {
  /** By their first characters. */
  readonly #needles = new Map<string, Needle[]>();
  readonly #known = new Set<string>();

  add(needles: readonly Needle[]): void {
    for (const needle of needles) {
      const known = `${needle.text} ${String(needle.alone)} ${String(needle.name)}`;
      if (this.#known.has(known)) continue;
      this.#known.add(known);
      const key = needle.text.slice(0, SHORTEST);
      const alike = this.#needles.get(key);
      if (alike === undefined) this.#needles.set(key, [needle]);
      else alike.push(needle);
    }
  }

  /** In the order of the text, also where they overlap. */
  find(text: string): Match[] {
    if (this.#needles.size === 0) return [];
    if (!MAY_BE_ENCODED.test(text)) return this.#findPlain(text);
    const readings = readingsOf(text);
    return readings === null ? [{ from: 0, to: text.length }] : this.#findEncoded(text, readings);
  }

  #findPlain(text: string): Match[] {
    const folded = foldAscii(text);
    const matches: Match[] = [];
    for (let from = 0; from + SHORTEST <= folded.length; from++)
      for (const needle of this.#needles.get(folded.substring(from, from + SHORTEST)) ?? []) {
        const to = plainEnd(folded, from, needle);
        if (to !== null && isMeant(text, null, { from, to }, needle)) matches.push(widened(text, { from, to }, needle));
      }
    return matches;
  }

  #findEncoded(text: string, readings: Readings): Match[] {
    const matches: Match[] = [];
    const plainly = readings.map((each) =>
      each.length === 1 && each[0]!.folded.length === 1 ? each[0]!.folded : MANY,
    );
    const single = plainly.join('');
    for (let from = 0; from < text.length; from++) {
      const walk = new Walk(text, readings);
      const three = single.substring(from, from + SHORTEST);
      for (const key of three.includes(MANY) ? walk.beginnings(from) : [three])
        for (const needle of this.#needles.get(key) ?? []) {
          const to = walk.end(from, needle);
          if (to !== null && isMeant(text, readings, { from, to }, needle))
            matches.push(widened(text, { from, to }, needle));
        }
      if (walk.tired) return [{ from: 0, to: text.length }];
    }
    return matches;
  }
}

function plainEnd(text: string, from: number, { text: wanted }: Needle): number | null {
  if (text.startsWith(wanted, from)) return from + wanted.length;
  const rest = text.length - from;
  const isHead = rest < wanted.length && rest >= SHORTEST_HEAD && text.length >= MAY_BE_CUT;
  return isHead && wanted.startsWith(text.slice(from)) ? text.length : null;
}

/** Goes through the readings of a text from one place on. */
class Walk {
  readonly #text: string;
  readonly #readings: Readings;
  #steps = MOST_STEPS;

  constructor(text: string, readings: Readings) {
    this.#text = text;
    this.#readings = readings;
  }

  get tired(): boolean {
    return this.#steps < 0;
  }

  beginnings(from: number): ReadonlySet<string> {
    const found = new Set<string>();
    const go = (at: number, said: string): void => {
      if (said.length >= SHORTEST) found.add(said.slice(0, SHORTEST));
      else for (const { to, folded } of this.#each(at)) go(to, said + folded);
    };
    go(from, '');
    return found;
  }

  /** The furthest place where the needle may end, or its head where the text was cut. */
  end(from: number, { text: wanted }: Needle): number | null {
    let furthest: number | null = null;
    const go = (at: number, done: number): void => {
      if (done >= SHORTEST_HEAD && this.#isCutAt(at)) furthest = this.#text.length;
      for (const { to, folded } of this.#each(at)) {
        const rest = wanted.slice(done, done + folded.length);
        if (!folded.startsWith(rest)) continue;
        const next = done + rest.length;
        if (next < wanted.length) go(to, next);
        else if (furthest === null || to > furthest) furthest = to;
      }
    };
    go(from, 0);
    return furthest;
  }

  /** Does the text end here, or in the middle of an escape that begins here? */
  #isCutAt(at: number): boolean {
    const { length } = this.#text;
    return length >= MAY_BE_CUT && length - at <= LONGEST_ESCAPE && CUT_ESCAPE.test(this.#text.slice(at));
  }

  #each(at: number) {
    const readings = this.#steps < 0 ? [] : (this.#readings[at] ?? []);
    this.#steps -= readings.length;
    return readings;
  }
}

/** What is found by chance: a short word within a longer one, digits within a digest. */
function isMeant(text: string, readings: Readings | null, match: Match, needle: Needle): boolean {
  if (needle.name) return isValue(text, readings, match);
  if (needle.alone) return !isBefore(LETTER, text, readings, match.from) && !isAfter(LETTER, text, readings, match.to);
  if (!needle.digits) return true;
  // Beside the match, whose own escapes may be long.
  let { from, to } = match;
  while (HEXADECIMAL.test(text[from - 1] ?? '')) from--;
  while (HEXADECIMAL.test(text[to] ?? '')) to++;
  return match.from - from + (to - match.to) < LONG_NUMBER;
}

/** Not a part of a word, of a host, of a path, of an address for mail or of the name of a variable. */
function isValue(text: string, readings: Readings | null, { from, to }: Match): boolean {
  if (isBefore(JOINED, text, readings, from) || isAfter(JOINED, text, readings, to)) return false;
  return !isBefore(/\./, text, readings, from) && !/^\.[\p{L}\p{N}]/u.test(text.slice(to, to + 3));
}

const LETTER = /[\p{L}\p{N}]/u;
const JOINED = /[\p{L}\p{N}_/\\@-]/u;
const HEXADECIMAL = /[0-9a-f]/i;

function isAfter(kind: RegExp, text: string, readings: Readings | null, at: number): boolean {
  if (readings === null) return kind.test(text[at] ?? '');
  const said = readings[at] ?? [];
  return said.length > 0 && said.every(({ char }) => kind.test(char));
}

function isBefore(kind: RegExp, text: string, readings: Readings | null, at: number): boolean {
  if (readings === null) return kind.test(text[at - 1] ?? '');
  // The last sign of an escape may be a letter, and the escape none: %2F.
  const ending = readings
    .slice(Math.max(0, at - LONGEST_ESCAPE), at)
    .flat()
    .filter(({ to }) => to === at);
  return ending.length > 0 && ending.every(({ char }) => kind.test(char));
}

function widened(text: string, { from, to }: Match, { left, right }: Needle): Match {
  const isBase64 = (at: number) => /[\w+/-]/.test(text[at] ?? '');
  const begin = left === 1 && isBase64(from - 1) ? from - 1 : from;
  let end = right === 1 && isBase64(to) ? to + 1 : to;
  while (right === 1 && text[end] === '=') end++;
  return { from: begin, to: end };
}
