/** Reading costs what a text is long, whatever is in it: four times the text, about four times the processor. */
import { describe, expect, it } from 'vitest';
import { readDecoded } from '../../../src/statement/read.ts';
import { cpuSeconds } from '../../lib/cpu.ts';

const WARM = 100;
const PARTS = 500;
const TIMES = 4;
/** What grows with the square costs 16 times as much; the rest is for collecting garbage. */
const MOST_GROWTH = 9;
/** Below this, start and noise are all that is seen. */
const FLOOR_SECONDS = 0.05;

const SHAPES: Readonly<Record<string, readonly [file: string, part: (i: number) => string]>> = {
  'sections of plain text': ['a.txt', (i) => `${i}. Beveiliging ${i}\nAlle verkeer gaat over HTTPS en TLS ${i}.\n\n`],
  'short lines that may be headings': ['a.txt', (i) => `Regel nummer ${i}\nOnze laptops ${i}\n`],
  'a list of contents': ['a.txt', (i) => `Onderwerp ${i % 500}\n`],
  'rows with tabs': ['a.txt', (i) => `Naam ${i}\tFactuur\t7 jaar\n`],
  'one sentence': ['a.txt', (i) => `en wachtwoord ${i} bewaard `],
  'a row of full stops': ['a.txt', () => '.'.repeat(20)],
  'a row of dashes in bold': ['a.html', (i) => (i === 0 ? '<p><b>Let op ' : '-'.repeat(20))],
  'headings of Markdown': [
    'a.md',
    (i) => `## Kop ${i}\n\n- **Logboek:** een jaar bewaard\n- ~~oud~~ [nieuw](#n${i})\n\n`,
  ],
  'quotes inside quotes': ['a.md', (i) => `${'> '.repeat((i % 20) + 1)}Wij gebruiken DNSSEC.\n\n`],
  'fences of front matter': ['a.md', () => '---\r\n'],
  'main parts': ['a.html', (i) => `<main><h2>Deel ${i}</h2><p>Twee&shy;factor is verplicht.</p></main>`],
  'bold lines': ['a.html', (i) => `<p><b>Kop ${i}</b></p><p>Wij meten met Matomo.</p>`],
  'cells without rows': ['a.html', (i) => `<table><td>cel ${i}<td>waarde</table>`],
  'items without ends': ['a.html', (i) => `<ul><li>punt ${i}</ul>`],
};

describe('a statement', () => {
  it.each(Object.entries(SHAPES))('of %s is read in linear time', async (_, [file, part]) => {
    const text = (parts: number) => Array.from({ length: parts }, (__, i) => part(i)).join('');
    const cost = (parts: number) => cpuSeconds(() => readDecoded(text(parts), { file, sections: ['Beveiliging'] }));
    await cost(WARM);
    const once = Math.max(FLOOR_SECONDS, await cost(PARTS));
    expect(await cost(PARTS * TIMES)).toBeLessThan(once * MOST_GROWTH);
  });
});
