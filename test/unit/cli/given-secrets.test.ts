import { describe, expect, it } from 'vitest';
import { environmentWith } from '../../../src/cli/given-secrets.ts';
import { EXIT } from '../../../src/cli/io.ts';
import { waarborg } from '../../lib/io.ts';

const given = (text: string, others = {}) => environmentWith({ WAARBORG_SECRETS: text, ...others });

describe('environmentWith', () => {
  it.each([
    ['a line each', 'A: "one"\nB: "t\\"w\\no"\n', { A: 'one', B: 't"w\no' }],
    ['one object', '{"A":"one","B":"two"}', { A: 'one', B: 'two' }],
    ['numbers and words of YAML as texts', 'A: 0123\nB: yes\nC: 1e3', { A: '0123', B: 'yes', C: '1e3' }],
    ['empty values as none', 'A: ""\nB: "x"', { B: 'x' }],
    ['nothing', ' \n', {}],
  ])('takes %s', (_what, text, wanted) => {
    expect(given(text)).toEqual(wanted);
  });

  it('lets a variable of its own go first, and does not hand the whole on', () => {
    expect(given('A: "one"', { A: 'own', Z: 'z' })).toEqual({ A: 'own', Z: 'z' });
  });
});

it.each([
  'kanarie',
  '- kanarie',
  'A: { b: kanarie }',
  'A: [kanarie]',
  'two words: kanarie',
  'A: "kanarie',
  'A: &a kanarie\nB: *a\nA: 1',
])('ends before anything is done, and shows nothing of what is wrong: %j', async (text) => {
  const { code, out, err } = await waarborg(['list'], { env: { WAARBORG_SECRETS: text } });
  expect(code).toBe(EXIT.usage);
  expect(err).toContain('[CLI_BAD_SECRETS]');
  expect(out + err).not.toContain('kanarie');
});
