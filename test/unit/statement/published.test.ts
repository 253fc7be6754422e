/** A published page against the file, in words of no known statement. */
import { describe, expect, it } from 'vitest';
import type { FiledStatement } from '../../../src/statement/compare.ts';
import { datesIn, isDateLine } from '../../../src/statement/dates.ts';
import { readHome, readPublished } from '../../../src/statement/published.ts';

const unit = (text: string, given: Partial<FiledStatement['units'][number]> = {}) => ({
  text,
  mark: '',
  label: '',
  context: '',
  section: 'Veilig werken',
  claimed: true,
  ...given,
});

const FILE: FiledStatement = {
  units: [
    unit('Wij bellen u binnen 3 werkdagen terug.'),
    unit('Uw foto’s tonen wij niet aan anderen.'),
    unit('alleen met sleutel', { context: 'De kast gaat open:' }),
    unit('De kluis staat in Utrecht.', { section: null, claimed: false }),
  ],
  sections: ['Veilig werken'],
  headings: ['Onze afspraken', 'Veilig werken', 'Plaats'],
  others: ['Welkom.'],
};

const BODY = `<h1>Onze afspraken</h1><p>3 mei 2026</p><p>Welkom.</p><h2>1. Veilig werken</h2>
<p>Wij bellen u binnen 3&nbsp;werk&shy;dagen terug. Uw foto's tonen wij <b>niet</b> aan anderen.</p>
<p>De kast gaat open:</p><ul><li>alleen met sleutel</li></ul><h2>Plaats</h2><p>De kluis staat in Utrecht.</p>`;

const read = (main: string, head = '') =>
  readPublished(
    {
      text: `<!doctype html><html lang="nl"><head>${head}</head><body><nav><a href="/">Thuis</a></nav><main>${main}</main><footer>KvK 1</footer></body></html>`,
      url: 'https://www.example.nl/afspraken',
      form: 'html',
    },
    FILE,
  );
const changed = (from: string, to: string) => {
  expect(BODY).toContain(from);
  return read(BODY.replace(from, to));
};

describe('a published page', () => {
  it('says the same whatever its typography', () => {
    expect(read(BODY)).toMatchObject({
      claimed: 3,
      found: 3,
      missing: [],
      added: [],
      dates: ['2026-05-03'],
      lang: 'nl',
    });
  });

  it.each([
    ['a number', '3&nbsp;werk', '5&nbsp;werk'],
    ['a negation that is gone', ' <b>niet</b>', ''],
    ['a negation in the introduction', 'De kast gaat open:', 'De kast gaat niet open:'],
    ['an exception behind it', 'aan anderen.', 'aan anderen, tenzij zij erom vragen.'],
    ['what nobody sees', '<li>alleen met sleutel</li>', '<li>met code</li><li hidden>alleen met sleutel</li>'],
  ])('lacks a promise when %s differs', (_what, from, to) => {
    const { found, missing } = changed(from, to);
    expect(found).toBe(2);
    expect(missing).toHaveLength(1);
  });

  it('points at what it says now', () => {
    expect(changed('3&nbsp;werk', '5&nbsp;werk').missing[0]).toEqual({
      text: 'Wij bellen u binnen 3 werkdagen terug.',
      nearest: 'Wij bellen u binnen 5 werkdagen terug.',
      archived: false,
    });
  });

  it('names what was added, and where', () => {
    const { added } = read(
      `${BODY.replace('<h2>Plaats', '<p>Voor spoed vragen wij 10 euro.</p><h2>Plaats')}<p>Wij zijn verhuisd.</p>`,
    );
    expect(added).toEqual([
      { text: 'Voor spoed vragen wij 10 euro.', section: 'Veilig werken' },
      { text: 'Wij zijn verhuisd.', section: null },
    ]);
  });

  it('knows a section by its sentences when it has another heading', () => {
    const main = BODY.replace('1. Veilig werken', 'Zo werken wij').replace(
      '<p>De kast',
      '<p>Elke vrijdag is dicht.</p><p>De kast',
    );
    expect(read(main).added).toEqual([{ text: 'Elke vrijdag is dicht.', section: 'Veilig werken' }]);
  });

  it('does not take an earlier version below it for the present one', () => {
    const old = `<h1>Archief</h1>${BODY}`;
    const main = `${BODY.replace('3&nbsp;werk', '9&nbsp;werk')}${old}`;
    expect(read(main).missing).toEqual([
      {
        text: 'Wij bellen u binnen 3 werkdagen terug.',
        nearest: expect.stringContaining('9 werkdagen') as string,
        archived: true,
      },
    ]);
  });

  it('takes its day from structured data when no line has one', () => {
    const head = '<script type="application/ld+json">{"dateModified":"2026-04-02T10:00:00Z"}</script>';
    const { dates, scripted } = read(BODY.replace('<p>3 mei 2026</p>', ''), head);
    expect({ dates, scripted }).toEqual({ dates: ['2026-04-02'], scripted: false });
  });
});

describe('a home page', () => {
  it('leads where a visitor sees a link', () => {
    const text = `<base href="https://www.example.nl/nl/"><!-- <a href="/a">a</a> --><template><a href="/b">b</a></template>
<p style="display:none"><a href="/c">c</a></p><a href="privacy"><img alt="Privacy"></a><a href="mailto:x@example.nl">m</a>`;
    expect(readHome(text, 'https://www.example.nl/').links).toEqual([
      { url: 'https://www.example.nl/nl/privacy', text: 'Privacy' },
    ]);
  });
});

describe('days', () => {
  it.each([
    ['3 mei 2026', '2026-05-03'],
    ['03-05-2026', '2026-05-03'],
    ['2026-05-03', '2026-05-03'],
    ['May 3rd, 2026', '2026-05-03'],
    ['3 mrt. 2026', '2026-03-03'],
  ])('%s', (text, day) => {
    expect(datesIn(text)).toEqual([day]);
  });

  it.each(['31 april 2026', '12-34-2026', '1234-5678'])('%s is not one', (text) => {
    expect(datesIn(text)).toEqual([]);
  });

  it('are lines of their own only when they promise nothing', () => {
    expect(isDateLine('Laatst gewijzigd op 3 mei 2026')).toBe(true);
    expect(isDateLine('Vanaf 3 mei 2026 delen wij niets meer.')).toBe(false);
  });
});
