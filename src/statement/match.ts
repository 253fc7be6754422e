/** Which units a claim quotes. A claim is one whole unit, or several, each with or without its mark, label and introduction. */
import type { Unit } from '../model/statement.ts';
import { fold, foldOnce, joinedFolds } from './fold.ts';

/** What can be quoted: a unit with what a reader may quote before it. */
export type Quotable = Pick<Unit, 'text' | 'mark' | 'label' | 'context'>;

export type Matched =
  | { readonly ok: true; readonly units: readonly number[] }
  | { readonly ok: false; readonly near?: NearUnit };

export interface NearUnit {
  readonly unit: number;
  /** The claim is a piece of this unit; else it only resembles it. */
  readonly piece: boolean;
  /** What the claim leaves out of it turns or weakens its meaning. */
  readonly turns: boolean;
}

/** Letters by which candidates are found. */
const KEY = 2;

export class ClaimMatcher {
  readonly #units: readonly Quotable[];
  readonly #folded: readonly (readonly string[])[];
  /** By their first letters the folded forms, the longest first, each with the units that have it. */
  readonly #forms = new Map<string, Map<string, number[]>>();
  /** Made when a claim is first looked for by its words. */
  #byWord: ReadonlyMap<string, readonly number[]> | undefined;
  readonly #sorted = new Map<string, readonly (readonly [string, readonly number[]])[]>();

  constructor(units: readonly Quotable[]) {
    this.#units = units;
    const folded = foldOnce();
    this.#folded = units.map((unit) => formsOf(unit, folded));
    for (const [i, forms] of this.#folded.entries()) for (const form of forms) this.#add(form, i);
  }

  /** Is it one whole unit, or several? */
  has(claim: string): boolean {
    return this.#steps(fold(claim)) !== undefined;
  }

  match(claim: string): Matched {
    const text = fold(claim);
    const steps = this.#steps(text);
    if (steps !== undefined) return { ok: true, units: neighbours(steps) };
    const near = this.#near(claim, text);
    return near === undefined ? { ok: false } : { ok: false, near };
  }

  #add(form: string, unit: number): void {
    if (form === '') return;
    const key = form.slice(0, KEY);
    const forms = this.#forms.get(key) ?? new Map<string, number[]>();
    const units = forms.get(form) ?? [];
    if (units.at(-1) !== unit) units.push(unit);
    this.#forms.set(key, forms.set(form, units));
  }

  #candidates(text: string, at: number): readonly (readonly [string, readonly number[]])[] {
    const found = [KEY, 1].flatMap((length) => this.#keyed(text.slice(at, at + length)));
    return found.filter(([form]) => text.startsWith(form, at));
  }

  #keyed(key: string): readonly (readonly [string, readonly number[]])[] {
    const known = this.#sorted.get(key);
    if (known !== undefined) return known;
    const forms = [...(this.#forms.get(key) ?? [])].sort(([a], [b]) => b.length - a.length);
    this.#sorted.set(key, forms);
    return forms;
  }

  /** The claim as a row of whole forms; each place of it is reached once, so the cost is bounded. */
  #steps(text: string): (readonly number[])[] | undefined {
    if (text === '') return undefined;
    const reached = new Map<number, { from: number; units: readonly number[] } | null>([[0, null]]);
    const open = [0];
    for (let at = open.pop(); at !== undefined && !reached.has(text.length); at = open.pop()) {
      const begin = text[at] === ' ' ? at + 1 : at;
      // The longest is tried first: it is pushed last.
      for (const [form, units] of this.#candidates(text, begin).toReversed()) {
        const end = begin + form.length;
        if (reached.has(end)) continue;
        reached.set(end, { from: at, units });
        open.push(end);
      }
    }
    const steps: (readonly number[])[] = [];
    for (let step = reached.get(text.length); step != null; step = reached.get(step.from)) steps.unshift(step.units);
    return steps.length === 0 ? undefined : steps;
  }

  #near(claim: string, text: string): NearUnit | undefined {
    const pieces = text === '' ? -1 : this.#folded.findIndex((forms) => forms.some((form) => form.includes(text)));
    if (pieces !== -1) return { unit: pieces, piece: true, turns: turnsMeaning(this.#units[pieces]!, claim) };
    const unit = this.#resembling(claim);
    return unit === undefined ? undefined : { unit, piece: false, turns: turnsMeaning(this.#units[unit]!, claim) };
  }

  /** The first unit that shares most words with the claim, when that is at least half of them. */
  #resembling(claim: string): number | undefined {
    this.#byWord ??= unitsByWord(this.#units);
    const words = new Set(wordsOf(claim));
    const shared = new Map<number, number>();
    for (const word of words) for (const i of this.#byWord.get(word) ?? []) shared.set(i, (shared.get(i) ?? 0) + 1);
    const [best] = [...shared].sort(([a, most], [b, more]) => more - most || a - b);
    return best !== undefined && best[1] >= words.size / 2 ? best[0] : undefined;
  }
}

function unitsByWord(units: readonly Quotable[]): ReadonlyMap<string, readonly number[]> {
  const byWord = new Map<string, number[]>();
  for (const [i, { text }] of units.entries())
    for (const word of new Set(wordsOf(text))) {
      const own = byWord.get(word);
      if (own === undefined) byWord.set(word, [i]);
      else own.push(i);
    }
  return byWord;
}

function formsOf({ text, mark, label, context }: Quotable, folded: (text: string) => string): string[] {
  const heads = [
    [],
    [mark],
    [label],
    [mark, label],
    [context],
    [context, mark],
    [context, label],
    [context, mark, label],
  ];
  const told = heads.filter((head) => head.every((part) => part !== ''));
  return [...new Set(told.map((head) => joinedFolds([...head, text].map(folded))))];
}

/** Of units with the same words, the one beside what else is quoted; all of them where nothing settles it. */
function neighbours(steps: readonly (readonly number[])[]): number[] {
  const chosen: number[] = [];
  for (const [i, units] of steps.entries()) {
    const beside = units.filter((unit) => chosen.at(-1) === unit - 1 || steps[i + 1]?.includes(unit + 1));
    chosen.push(...(beside.length > 0 ? beside.slice(0, 1) : units));
  }
  return [...new Set(chosen)].sort((a, b) => a - b);
}

const TURNING =
  /(?<![\p{L}])(?:niet|geen|nooit|zonder|tenzij|behalve|waar mogelijk|not|no|never|without|unless|except|where possible)(?![\p{L}])/giu;

function turnsMeaning({ text }: Quotable, claim: string): boolean {
  const count = (words: string) => words.match(TURNING)?.length ?? 0;
  return count(text) > count(claim);
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
