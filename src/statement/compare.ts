/** The published page against the statement's file: which claimed units it lacks, and what it says more. */
import type { AddedUnit, MissingUnit, TextComparison } from '../model/evidence/statement.ts';
import { isDateLine } from './dates.ts';
import { fold, foldOnce, headingKey } from './fold.ts';
import { ClaimMatcher, type Quotable } from './match.ts';
import type { Statement } from './read.ts';
import { headingsNamed, unitsBelow } from './sections.ts';

/** What the file says, as far as a page can be held against it. */
export interface FiledStatement {
  readonly units: readonly FiledUnit[];
  readonly sections: readonly string[];
  /** In their order, each as often as it appears. */
  readonly headings: readonly string[];
  /** Everything else: units that nobody claims, and what introduces them. */
  readonly others: readonly string[];
}

export interface FiledUnit extends Quotable {
  readonly section: string | null;
  readonly claimed: boolean;
}

const MOST = 50;
const SHOWN = 400;

export function compareTexts(page: Statement, file: FiledStatement): TextComparison {
  const archived = archivedUnits(page, file);
  const live = page.units.filter((_unit, i) => !archived.has(i));
  const present = new Page(live);
  const old = new Page(page.units.filter((_unit, i) => archived.has(i)));
  const claimed = file.units.filter((unit) => unit.claimed);
  const missing = claimed.flatMap((unit): MissingUnit[] => {
    const lacks = present.lacks(unit);
    if (lacks === undefined) return [];
    const nearest = present.nearest(lacks);
    return [
      {
        text: cut(lacks),
        nearest: nearest === undefined ? null : cut(nearest),
        archived: old.lacks(unit) === undefined,
      },
    ];
  });
  return {
    units: live.length,
    claimed: claimed.length,
    found: claimed.length - missing.length,
    missing: missing.slice(0, MOST),
    added: addedTo(page, archived, file),
  };
}

const cut = (text: string): string => (text.length > SHOWN ? `${text.slice(0, SHOWN - 1)}…` : text);

class Page {
  readonly #units: readonly Quotable[];
  readonly #matcher: ClaimMatcher;
  readonly #introductions: ReadonlySet<string>;

  constructor(units: readonly Quotable[]) {
    this.#units = units;
    this.#matcher = new ClaimMatcher(units);
    this.#introductions = new Set(units.flatMap(({ text, context, label }) => [text, context, label]).map(foldOnce()));
  }

  /** What of this unit the page does not say: its own words, or the introduction that gives them their meaning. */
  lacks({ text, context }: Quotable): string | undefined {
    if (!this.#matcher.has(text)) return text;
    return context === '' || this.#introductions.has(fold(context)) || this.#matcher.has(context) ? undefined : context;
  }

  nearest(text: string): string | undefined {
    const matched = this.#matcher.match(text);
    if (matched.ok || matched.near === undefined) return undefined;
    return this.#units[matched.near.unit]?.text;
  }
}

const ARCHIVE =
  /(?<!\p{L})(?:vorige|eerdere|oude(?:re)?|vervallen|voormalige|archief|gearchiveerde?|previous|earlier|older|former|archived?|superseded|expired)(?!\p{L})/iu;

/** Earlier versions below the present one: so headed, or with a named section for a second time. */
function archivedUnits(page: Statement, file: FiledStatement): ReadonlySet<number> {
  const archived = new Set<number>();
  const seen = new Map<string, number>();
  for (const name of file.headings) seen.set(headingKey(name), (seen.get(headingKey(name)) ?? 0) + 1);
  const named = new Set(file.sections.map(headingKey));
  const filed = new Set(file.headings.map(fold));
  for (const { text, from, to } of page.headings) {
    const key = headingKey(text);
    const left = (seen.get(key) ?? 1) - 1;
    seen.set(key, left);
    const isOld = (ARCHIVE.test(text) && !filed.has(fold(text))) || (named.has(key) && left < 0);
    if (isOld) for (let i = from; i < to; i += 1) archived.add(i);
  }
  return archived;
}

function addedTo(page: Statement, archived: ReadonlySet<number>, file: FiledStatement): AddedUnit[] {
  const said = [...file.headings, ...file.others].map((text) => ({ text, mark: '', label: '', context: '' }));
  const matcher = new ClaimMatcher([...file.units, ...said]);
  const known = new Set(
    [...file.units.flatMap(({ context, label }) => [context, label]), ...said.map(({ text }) => text)].map(fold),
  );
  const isNew = (text: string) =>
    fold(text) !== '' && !known.has(fold(text)) && !isDateLine(text) && !matcher.has(text);
  const judged = new Map<string, boolean>();
  const judgedOnce = (text: string) => {
    if (!judged.has(text)) judged.set(text, isNew(text));
    return judged.get(text) === true;
  };
  const sections = sectionsOn(page, file);
  const added = new Map<string, AddedUnit>();
  for (const [i, { text, context, label }] of page.units.entries()) {
    if (archived.has(i)) continue;
    for (const own of [context, label, text])
      if (own !== '' && judgedOnce(own)) added.set(own, { text: cut(own), section: sections.get(i) ?? null });
  }
  const all = [...added.values()];
  return [...all.filter(({ section }) => section !== null), ...all.filter(({ section }) => section === null)].slice(
    0,
    MOST,
  );
}

/** In which named section each unit of the page stands: below its heading, or among its sentences where that has another name. */
function sectionsOn(page: Statement, { sections, units }: FiledStatement): ReadonlyMap<number, string> {
  const found = new Map<number, string>();
  for (const name of sections) {
    const headings = headingsNamed(page, name);
    for (const i of headings.length > 0
      ? unitsBelow(headings)
      : among(
          page,
          units.filter(({ section }) => section === name),
        ))
      if (!found.has(i)) found.set(i, name);
  }
  return found;
}

function among(page: Statement, own: readonly FiledUnit[]): number[] {
  const texts = new Set(own.map(({ text }) => fold(text)));
  const at = page.units.flatMap(({ text }, i) => (texts.has(fold(text)) ? [i] : []));
  const [first, last] = [at[0], at.at(-1)];
  if (first === undefined || last === undefined) return [];
  return Array.from({ length: last - first + 1 }, (_none, i) => first + i);
}
