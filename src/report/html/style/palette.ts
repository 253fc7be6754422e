/**
 * The colours, in one table for both schemes; a test computes the contrast of every pair that is used.
 * One accent, for what can be followed or chosen; the others belong to the states of a promise.
 */
export interface Palette {
  readonly paper: string;
  readonly card: string;
  readonly well: string;
  readonly line: string;
  readonly edge: string;
  readonly ink: string;
  readonly quiet: string;
  readonly accent: string;
  readonly 'pass-ink': string;
  readonly 'pass-tint': string;
  readonly 'fail-ink': string;
  readonly 'fail-tint': string;
  readonly 'warn-ink': string;
  readonly 'warn-tint': string;
  readonly 'none-ink': string;
  readonly 'none-tint': string;
  readonly 'vow-ink': string;
  readonly 'vow-tint': string;
}

export const LIGHT: Palette = {
  paper: '#faf9f6',
  card: '#ffffff',
  well: '#f3f1ec',
  line: '#e2ded5',
  edge: '#857f74',
  ink: '#1c1f23',
  quiet: '#595e66',
  accent: '#0b5563',
  'pass-ink': '#1a6139',
  'pass-tint': '#e3f1e7',
  'fail-ink': '#a31b17',
  'fail-tint': '#fbe6e3',
  'warn-ink': '#7a4b00',
  'warn-tint': '#fbeecf',
  'none-ink': '#565b64',
  'none-tint': '#ecebe7',
  'vow-ink': '#4b3f96',
  'vow-tint': '#ebe8f8',
};

export const DARK: Palette = {
  paper: '#131619',
  card: '#1a1e22',
  well: '#20252a',
  line: '#31373d',
  edge: '#7d858e',
  ink: '#e9e7e2',
  quiet: '#a7adb4',
  accent: '#7fd0de',
  'pass-ink': '#86d6a3',
  'pass-tint': '#173324',
  'fail-ink': '#ff9d94',
  'fail-tint': '#431d1b',
  'warn-ink': '#f2c46d',
  'warn-tint': '#3a2d12',
  'none-ink': '#b4bac1',
  'none-tint': '#2a2f35',
  'vow-ink': '#b9aff5',
  'vow-tint': '#2a2548',
};

export const variables = (palette: Palette): string =>
  Object.entries(palette)
    .map(([name, value]: [string, string]) => `--${name}:${value}`)
    .join(';');
