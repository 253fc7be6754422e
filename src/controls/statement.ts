/** Reads the statement that controls.yaml names, and says which of its promises no control answers for. */
import type { StatementCoverage } from '../model/controls.ts';
import { digestOfBytes } from '../model/json.ts';
import {
  MAX_STATEMENT,
  readStatement,
  type Statement,
  type StatementHeading,
  type Unreadable,
} from '../statement/read.ts';
import { headingsNamed, unitsBelow } from '../statement/sections.ts';
import { checkKinds, claimsOf } from './claims.ts';
import type { Context } from './context.ts';
import { checkCoverage, checkTopics, coverageOf, type NamedSection } from './coverage.ts';
import { childOf, itemsOf, textOf } from './read.ts';
import type { Located } from './tree.ts';
import { nearest, oneOf, quote } from './words.ts';

export interface CheckedStatement {
  readonly digest?: string;
  readonly coverage: StatementCoverage;
  /** What a published page is compared with besides. */
  readonly rest: { readonly headings: readonly string[]; readonly others: readonly string[] };
  /** Of each named section, the first heading that it means. */
  readonly headings: readonly { readonly name: string; readonly heading: string; readonly line: number }[];
}

const NOTHING: CheckedStatement = {
  coverage: { sections: [], units: [] },
  rest: { headings: [], others: [] },
  headings: [],
};

export function checkStatement(context: Context): CheckedStatement {
  const node = childOf(context.tree, 'statement', 'file');
  const file = textOf(node);
  if (node === undefined || file === undefined) {
    warnWithoutFile(context, node);
    return NOTHING;
  }
  const bytes = context.read(node, file, 'statement file');
  if (bytes === undefined) return NOTHING;
  const names = itemsOf(context.tree, 'statement', 'sections').flatMap((item) => textOf(item) ?? []);
  const read = readStatement(bytes, { file, sections: names });
  if (!read.ok) {
    const [message, hint] = UNREADABLE[read.why];
    context.problems.add('CTL_FILE', node.range, `${quote(file)} ${message}`, hint);
    return NOTHING;
  }
  return { digest: digestOfBytes(bytes), ...checked(context, read.statement, file) };
}

function checked(context: Context, statement: Statement, file: string): Omit<CheckedStatement, 'digest'> {
  const named = sectionsOf(context, statement, file);
  const sections = named.length === 0 ? wholeText(context, statement) : named;
  const claims = claimsOf(context, statement, file);
  checkKinds(context, claims, statement);
  const coverage = coverageOf(statement, sections, claims);
  checkCoverage(context, coverage, sections);
  checkTopics(context, claims, statement);
  const headings = sections.map(({ name, headings: [first] }) => ({
    name,
    heading: first?.text ?? name,
    line: first?.line ?? 1,
  }));
  return { coverage, rest: restOf(statement, coverage), headings };
}

function restOf({ headings, units }: Statement, coverage: StatementCoverage): CheckedStatement['rest'] {
  const covered = new Set(coverage.units.map(({ line, text }) => `${line} ${text}`));
  const others = units.filter(({ line, text }) => !covered.has(`${line} ${text}`));
  const said = others.flatMap(({ text, context, label }) => [text, context, label]).filter((text) => text !== '');
  return { headings: headings.map(({ text }) => text), others: [...new Set(said)] };
}

function warnWithoutFile(context: Context, node: Located | undefined): void {
  const statement = context.tree.members?.get('statement');
  if (statement === undefined || node !== undefined) return;
  context.warnings.add(
    'CTL_NO_STATEMENT',
    statement.key,
    'no statement file is named, so claims are not compared with what is published',
    'add "file:" with the published text: the saved page, Markdown or plain text',
  );
}

const SAVE = 'save the page as HTML in your browser, or its text as Markdown or plain text in UTF-8';
const UNREADABLE: Readonly<Record<Unreadable, readonly [message: string, hint: string]>> = {
  'too-large': [
    `is larger than ${MAX_STATEMENT / 1024 / 1024} MiB`,
    'save the page of the statement alone, without images in it',
  ],
  'not-utf8': ['is not text in UTF-8', 'save it as UTF-8 in your editor'],
  pdf: ['is a PDF, whose text cannot be read reliably', `${SAVE}; or export the text of the PDF`],
  word: ['is a document of a word processor', `${SAVE}; a word processor can save as plain text`],
  binary: ['is not text', SAVE],
  nests: ['nests or holds more elements than a page does', SAVE],
  'no-text': [
    'holds no text; a page that a script draws is empty when it is saved as source',
    'open the page, select its text and save that, or save it as "web page, complete"',
  ],
};

/** A text without any heading is one section, under the statement's own title. */
function wholeText(context: Context, { headings, units }: Statement): NamedSection[] {
  const node = childOf(context.tree, 'statement', 'file');
  const isNamed = itemsOf(context.tree, 'statement', 'sections').length > 0;
  if (node === undefined || isNamed || headings.length > 0 || units.length === 0) return [];
  const name = textOf(childOf(context.tree, 'statement', 'title')) ?? '';
  return [{ node, name, headings: [], units: units.map((_unit, i) => i) }];
}

function sectionsOf(context: Context, statement: Statement, file: string): NamedSection[] {
  const sections: NamedSection[] = [];
  for (const node of itemsOf(context.tree, 'statement', 'sections')) {
    const name = textOf(node);
    if (name === undefined || name.trim() === '') continue;
    const headings = headingsNamed(statement, name);
    const units = unitsBelow(headings);
    if (headings.length === 0) addAbsent(context, node, name, statement);
    else if (units.length === 0)
      context.problems.add(
        'CTL_SECTION',
        node.range,
        `section ${quote(name)} holds no promise: nothing follows its heading on line ${headings[0]!.line} of ${quote(file)}`,
        'name the section that holds the text, or remove this one',
      );
    else {
      sections.push({ node, name, headings, units });
      warnOfDoubt(context, node, name, headings, statement);
    }
  }
  return sections;
}

function addAbsent(context: Context, node: Located, name: string, { headings }: Statement): void {
  const known = [...new Set(headings.map(({ text }) => text))];
  const near = nearest(name, known);
  const found = known.length === 0 ? 'no line of it was recognised as a heading' : `headings found: ${oneOf(known)}`;
  const hint = near === undefined ? found : `did you mean ${quote(near)}?`;
  context.problems.add('CTL_SECTION', node.range, `the statement has no heading ${quote(name)}`, hint);
}

/** Plain text does not show where a section ends: the line at which it was ended is named. */
function warnOfDoubt(
  context: Context,
  node: Located,
  name: string,
  own: readonly StatementHeading[],
  { headings }: Statement,
): void {
  const ends = new Set(own.map(({ to }) => to));
  for (const next of headings)
    if (next.doubtful && ends.has(next.from))
      context.warnings.add(
        'CTL_SECTION_END',
        node.range,
        `section ${quote(name)} was taken to end at ${quote(next.text)}, line ${next.line}, which may be a promise instead`,
        'give headings in the text a line of "#" before them (Markdown), or save the page as HTML',
      );
}
