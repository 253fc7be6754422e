import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { oneLine, visible } from '../../../src/report/visible.ts';
import { HOSTILE } from '../../lib/sample.ts';

describe('making text from outside visible', () => {
  it.each([
    ['an escape sequence', '\u001b[31m', '\\u{1b}[31m'],
    ['a right-to-left override', '\u202egnp.exe', '\\u{202e}gnp.exe'],
    ['an eight-bit control sequence introducer', '\u009b2J', '\\u{9b}2J'],
    ['a lone surrogate', 'a\ud800b', 'a\\u{d800}b'],
    ['a tag character', '\u{e0041}', '\\u{e0041}'],
    ['a carriage return that would overwrite the line', 'safe\rfake', 'safe\\u{d}fake'],
    ['zero-width joiner', 'a\u200db', 'a\\u{200d}b'],
  ])('shows %s', (_name, given, wanted) => {
    expect(visible(given)).toBe(wanted);
  });

  it('leaves ordinary text of any script, tabs and newlines as they are', () => {
    const text = 'Één café: “naïef” – 日本語 עברית 😀\t\n';
    expect(visible(text)).toBe(text);
  });

  it('puts everything on one line', () => {
    expect(oneLine(' a\r\n b\tc ')).toBe('a b c');
    expect(oneLine(HOSTILE)).not.toMatch(/[\p{Cc}\p{Cs}\p{Bidi_Control}]/u);
  });

  it('leaves no control, and changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const shown = visible(text);
        expect(shown.replaceAll(/[\t\n]/g, '')).not.toMatch(/[\p{Cc}\p{Cs}\p{Bidi_Control}]/u);
        expect(visible(shown)).toBe(shown);
      }),
    );
  });
});
