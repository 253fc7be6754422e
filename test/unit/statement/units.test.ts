/** Sentences, items, rows; what they are about, and whether they promise it always, sometimes or not. */
import { describe, expect, it } from 'vitest';
import { kindOf } from '../../../src/model/statement.ts';
import { readStatement } from '../../../src/statement/read.ts';
import { read, textsOf } from '../../lib/statement.ts';

const only = (text: string) => read(`# T\n\n${text}`, 'a.md').units;

describe('units', () => {
  it.each([
    ['abbreviations', 'Wij sturen dat (bijv. Word) o.a. per post. Zie art. 5 ook.', 2],
    ['names', 'Bakker B.V. Zuid bakt. Dat doet Bakker B.V. Wij eten.', 3],
    ['initials', 'Vraag het aan R. Jansen. Hij weet het.', 2],
    ['dates, decimals, addresses', 'Op 3.5.2024 is v1.2 op www.bakker.nl gezet. Klaar is het.', 2],
    ['lines that go on', 'Een is\nhier. Twee is\ndaar.', 2],
    ['a list', 'Wij doen:\n\n1. dit\n2. dat\n\nKlaar is het.', 3],
    ['a list in a list', '- Wij doen:\n  - dit\n  - dat\n- en dit', 3],
    ['an introduction of nothing', 'Wij doen dit:', 1],
    ['bullets typed in a paragraph', 'Wij doen:  \n- dit  \n- dat', 2],
  ])('of %s', (_name, text, count) => {
    expect(only(text)).toHaveLength(count);
  });

  it('have no introduction that nobody would read as one', () => {
    const long = `Wij doen ${'ook dit en '.repeat(100)}meer:`;
    expect(only(`${long}\n\n- dit\n- dat`).map(({ text, context }) => [text, context])).toEqual([
      [long, ''],
      ['dit', ''],
      ['dat', ''],
    ]);
  });

  it('have the sentence before a label as their own', () => {
    expect(only('**Let op** dit is belangrijk.')[0]).toMatchObject({ label: '', text: 'Let op dit is belangrijk.' });
    expect(only('**Let op**: dit is belangrijk.')[0]).toMatchObject({ label: 'Let op', text: 'dit is belangrijk.' });
  });
});

describe('topics', () => {
  it.each([
    ['Alles loopt over een versleutelde verbinding.', 'https'],
    ['De schijf is versleuteld opgeslagen.', 'encryption-at-rest'],
    ['Wachtwoorden worden versleuteld opgeslagen.', 'password-hashing'],
    ['Onze mail gaat via SMTP over TLS.', 'mail-encryption'],
    ['DNSSEC en DMARC staan aan.', 'dnssec dmarc'],
    ['Beheerders loggen in met 2‑factor authenticatie.', 'two-factor'],
    ['Wij plaatsen alleen analytische cookies.', 'cookies analytics'],
    ['Wij antwoorden binnen twee weken.', 'response-term'],
    ['Facturen bewaren wij zeven jaar.', 'retention'],
    ['De agenda is mooi.', ''],
  ])('of "%s"', (text, topics) => {
    expect(only(text)[0]?.topics.join(' ')).toBe(topics);
  });

  it('are known by words of the text', () => {
    const [unit] = only('Onze site gebruikt HTTPS en DNSSEC.');
    expect(unit?.words.map(({ from, to }) => unit.text.slice(from, to))).toEqual(['HTTPS', 'DNSSEC']);
  });

  it('come from the label, and from the introduction where nothing else says', () => {
    expect(only('- **DNSSEC** Ons adres is echt.')[0]?.topics).toEqual(['dnssec']);
    expect(only('Onze back-ups zijn:\n\n- dagelijks')[0]?.topics).toEqual(['backup']);
  });
});

describe('the kind of a promise', () => {
  it.each([
    ['nl', 'De site werkt alleen over HTTPS.', 'promise'],
    ['nl', 'Wij gebruiken geen HTTPS.', 'negation'],
    ['nl', 'Zonder tweede factor komt niemand binnen.', 'promise'],
    ['nl', 'Onversleutelde verbindingen zonder HTTPS worden geweigerd.', 'negation'],
    ['nl', 'Indien mogelijk gebruiken wij HTTPS.', 'conditional'],
    ['nl', 'Inloggen is alleen mogelijk met een tweede factor.', 'promise'],
    ['nl', 'U kunt een tweede factor instellen.', 'conditional'],
    ['nl', 'Een tweede factor is niet verplicht.', 'conditional'],
    ['nl', 'Wij plaatsen geen cookies.', 'promise'],
    ['en', 'Two-factor authentication is available.', 'conditional'],
    ['en', 'The shop is only available over HTTPS.', 'promise'],
    ['en', 'We do not use DNSSEC.', 'negation'],
    ['en', 'We never reuse strong passwords.', 'promise'],
    ['en', 'Plain words.', 'none'],
  ] as const)('%s: %s %s', (_lang, text, kind) => {
    const [unit] = only(text);
    expect(unit === undefined ? undefined : kindOf(unit)).toBe(kind);
  });
});

describe('a statement that was made to be slow', () => {
  it.each([
    ['one sentence without an end', 'wachtwoord bewaard '.repeat(6_000)],
    ['headings', 'Kop\nTekst is hier.\n\n'.repeat(3_000)],
    ['brackets', '[(!*_`'.repeat(6_000)],
    ['open elements', '<p><b i=1><table>'.repeat(3_000)],
    ['lists', '- a\n'.repeat(8_000)],
    ['tabs', 'a\tb\n'.repeat(8_000)],
  ])(
    'of %s costs no more than its length',
    (_name, text) => {
      const results = ['a.txt', 'a.md', 'a.html'].map((file) => readStatement(Buffer.from(text), { file }));
      expect(results).toHaveLength(3);
      expect(textsOf(results.flatMap((one) => (one.ok ? one.statement.units.slice(0, 1) : []))).length).toBeGreaterThan(
        0,
      );
    },
    60_000,
  );
});
