/** The privacy statement as the website publishes it: the text of the file, laid out as a page. */
import type { Broken } from './faults.ts';
import { escape, page, type Answer } from './site.ts';

export const STATEMENT_PATH = '/privacyverklaring';

/** `text` is the statement's file: blank lines between blocks, `- ` and `1. ` before items, headings without a full stop. */
export function statementPage(text: string, broken: Broken): Answer {
  if (broken('website-statement-gone')) return page('Niet gevonden', '<h1>Niet gevonden</h1>', { status: 404 });
  const said = broken('website-statement-changed') ? text.replace(/\d-factor authenticatie/g, 'een sms-code') : text;
  const blocks = said.trim().split(/\n\s*\n/);
  const [title = '', date = '', ...rest] = blocks;
  const dated = broken('website-statement-other-date') ? date.replace(/\d{4}/, '2016') : date;
  const more = broken('website-statement-says-more')
    ? '<p>Alle e-mailberichten worden versleuteld verzonden en na 30 dagen gewist.</p>'
    : '';
  const answer = page(
    title,
    `<main><h1>${escape(title)}</h1><p>${escape(dated)}</p>\n${rest.map(blockOf).join('\n')}${more}</main>`,
  );
  if (!broken('website-statement-marked-english')) return answer;
  return { ...answer, body: (answer.body ?? '').replace('<html lang="nl">', '<html lang="en">') };
}

function blockOf(block: string): string {
  const lines = block.trim().split('\n');
  if (lines.every((line) => line.startsWith('- '))) return listOf('ul', lines);
  if (lines.length > 1 && lines.every((line) => NUMBER.test(line))) return listOf('ol', lines);
  if (/[.:]$/.test(block)) return `<p>${escape(block)}</p>`;
  return NUMBER.test(block) ? `<h3>${escape(block)}</h3>` : `<h2>${escape(block)}</h2>`;
}

const NUMBER = /^\d+\. /;

const listOf = (tag: 'ol' | 'ul', lines: readonly string[]) =>
  `<${tag}>${lines.map((line) => `<li>${escape(line.replace(/^(?:-|\d+\.) /, ''))}</li>`).join('')}</${tag}>`;
