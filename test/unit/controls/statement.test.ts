/** How a published text is taken apart: headings, sentences, lists. */
import { describe, expect, it } from 'vitest';
import { sectionsOf } from '../../../src/controls/statement.ts';
import { nearest } from '../../../src/controls/words.ts';

const sentences = (text: string) => sectionsOf(`Title\n\n${text}`).at(-1)?.sentences;

describe('a statement', () => {
  it.each([
    ['two sentences', 'One is here. Two is there.', ['One is here.', 'Two is there.']],
    ['lines that run on', 'One is\nhere. Two\nis there.', ['One is here.', 'Two is there.']],
    ['numbers', '1. One is here.\n2. Two is there.', ['One is here.', 'Two is there.']],
    ['a numbered sub-heading', '1. Mail\n\nOne is here.', ['One is here.']],
    [
      'a list belongs to its sentence',
      'We use it to:\n\n- send\n- receive\n\nDone well.',
      ['We use it to: send receive', 'Done well.'],
    ],
    [
      'a numbered sub-heading ends a list',
      'We use it to:\n- send\n\n4. Mail\n\nDone.',
      ['We use it to: send', 'Done.'],
    ],
    ['a numbered list', 'We use it to:\n1. send\n2. receive\n4. Mail', ['We use it to: send receive']],
    ['a list without an introduction', '- One is here.\n- Two is there.', ['One is here.', 'Two is there.']],
    ['abbreviations', 'We send it (bijv. Word). See art. 5 too.', ['We send it (bijv. Word).', 'See art. 5 too.']],
    ['host names and versions', 'See www.example.nl or v1.2. Done.', ['See www.example.nl or v1.2.', 'Done.']],
    [
      'a long line without full stop is a promise',
      'We never ever give your data to anybody',
      ['We never ever give your data to anybody'],
    ],
    ['Windows line ends', 'One is here.\r\n\r\nTwo is there.', ['One is here.', 'Two is there.']],
  ])('%s', (_name, text, expected) => {
    expect(sentences(text)).toEqual(expected);
  });

  it('has sections, in plain text and in Markdown', () => {
    const names = (text: string) => sectionsOf(text).map(({ heading }) => heading);
    expect(names('Title\n\nText here.\n\nSecond\n\nMore.')).toEqual(['', 'Title', 'Second']);
    expect(names('# Title\nText here.\n## Second\nMore.')).toEqual(['', 'Title', 'Second']);
  });
});

describe('the nearest word', () => {
  it.each([
    ['htps', 'https'],
    ['sytem', 'system'],
    ['two-fcator', 'two-factor'],
    ['HTTPS', 'https'],
    ['banana', undefined],
    ['', undefined],
  ])('of %s is %s', (word, expected) => {
    expect(nearest(word, ['https', 'system', 'two-factor'])).toBe(expected);
  });
});
