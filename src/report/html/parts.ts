/** Small pieces that several sections use: verdicts, times, names, tables. */
import type { AssessedControl, Assessment } from '../../model/assessment.ts';
import type { Outcome } from '../../model/outcome.ts';
import type { Lang, Text } from '../../model/text.ts';
import { longTime, shortTime } from '../dates.ts';
import { message, type MessageCode, type Values } from '../../texts/say.ts';
import { firstWords, verdictOf } from '../texts.ts';
import { stateOf, type State } from './facts.ts';
import { fragment, html, join, nothing, trusted, webAddress, type Html, type Value } from './markup.ts';

/** A message in both languages, ready to stand in a template. */
export const say: <K extends MessageCode>(key: K, ...values: Values<K>) => Text = message;

/** Verdict: word, sign and colour, so that none of them carries it alone. The style sheet puts the sign. */
export const verdict = (state: State, more: Value = nothing): Html =>
  more === nothing
    ? html`<b class="v-${state}">${say(`outcome.${state}`)}</b>`
    : html`<b class="v-${state}"><bdi>${say(`outcome.${state}`)}${more}</bdi></b>`;

/** The verdict on a promise; of one under an exception until when. */
export const verdictOn = (control: AssessedControl): Html =>
  html`<b class="v-${stateOf(control)}">${verdictOf(control)}</b>`;

/** The result of one check. */
export const result = (outcome: Outcome): Html => html`<b class="v-${outcome}">${say(`check.${outcome}`)}</b>`;

/** The same without a shape of its own, for tables with many: a word and its sign. */
export const mark = (state: State, text: Value = say(`outcome.${state}`)): Html =>
  html`<b class="m-${state}">${text}</b>`;

export const time = (iso: string, zone?: string): Html => html`<time datetime="${iso}">${longTime(iso, zone)}</time>`;
export const briefTime = (iso: string): Html => html`<time datetime="${iso}">${shortTime(iso)}</time>`;

/** Text in the words of somebody else, marked with its own language. */
export const quote = (text: string, lang: Lang): Html =>
  html`<blockquote lang="${lang}">${paragraphs(text)}</blockquote>`;
export const inlineQuote = (text: string, lang: Lang): Html => html`<q lang="${lang}">${text}</q>`;

/** A bullet at the beginning of a line, as people type it in YAML and in plain text. */
const BULLET = /^\s*[-*•–]\s+/;

/** Lines with a bullet become a list, so that a quotation reads as it was published; others become paragraphs. */
function paragraphs(text: string): readonly Html[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const blocks: { list: boolean; lines: string[] }[] = [];
  for (const line of lines) {
    const list = BULLET.test(line);
    const last = blocks.at(-1);
    if (last?.list === list) last.lines.push(line);
    else blocks.push({ list, lines: [line] });
  }
  return blocks.map(({ list, lines: own }) =>
    list
      ? html`<ul>${own.map((line) => html`<li>${line.replace(BULLET, '')}</li>`)}</ul>`
      : html`<p>${own.join('\n')}</p>`,
  );
}

/** The language in which the organisation writes its own file: reasons of waivers, statements of attestations. */
export const houseLanguage = ({ organisation, statement }: Assessment): Lang =>
  organisation.languages[0] ?? statement.language;

/** A link when the address can be followed safely, and the bare text otherwise. */
export function addressLink(url: string): Html {
  const address = webAddress(url);
  return address === null
    ? html`<code>${url}</code>`
    : html`<a href="${address}" rel=noreferrer><code>${url}</code></a>`;
}

/** A promise by its system and kind of protection; by its first words when those do not tell promises apart. */
export function controlName(control: AssessedControl, { systems, statement }: Named): Html {
  const system = systems.find(({ id }) => id === control.system);
  const telling = system !== undefined && control.safeguard !== 'attestation';
  // One text and not two: the names of promises stand on a page by the hundred.
  const { name } = system ?? { name: control.title };
  const { title } = control;
  return telling
    ? html`${{ nl: `${name.nl}: ${title.nl}`, en: `${name.en}: ${title.en}` }}`
    : inlineQuote(firstWords(control.claim), statement.language);
}
export type Named = Pick<Assessment, 'systems' | 'statement'>;

export const controlLink = (control: AssessedControl, named: Named): Html =>
  html`<a href="${fragment(`control-${control.id}`)}">${controlName(control, named)}</a>`;

/** A sentence of a check: back quotes mark what is typed or configured, and moments are written as in the tables. */
export function prose(text: Text): Html {
  const [nl, en] = [readableTimes(text.nl), readableTimes(text.en)];
  if (!nl.includes('`') && !en.includes('`')) return html`${{ nl, en }}`;
  const marked = (one: string) =>
    one.split('`').map((part, index) => (index % 2 === 1 ? html`<code>${part}</code>` : part));
  return html`<i lang=nl>${marked(nl)}</i><i lang=en>${marked(en)}</i>`;
}

const readableTimes = (text: string): string =>
  text.replaceAll(/\b(\d{4}-\d\d-\d\d)T(\d\d:\d\d)(?::\d\d(?:\.\d+)?)?Z/g, '$1 $2 UTC');

export interface Column {
  readonly head: Value;
  /** Numbers stand to the right. */
  readonly numeric?: boolean;
  /** The head in the cell too, for narrow screens; empty where the cell tells by itself what it is. */
  readonly label?: string | Text;
}

/** A column whose head stands in the cell too. */
export const labelled = (head: Text): Column => ({ head, label: head });
export const labelledNumber = (head: Text): Column => ({ head, label: head, numeric: true });

export type Row = readonly Value[];
/** Rows under a head of their own. */
export interface RowGroup {
  readonly head: Value;
  readonly rows: readonly Row[];
}

/**
 * A table with a caption, and header cells with scope. On a narrow screen its rows are stacked where a reader then still
 * knows what each cell is: after the first there is one, or each has a label. Others can be scrolled. Rows and cells leave
 * out the end tags that HTML lets them: there are thousands.
 */
export function table(caption: Value, columns: readonly Column[], rows: readonly Row[], name = ''): Html {
  return groupedTable(caption, columns, [{ head: nothing, rows }], name);
}

export function groupedTable(caption: Value, columns: readonly Column[], groups: readonly RowGroup[], name = ''): Html {
  if (groups.every(({ rows }) => rows.length === 0)) return nothing;
  const isNumber = (index: number) => columns[index]?.numeric === true;
  const heads = columns.map(({ head }, index) =>
    isNumber(index) ? html`<th scope=col class=num>${head}</th>` : html`<th scope=col>${head}</th>`,
  );
  const cell = (value: Value, index: number) => {
    if (index === 0) return html`<th scope=row>${value}`;
    return html`${cellTag(columns[index])}${value}`;
  };
  const bodies = groups.map(({ head, rows }) => {
    const own = head === nothing ? nothing : html`<tr><th scope=rowgroup colspan="${columns.length}">${head}\n`;
    return rows.length > 0 && html`<tbody>${own}${rows.map((row) => html`<tr>${row.map(cell)}\n`)}`;
  });
  const content = html`<thead><tr>${heads}\n${bodies}</table>`;
  const stacks = columns.length === 2 || columns.slice(1).every(({ label }) => label !== undefined);
  const table = html`${trusted(stacks ? '<table class=stack>' : '<table>')}<caption>`;
  // Labels in two languages stand in wide tables, which can be scrolled where they are not stacked yet.
  if (stacks && !columns.some(({ label }) => typeof label === 'object'))
    return html`${table}${caption}</caption>${content}`;
  return html`<div class=scroll tabindex=0 role=group aria-labelledby="table-${name}">${table}<div id="table-${name}">${caption}</div></caption>
${content}</div>`;
}

/** The style sheet shows the label of the language that is on. */
function cellTag(column: Column | undefined): Html {
  const label = column?.label ?? '';
  const end = trusted(column?.numeric === true ? ' class=num>' : '>');
  if (label === '') return html`${trusted('<td')}${end}`;
  if (typeof label === 'string') return html`${trusted('<td data-of="')}${label}${trusted('"')}${end}`;
  return html`${trusted('<td data-nl="')}${label.nl}${trusted('" data-en="')}${label.en}${trusted('"')}${end}`;
}

export function section(id: string, title: Value, body: Value, lead?: Value): Html {
  const head = lead === undefined ? nothing : html`<p class=lead>${lead}</p>`;
  return html`<section id="${id}" aria-labelledby="${id}-title"><h2 id="${id}-title">${title}</h2>${head}
${body}</section>`;
}

/** Without the end tags that HTML lets authors leave out (§13.1.2.4), as in tables: there are many. */
export const definition = (term: Value, description: Value): Html => html`<div><dt>${term}<dd>${description}</div>`;
export const definitions = (items: readonly Value[], kind = 'facts'): Html =>
  html`<dl class="${kind}">${join(items)}</dl>`;
