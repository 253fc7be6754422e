/**
 * YAML text to a tree of plain values that know their place. YAML 1.2 core schema, so `no` and `2018-04-16` are text.
 * What YAML can do to a reader on purpose is refused: duplicate keys, merge keys, tags, aliases that explode or
 * contain themselves, endless nesting, names of Object.prototype, several documents.
 */
import { isAlias, isMap, isPair, isScalar, isSeq, LineCounter, parseDocument, type Pair, type YAMLError } from 'yaml';
import type { Json } from '../model/json.ts';
import type { Problems, Range } from './problem.ts';
import { quote } from './words.ts';

/** A value with its place; `members` when it is a mapping, `items` when it is a list. */
export interface Located {
  readonly value: Json;
  readonly range: Range;
  readonly members?: ReadonlyMap<string, Member>;
  readonly items?: readonly Located[];
}

export interface Member {
  readonly key: Range;
  readonly node: Located;
}

const MAX_DEPTH = 40;
/** Values after aliases are written out. A file of the largest size without aliases stays below. */
const MAX_NODES = 200_000;
const RESERVED = new Set(['__proto__', 'constructor', 'prototype', 'hasOwnProperty', 'toString', 'valueOf']);

/** The tree, or undefined when the text is no YAML at all; what is wrong with it goes into `problems`. */
export function parseTree(text: string, problems: Problems): Located | undefined {
  let document: ReturnType<typeof parseDocument>;
  try {
    document = parseDocument(text, {
      version: '1.2',
      schema: 'core',
      merge: false,
      uniqueKeys: false,
      prettyErrors: false,
      lineCounter: new LineCounter(),
      // 'silent' would also hide that there is a second document.
      logLevel: 'error',
    });
  } catch {
    problems.add('CTL_NESTING', whole(text), 'the file nests too deep to be read', 'write it flat');
    return undefined;
  }
  const tabs = document.errors.filter(({ code }) => code === 'TAB_AS_INDENT');
  // A tab takes its line out of the structure: all else that is found then follows from it.
  const told = tabs.length > 0 ? tabs : [...document.errors, ...document.warnings];
  for (const error of told) addSyntaxProblem(error, problems);
  if (document.errors.some((error) => !RECOVERABLE.has(error.code))) return undefined;
  return new Builder(problems).build(document.contents, { start: 0, end: 0 }, 0);
}

function whole(text: string): Range {
  return { start: 0, end: text.length };
}

/** Walks the syntax tree once, in the order of the text, so that an anchor is known before its aliases. */
class Builder {
  readonly #problems: Problems;
  readonly #anchors = new Map<string, { node: Located; size: number } | 'open'>();
  #nodes = 0;

  constructor(problems: Problems) {
    this.#problems = problems;
  }

  build(node: unknown, around: Range, depth: number): Located {
    const range = rangeOf(node) ?? around;
    if (isAlias(node)) return this.#resolve(node.source, range);
    if (depth > MAX_DEPTH) {
      this.#problems.add('CTL_NESTING', range, `nested deeper than ${MAX_DEPTH} levels`, 'write it flat');
      return { value: null, range };
    }
    const anchor = (node as { anchor?: string } | null)?.anchor;
    if (anchor !== undefined) this.#anchors.set(anchor, 'open');
    const before = this.#nodes;
    const built = this.#container(node, range, depth);
    this.#nodes += 1;
    if (anchor !== undefined) this.#anchors.set(anchor, { node: built, size: this.#nodes - before });
    return built;
  }

  #container(node: unknown, range: Range, depth: number): Located {
    if (isMap(node)) return this.#mapping(node.items, range, depth);
    if (isSeq(node)) {
      const items = node.items.map((item) =>
        this.build(isPair(item) ? null : item, rangeOf(isPair(item) ? item.key : item) ?? range, depth + 1),
      );
      return { value: items.map((item) => item.value), range, items };
    }
    return { value: this.#scalar(isScalar(node) ? node.value : null, range), range };
  }

  #mapping(pairs: readonly Pair[], range: Range, depth: number): Located {
    const members = new Map<string, Member>();
    const value: Record<string, Json> = {};
    for (const pair of pairs) {
      const key = rangeOf(pair.key) ?? range;
      const name = this.#name(pair.key, key, members);
      const node = this.build(pair.value, key, depth + 1);
      if (name === undefined) continue;
      members.set(name, { key, node });
      value[name] = node.value;
    }
    return { value, range, members };
  }

  /** The key as text; undefined when it must not be used. */
  #name(key: unknown, range: Range, members: ReadonlyMap<string, Member>): string | undefined {
    if (!isScalar(key)) {
      this.#problems.add('CTL_SYNTAX', range, 'a key must be a word', 'write "name: value"');
      return undefined;
    }
    const name = typeof key.value === 'string' ? key.value : (key.source ?? '');
    if (name === '<<') {
      this.#problems.add(
        'CTL_MERGE_KEY',
        range,
        'merge keys (<<) are not supported',
        'write the members out, so that a reader sees what holds',
      );
      return undefined;
    }
    if (RESERVED.has(name)) {
      this.#problems.add('CTL_RESERVED_NAME', range, `${quote(name)} cannot be used as a name`, 'choose another name');
      return undefined;
    }
    const first = members.get(name);
    if (first !== undefined) {
      const { line } = this.#problems.position(first.key.start);
      this.#problems.add(
        'CTL_DUPLICATE_KEY',
        range,
        `key ${quote(name)} is defined twice`,
        `remove this one or the one on line ${line}; only one can hold`,
      );
      return undefined;
    }
    return name;
  }

  #scalar(value: unknown, range: Range): Json {
    if (value === null || value === undefined) return null;
    if (typeof value === 'string' || typeof value === 'boolean') return value;
    if (typeof value === 'number' && Number.isFinite(value)) return value;
    this.#problems.add('CTL_VALUE', range, 'this number cannot be used', 'write a plain number, or put text in quotes');
    return null;
  }

  #resolve(name: string, range: Range): Located {
    const target = this.#anchors.get(name);
    if (target === undefined) {
      this.#problems.add(
        'CTL_ALIAS',
        range,
        `alias *${name} names no anchor above it`,
        'put text that starts with * in quotes, or define the anchor first',
      );
      return { value: null, range };
    }
    if (target === 'open') {
      this.#problems.add('CTL_ALIAS', range, `alias *${name} contains itself`, 'write the value out');
      return { value: null, range };
    }
    if (this.#nodes + target.size > MAX_NODES) {
      this.#problems.add(
        'CTL_ALIAS',
        range,
        `aliases multiply to more than ${MAX_NODES} values`,
        'write the values out instead of aliases of aliases',
      );
      return { value: null, range };
    }
    this.#nodes += target.size;
    return target.node;
  }
}

function rangeOf(node: unknown): Range | undefined {
  const range = (node as { range?: readonly [number, number, number] | null } | null | undefined)?.range;
  return range ? { start: range[0], end: range[1] } : undefined;
}

/** After these the rest of the tree still means what it says. */
const RECOVERABLE = new Set<string>(['TAG_RESOLVE_FAILED', 'BAD_DQ_ESCAPE', 'BAD_ALIAS', 'ALIAS_PROPS']);

/** Our own sentences: those of the parser quote the text, which may hold a secret. */
const SYNTAX: Readonly<Record<string, readonly [message: string, hint: string]>> = {
  TAB_AS_INDENT: ['a tab cannot indent in YAML', 'use spaces'],
  BAD_INDENT: ['the indentation does not fit the lines above', 'align this line with its siblings, with spaces'],
  MULTIPLE_DOCS: ['a second document starts here', 'keep one document in the file and remove the --- line'],
  TAG_RESOLVE_FAILED: ['tags (!…) are not supported', 'write the plain value; put text that starts with ! in quotes'],
  BAD_DQ_ESCAPE: ['this \\ escape is not known', "use single quotes '…' for text with backslashes"],
  BAD_SCALAR_START: ['text cannot start with this character', 'put the text in quotes'],
  MISSING_CHAR: ['a closing quote, bracket or colon is missing', 'close what was opened on this line or above'],
  BLOCK_AS_IMPLICIT_KEY: ['a colon too many', 'put text that holds ": " in quotes'],
  MULTILINE_IMPLICIT_KEY: ['this line has no colon after its key', 'write "name: value", or indent it under the key'],
  BLOCK_IN_FLOW: ['an indented block cannot stand inside { } or [ ]', 'write it inline, or remove the brackets'],
  NON_STRING_KEY: ['a key must be a word', 'write "name: value"'],
  RESOURCE_EXHAUSTION: ['the file nests too deep to be read', 'write it flat'],
};

function addSyntaxProblem(error: YAMLError, problems: Problems): void {
  const [message, hint] = SYNTAX[error.code] ?? ['this is not valid YAML', 'check quotes, colons and indentation here'];
  const code = error.code === 'RESOURCE_EXHAUSTION' ? 'CTL_NESTING' : 'CTL_SYNTAX';
  problems.add(code, { start: error.pos[0], end: error.pos[1] }, message, hint);
}
