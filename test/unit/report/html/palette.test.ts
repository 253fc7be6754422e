import { describe, expect, it } from 'vitest';
import { DARK, LIGHT, type Palette } from '../../../../src/report/html/style/palette.ts';

/** Relative luminance and contrast, WCAG 2.2 definitions. */
function luminance(colour: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255);
  const linear = (part = 0) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
  return 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
}
function contrast(a: string, b: string): number {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

const GROUNDS = ['paper', 'card', 'well'] as const;
const TEXTS = ['ink', 'quiet', 'accent', 'pass-ink', 'fail-ink', 'warn-ink', 'none-ink', 'vow-ink'] as const;
const TONES = ['pass', 'fail', 'warn', 'none', 'vow'] as const;
type Name = keyof Palette;

const TEXT_PAIRS: readonly (readonly [Name, Name])[] = [
  ...TEXTS.flatMap((text) => GROUNDS.map((ground): [Name, Name] => [text, ground])),
  ...TONES.map((tone): [Name, Name] => [`${tone}-ink`, `${tone}-tint`]),
  ['card', 'accent'],
];

describe.each([
  ['light', LIGHT],
  ['dark', DARK],
])('the %s colours', (_name, palette) => {
  it.each(TEXT_PAIRS)('give text %s on %s a contrast of at least 4.5 (1.4.3)', (text, ground) => {
    expect(contrast(palette[text], palette[ground])).toBeGreaterThanOrEqual(4.5);
  });

  it.each(GROUNDS)('give edges of controls on %s a contrast of at least 3 (1.4.11)', (ground) => {
    expect(contrast(palette.edge, palette[ground])).toBeGreaterThanOrEqual(3);
  });
});
