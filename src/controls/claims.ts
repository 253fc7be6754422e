/** Holds each claim against the published statement, and the statement against the claims: what is promised but not audited? */
import type { StatementCoverage } from '../model/controls.ts';
import type { Context } from './context.ts';
import { digestOfBytes } from '../model/json.ts';
import { childOf, itemsOf, textOf } from './read.ts';
import { normalise, sectionsOf, withoutMarks, type Section } from './statement.ts';
import type { Located } from './tree.ts';
import { nearest, oneOf, quote } from './words.ts';

export interface CheckedStatement {
  readonly digest?: string;
  readonly coverage: StatementCoverage;
}

const MAX_STATEMENT = 4 * 1024 * 1024;

export function checkClaims(context: Context): CheckedStatement {
  const { tree } = context;
  const nothing: CheckedStatement = { coverage: { sections: [], sentences: [] } };
  const fileNode = childOf(tree, 'statement', 'file');
  const file = textOf(fileNode);
  if (fileNode === undefined || file === undefined) {
    const statement = tree.members?.get('statement');
    if (statement !== undefined && fileNode === undefined)
      context.warnings.add(
        'CTL_NO_STATEMENT',
        statement.key,
        'no statement file is named, so claims are not compared with what is published',
        'add "file:" with the published text, as plain text or Markdown',
      );
    return nothing;
  }
  const bytes = context.read(fileNode, file, 'statement file');
  if (bytes === undefined) return nothing;
  const text = decode(bytes);
  if (text === undefined) {
    context.problems.add(
      'CTL_FILE',
      fileNode.range,
      `${quote(file)} is no UTF-8 text of at most ${MAX_STATEMENT} bytes`,
      'save the published statement as plain text or Markdown in UTF-8',
    );
    return nothing;
  }
  checkQuotes(context, text, file);
  return { digest: digestOfBytes(bytes), coverage: coverage(context, sectionsOf(text)) };
}

function decode(bytes: Uint8Array): string | undefined {
  if (bytes.byteLength > MAX_STATEMENT) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function checkQuotes(context: Context, text: string, file: string): void {
  const published = [normalise(text), withoutMarks(text)];
  const sentences = sectionsOf(text).flatMap((section) => section.sentences);
  for (const control of itemsOf(context.tree, 'controls')) {
    const node = childOf(control, 'claim');
    const claim = textOf(node);
    if (node === undefined || claim === undefined || claim.trim() === '') continue;
    const forms = [normalise(claim), withoutMarks(claim)];
    if (published.some((whole) => forms.some((form) => whole.includes(form)))) continue;
    context.problems.add(
      'CTL_CLAIM',
      node.range,
      `this claim does not stand literally in ${quote(file)}`,
      difference(normalise(claim), sentences),
    );
  }
}

/** Where the claim leaves the sentence that it resembles. */
function difference(claim: string, sentences: readonly string[]): string {
  const sentence = resembling(claim, sentences);
  if (sentence === undefined) return 'quote a sentence of the statement word for word';
  let same = 0;
  while (same < claim.length && claim[same] === sentence[same]) same += 1;
  const from = claim.lastIndexOf(' ', same) + 1;
  if (same === 0 || from === 0) return `the nearest sentence is: ${quote(sentence, 300)}`;
  const published = sentence.slice(from, from + 40) || '(the sentence ends here)';
  return `the statement says ${quote(published)} where the claim says ${quote(claim.slice(from, from + 40))}`;
}

/** The sentence that shares most words with the claim, when that is at least half of them. */
function resembling(claim: string, sentences: readonly string[]): string | undefined {
  const words = new Set(claim.toLowerCase().split(' '));
  const shared = (sentence: string) =>
    sentence
      .toLowerCase()
      .split(' ')
      .filter((word) => words.has(word)).length;
  let best: string | undefined;
  let most = words.size / 2;
  for (const sentence of sentences) {
    const count = shared(sentence);
    if (count >= most && (best === undefined || count > most)) [best, most] = [sentence, count];
  }
  return best;
}

function coverage(context: Context, published: readonly Section[]): StatementCoverage {
  const wanted: { node: Located; name: string; section: Section }[] = [];
  const headings = published.map((section) => section.heading).filter((heading) => heading !== '');
  for (const node of itemsOf(context.tree, 'statement', 'sections')) {
    const name = textOf(node);
    if (name === undefined || name.trim() === '') continue;
    const section = published.find(({ heading }) => heading.toLowerCase() === withoutMarks(name).toLowerCase());
    if (section !== undefined) wanted.push({ node, name, section });
    else {
      const near = nearest(name, headings);
      const hint = near === undefined ? `its headings are ${oneOf(headings)}` : `did you mean ${quote(near)}?`;
      context.problems.add('CTL_SECTION', node.range, `the statement has no heading ${quote(name)}`, hint);
    }
  }
  const claims = itemsOf(context.tree, 'controls').flatMap((control) => {
    const [id, claim] = [textOf(childOf(control, 'id')), textOf(childOf(control, 'claim'))];
    return id === undefined || claim === undefined ? [] : [{ id, claim: bare(claim) }];
  });
  const sentences = wanted.flatMap(({ node, name, section }) =>
    section.sentences.map((text) => {
      const controls = claims.filter(({ claim }) => claim.includes(bare(text))).map(({ id }) => id);
      if (controls.length === 0) tellUnclaimed(context, node, name, text);
      return { section: name, text, controls };
    }),
  );
  return { sections: wanted.map(({ name }) => name), sentences };
}

function tellUnclaimed(context: Context, node: Located, section: string, sentence: string): void {
  context.warnings.add(
    'CTL_UNCLAIMED',
    node.range,
    `no control claims this sentence of ${quote(section)}: ${quote(sentence, 300)}`,
    'add a control that quotes it whole; "safeguard: attestation" when only a person can vouch for it',
  );
}

/** Without list marks inside the text and the last punctuation, which a quotation may leave out. */
function bare(text: string): string {
  return withoutMarks(text)
    .replace(/ [-*•–] /g, ' ')
    .replace(/[.!?:;]+$/, '');
}
