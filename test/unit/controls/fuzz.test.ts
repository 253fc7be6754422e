/** Whatever the text: a result, never a throw; every problem has a place in the text, and can be shown. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadAttestations } from '../../../src/controls/load.ts';
import { renderProblems } from '../../../src/controls/render.ts';
import { GOOD, load } from '../../lib/controls.ts';

function holds(text: string): void {
  const loaded = load(text, { SHOP_URL: text.slice(0, 40) });
  const lines = text.replace(/^\ufeff/, '').split(/\r\n|\n|\r/);
  const told = [...(loaded.ok ? [] : loaded.problems), ...loaded.warnings];
  expect(loaded.ok || loaded.problems.length > 0).toBe(true);
  for (const problem of told) {
    expect(problem.line).toBeGreaterThanOrEqual(1);
    expect(problem.line).toBeLessThanOrEqual(lines.length);
    expect(problem.column).toBeGreaterThanOrEqual(1);
    expect(problem.column).toBeLessThanOrEqual((lines[problem.line - 1]?.length ?? 0) + 2);
    expect(problem.message).not.toMatch(/undefined|\[object|NaN/);
  }
  expect(renderProblems(told, text).split('\n').length).toBeGreaterThanOrEqual(told.length);
  loadAttestations(text, { file: 'f', readFile: () => new Uint8Array(), controls: [] });
}

const SNIPPETS = [
  '&a ',
  '*a',
  '<<: ',
  '!!binary ',
  '---\n',
  '...\n',
  '\t',
  ': ',
  '- ',
  '{',
  '}',
  '[',
  ']',
  '"',
  "'",
  '|',
  '>-',
  '? ',
  '#',
  '\r',
  '\u0000',
  '\ufeff',
  '%YAML 1.1\n',
  '~',
  '.nan',
  '0x1F',
  '__proto__: ',
  '\n',
  '\\',
  '@',
  '`',
  '\ud800',
];

describe('any text', () => {
  it('gives a result: arbitrary strings', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), holds), { numRuns: 80 });
  });

  it('gives a result: YAML-like strings', () => {
    const token = fc.oneof(
      fc.constantFrom(...SNIPPETS, 'controls', 'accounts', 'password', 'id', 'a', '1'),
      fc.string({ maxLength: 4 }),
    );
    fc.assert(
      fc.property(fc.array(token, { maxLength: 60 }), (tokens) => holds(tokens.join(''))),
      { numRuns: 150 },
    );
  });

  it('gives a result: a good file with parts cut, doubled and replaced', () => {
    const edit = fc.tuple(fc.nat(GOOD.length), fc.nat(30), fc.constantFrom('', ...SNIPPETS));
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 6 }), (edits) => {
        holds(edits.reduce((text, [at, length, put]) => text.slice(0, at) + put + text.slice(at + length), GOOD));
      }),
      { numRuns: 80 },
    );
  });

  it('gives a result: good YAML of any shape', () => {
    fc.assert(fc.property(fc.json({ maxDepth: 4 }), holds), { numRuns: 50 });
  });
});
