/** A `.env` that would be read as something else than was written is refused, and shows nothing of its values. */
import { describe, expect, it } from 'vitest';
import { variablesIn, withoutLineBreaks } from '../../../src/cli/run/env-file.ts';

const read = (text: string) => variablesIn(Buffer.from(text));

describe('.env', () => {
  it('gives names and values', () => {
    const text = '# accounts\r\nA=one\r\nexport B = "two # three"\r\nC=four # a remark\r\nD=\'x\ny\'\r\nE=\r\n';
    expect(read(text)).toEqual({ A: 'one', B: 'two # three', C: 'four', D: 'x\ny', E: '' });
  });

  it.each([
    ['a # inside a value', 'A=1\nPASS=ge#heim\n', /line 2: the value of PASS would be cut at its #/],
    ['a colon', 'PASS: geheim\n', /line 1: PASS has a colon/],
    ['a quote that is not closed', 'A="1"\nPASS="geheim\nB=2\n', /line 2: the quote of PASS is never closed/],
    ['a line of its own', 'PASS\n', /line 1 is not NAME=value/],
  ])('with %s is refused', (_what, text, told) => {
    expect(() => read(text)).toThrow(told);
    expect(() => read(text)).not.toThrow(/geheim/);
  });

  it.each([Buffer.from('\ufeffA=1', 'utf16le'), Buffer.from('A=1', 'utf16le')])('in UTF-16 is refused', (bytes) => {
    expect(() => variablesIn(bytes)).toThrow(/UTF-16/);
  });
});

describe('a value that ends in a line break', () => {
  it('is used without it, and its name is told', () => {
    expect(withoutLineBreaks({ A: 'geheim\r\n', B: 'a\nb', C: undefined })).toEqual({
      environment: { A: 'geheim', B: 'a\nb', C: undefined },
      trimmed: ['A'],
    });
  });
});
