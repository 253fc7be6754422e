/** Which units a claim quotes. A claim is one whole unit, or several, each with or without its mark, label and introduction. */
import type { Unit } from '../model/statement.ts';
import { fold } from './fold.ts';

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
  /** By their first letters the folded forms, the longest first, each with the units that have it. */
  readonly #forms = new Map<string, Map<string, number[]>>();
  readonly #sorted = new Map<string, readonly (readonly [string, readonly number[]])[]>();

  constructor(units: readonly Quotable[]) {
    this.#units = units;
    for (const [i, unit] of units.entries()) for (const form of formsOf(unit)) this.#add(form, i);
  }

  match(claim: string): Matched {
    const text = fold(claim);
    const steps = text === '' ? undefined : this.#steps(text);
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
    const pieces = this.#units.findIndex(
      (unit) => text.length > 0 && formsOf(unit).some((form) => form.includes(text)),
    );
    if (pieces !== -1) return { unit: pieces, piece: true, turns: turnsMeaning(this.#units[pieces]!, claim) };
    const unit = resembling(claim, this.#units);
    return unit === undefined ? undefined : { unit, piece: false, turns: turnsMeaning(this.#units[unit]!, claim) };
  }
}

function formsOf({ text, mark, label, context }: Quotable): string[] {
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
  return [...new Set(heads.map((head) => fold([...head, text].filter((part) => part !== '').join(' '))))];
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

/** The unit that shares most words with the claim, when that is at least half of them. */
function resembling(claim: string, units: readonly Quotable[]): number | undefined {
  const words = new Set(wordsOf(claim));
  let best: number | undefined;
  let most = words.size / 2;
  for (const [i, { text }] of units.entries()) {
    const count = new Set(wordsOf(text).filter((word) => words.has(word))).size;
    if (count >= most && (best === undefined || count > most)) [best, most] = [i, count];
  }
  return best;
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
