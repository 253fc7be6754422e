/** The same statement as a saved page, as Markdown and as a browser copies it has the same sections and promises. */
import { describe, expect, it } from 'vitest';
import { MAX_STATEMENT } from '../../../src/statement/read.ts';
import { below, read, textsOf } from '../../lib/statement.ts';

const PAGE = `<!doctype html><html lang="nl"><head><title>x</title><script>var a = "<h2>Veiligheid</h2>";</script></head>
<body><header><nav><a href="/">Home</a></nav></header>
<main><h1>Privacy bij Bakker</h1>
<h2>3. Veiligheid van gegevens</h2>
<p>Onze webwinkel draait op&nbsp;HTTPS. Wij letten op:</p>
<ul><li><strong>Inloggen:</strong> medewerkers gebruiken een tweede&shy;factor</li><li>dagelijkse back-ups</li></ul>
<table><thead><tr><th>Gegevens</th><th>Termijn</th></tr></thead><tbody><tr><td>Bestellingen</td><td>5 jaar</td></tr></tbody></table>
<p hidden>Concept.</p><!-- <p>Oud.</p> --><template><p>Sjabloon.</p></template>
<details><summary>Meer</summary><p>Wij verkopen niets.</p></details>
<h2>4. Vragen</h2><p>Schrijf naar <a data-cfemail="09607b6048">x</a>.</p></main>
<footer>© Bakker</footer><div id="cookie-banner">Wij gebruiken cookies.</div></body></html>`;
const MARKDOWN = `---
title: Privacy
---
# Privacy bij Bakker

3\\. Veiligheid van gegevens
---------------------------

Onze webwinkel draait op **HTTPS**. Wij letten op:

- **Inloggen:** medewerkers gebruiken een tweede factor
- dagelijkse back-ups

| Gegevens | Termijn |
| --- | --- |
| Bestellingen | 5 jaar |

Wij verkopen niets.

## 4. Vragen

Schrijf ons.
`;
const COPY = `Privacy bij Bakker
3. Veiligheid van gegevens
Onze webwinkel draait op HTTPS. Wij letten op:

Inloggen: medewerkers gebruiken een tweede factor
dagelijkse back-ups
Gegevens\tTermijn
Bestellingen\t5 jaar
Wij verkopen niets.

4. Vragen
Schrijf ons.
`;

describe('a statement in its three forms', () => {
  const name = 'Veiligheid van gegevens';
  it('has the promises of a section in order', () => {
    const [page, markdown, copy] = [read(PAGE, 'a.html'), read(MARKDOWN, 'a.md'), read(COPY, 'a.txt')];
    const wanted = [
      'Onze webwinkel draait op HTTPS.',
      'medewerkers gebruiken een tweede factor',
      'dagelijkse back-ups',
      'Bestellingen 5 jaar',
      'Wij verkopen niets.',
    ];
    expect(textsOf(below(markdown, name))).toEqual(wanted);
    expect(textsOf(below(page, name))).toEqual(wanted.map((text) => text.replace('tweede factor', 'tweedefactor')));
    expect(textsOf(below(copy, name))).toEqual(
      wanted.map((text) => text.replace('medewerkers', 'Inloggen: medewerkers')),
    );
  });

  it('knows the introduction, the label, the path and the line of a promise', () => {
    const [, unit] = below(read(PAGE, 'a.html'), name);
    expect(unit).toMatchObject({
      context: 'Wij letten op:',
      label: 'Inloggen',
      line: 6,
      path: ['Privacy bij Bakker', '3. Veiligheid van gegevens'],
    });
    expect(below(read(MARKDOWN, 'a.md'), name).map(({ line }) => line)).toEqual([9, 11, 12, 16, 18]);
    expect(below(read(PAGE, 'a.html'), name).at(-1)?.label).toBe('Meer');
  });

  it('reads an address that is hidden from robots', () => {
    expect(textsOf(below(read(PAGE, 'a.html'), 'Vragen'))).toEqual(['Schrijf naar iriA.']);
  });
});

describe('what cannot be read', () => {
  it.each([
    ['a PDF', '%PDF-1.7\n…', 'pdf'],
    ['a document of a word processor', 'PK\u0003\u0004word/document.xml', 'word'],
    ['other bytes', 'text\0text', 'binary'],
    [
      'an empty page',
      '<!doctype html><html><body><div id="root"></div><script>draw()</script></body></html>',
      'no-text',
    ],
    ['a page that nests as none does', `<!doctype html>${'<div>'.repeat(5000)}x`, 'nests'],
    ['too much', 'x'.repeat(MAX_STATEMENT + 1), 'too-large'],
  ])('%s is said to be so', (_name, text, why) => {
    expect(() => read(text)).toThrow(why);
  });

  it('Windows-1252 is said not to be UTF-8, and UTF-16 is read', () => {
    expect(() => read(Buffer.from('Beveiliging\n\nHet café.', 'latin1'))).toThrow('not-utf8');
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('Security\n\nWe use HTTPS.', 'utf16le')]);
    expect(textsOf(read(utf16).units)).toEqual(['We use HTTPS.']);
  });
});
