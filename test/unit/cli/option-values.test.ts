/** What options are given is refused with what would do. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { waarborg } from '../../lib/io.ts';

describe('a number that an option does not take', () => {
  it.each([
    ['--timeout', '0', '1 to 86400000'],
    ['--timeout', '86400001', '1 to 86400000'],
    ['--timeout', '99999999999999', '1 to 86400000'],
    ['--concurrency', '2147483648', '1 to 2147483647'],
    ['--retries', '-1', '0 to 2147483647'],
    ['--pace', '20/min', '0 to 2147483647'],
    ['--escalate-after', '1', '2 to 2147483647'],
    ['--escalate-after', 'x', '2 to 2147483647'],
  ])('is refused with the numbers that it does: %s %s', async (option, value, range) => {
    const { code, err } = await waarborg(['audit', `${option}=${value}`]);
    expect(code).toBe(2);
    expect(err.trimEnd().split('\n').at(-1)).toContain(`is invalid. expected a whole number from ${range}.`);
  });
});

describe('a selection of what is not there', () => {
  const config = ['--config', resolve('controls.yaml')];

  it.each([
    [['--control', 'website-htps'], 'no such control website-htps', 'did you mean website-https?'],
    [['--system', 'wesbite'], 'no such system wesbite', 'did you mean website?'],
    [['--system', 'none-at-all'], 'no such system none-at-all', 'systems: SYSTEMS'],
    [
      ['--control', 'q', '--system', 'q'],
      'no such control q, no such system q',
      'controls: CONTROLS; systems: SYSTEMS',
    ],
  ])('is told with what is: %s', async (words, told, hint) => {
    const { code, err } = await waarborg(['plan', ...config, ...words]);
    const { controls } = parse(readFileSync('controls.yaml', 'utf8')) as {
      controls: { id: string; system?: string }[];
    };
    const systems = new Set(controls.flatMap(({ system }) => system ?? []));
    const filled = hint
      .replace('CONTROLS', controls.map(({ id }) => id).join(', '))
      .replace('SYSTEMS', [...systems].join(', '));
    expect(code).toBe(2);
    expect(err).toContain(`hint: ${filled}\nwaarborg: ${told} [CLI_UNKNOWN_SELECTION]\n`);
  });
});
