/** Which lines are headings, where a section ends, and by which names it is found. */
import { describe, expect, it } from 'vitest';
import { headingsNamed } from '../../../src/statement/sections.ts';
import { below, read, textsOf } from '../../lib/statement.ts';

const headings = (text: string, file?: string) =>
  read(text, file).headings.map(({ text: own, level }) => `${level} ${own}`);

describe('headings of plain text', () => {
  it.each([
    [
      'lines with empty lines around them',
      'Titel\n\nTekst is hier.\n\nVeiligheid\n\nTekst is daar.',
      ['1 Titel', '2 Veiligheid'],
    ],
    [
      'lines right above their paragraph',
      'Titel\nVeiligheid\nTekst is hier.\n\nRechten\nTekst is daar.',
      ['1 Titel', '2 Veiligheid', '2 Rechten'],
    ],
    [
      'numbers',
      'Titel\n1. Een\nTekst is hier.\n\n1.1 Twee\nTekst is daar.\n\n2. Drie\nMeer is daar.',
      ['1 Titel', '2 1. Een', '3 1.1 Twee', '2 2. Drie'],
    ],
    [
      'articles',
      'Titel\nArtikel 2: Veilig werken\n1. Wij werken veilig.\n\n2. Wij gebruiken HTTPS.',
      ['1 Titel', '2 Artikel 2: Veilig werken'],
    ],
    [
      'questions',
      'Titel\nHoe werken wij veilig?\nZo gaat het.\n\nVragen?\nMail ons.',
      ['1 Titel', '2 Hoe werken wij veilig?', '2 Vragen?'],
    ],
    ['capitals', 'TITEL VAN HIER\n\nVEILIG WERKEN\nTekst is hier.', ['1 TITEL VAN HIER', '2 VEILIG WERKEN']],
    [
      'no date, no numbered list, no short promise',
      'Titel\n\n3 mei 2024\n\nVeiligheid\n\n1. HTTPS\n2. DNSSEC\n\nAltijd een tweede factor\n\nMeer is hier.',
      ['1 Titel', '2 Veiligheid'],
    ],
    [
      'no table of contents',
      'Titel\nInhoud\nVeiligheid\nRechten\n\nVeiligheid\nTekst is hier.\n\nRechten\nTekst is daar.',
      ['1 Titel', '2 Veiligheid', '2 Rechten'],
    ],
  ])('are %s', (_name, text, expected) => {
    expect(headings(text)).toEqual(expected);
  });
});

describe('headings of a page', () => {
  it('are bold lines where there are no others, and then these are no labels', () => {
    expect(headings('<p><b>Titel</b></p><p><b>Veiligheid</b></p><p>Wij gebruiken HTTPS.</p>', 'a.html')).toEqual([
      '2 Titel',
      '2 Veiligheid',
    ]);
    const page = read(
      '<h1>T</h1><h2>Veiligheid</h2><p><b>Verbinding</b></p><p>Die is versleuteld.</p><p><b>Los</b></p>',
      'a.html',
    );
    expect(page.units.map(({ label, text }) => [label, text])).toEqual([
      ['Verbinding', 'Die is versleuteld.'],
      ['', 'Los'],
    ]);
  });

  it('are lines alone where nothing is marked at all', () => {
    expect(
      headings('<p>Titel</p><p>Veiligheid</p><p>Wij gebruiken HTTPS.</p><p>Contact</p><p>Mail ons.</p>', 'a.html'),
    ).toEqual(['1 Titel', '2 Veiligheid', '2 Contact']);
  });
});

describe('a section', () => {
  const text =
    '# T\n\n## 3. Veilig: werken\n\nA is zo.\n\n### Deel\n\nB is zo.\n\n## Rest\n\nC is zo.\n\n## 3. Veilig: werken\n\nD is zo.\n';
  it.each(['3. Veilig: werken', 'Veilig: werken', 'veilig werken', 'VEILIG WERKEN', '§ 3 Veilig: werken:'])(
    'is found as %s, deeper headings and all of its name included',
    (name) => {
      expect(textsOf(below(read(text, 'a.md'), name))).toEqual(['A is zo.', 'B is zo.', 'D is zo.']);
    },
  );

  it('is the one with that number, where there are several', () => {
    const statement = read('# T\n\n## 1. Doel\n\nA is zo.\n\n## 2. Doel\n\nB is zo.\n', 'a.md');
    expect(headingsNamed(statement, '2. Doel')).toHaveLength(1);
    expect(headingsNamed(statement, 'Doel')).toHaveLength(2);
    expect(headingsNamed(statement, 'Doelen')).toEqual([]);
  });

  it('tells a line that may be a heading as a promise too', () => {
    const copy = read(
      'T\nVeiligheid\nWij doen:\n\nHTTPS op de website\nRegelmatige updates\nMeld een lek via a@b.nl.\n\nRechten\nMail ons.',
      'a.txt',
    );
    expect(textsOf(below(copy, 'Veiligheid'))).toContain('Regelmatige updates');
    expect(copy.headings.filter(({ doubtful }) => doubtful).map(({ text: own }) => own)).toEqual([
      'Regelmatige updates',
    ]);
  });
});
