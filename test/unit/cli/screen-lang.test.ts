/** The language of what is printed: as asked, else as the terminal has it (POSIX XBD 8.2), else the organisation's. */
import { describe, expect, it } from 'vitest';
import { CHECKS } from '../../../src/checks/registry.ts';
import { screenLang } from '../../../src/cli/options.ts';
import { columnsOf } from '../../../src/report/terminal/screen.ts';
import { waarborg } from '../../lib/io.ts';

describe('the language of what is printed', () => {
  it.each([
    [undefined, {}, 'nl'],
    ['en', { LANG: 'nl_NL.UTF-8' }, 'en'],
    ['nl', { LANG: 'C' }, 'nl'],
    [undefined, { LANG: 'C' }, 'en'],
    [undefined, { LANG: 'C.UTF-8' }, 'en'],
    [undefined, { LANG: 'POSIX' }, 'en'],
    [undefined, { LANG: 'en_GB.UTF-8' }, 'en'],
    [undefined, { LANG: 'nl_BE@euro' }, 'nl'],
    [undefined, { LANG: 'nl' }, 'nl'],
    [undefined, { LANG: 'de_DE.UTF-8' }, 'nl'],
    [undefined, { LANG: 'nlx' }, 'nl'],
    [undefined, { LC_ALL: 'en_US', LANG: 'nl_NL' }, 'en'],
    [undefined, { LC_ALL: '', LC_MESSAGES: 'en_US', LANG: 'nl_NL' }, 'en'],
  ] as const)('asked %s, with %j: %s', (asked, env, lang) => {
    expect(screenLang(asked, { env }, ['nl', 'en'])).toBe(lang);
  });

  it('is English for what belongs to no organisation', () => {
    expect(screenLang(undefined, { env: { LANG: 'fr_FR' } })).toBe('en');
  });

  it.each(CHECKS.map((check) => [check.id, check] as const))('explains %s in Dutch too', async (id, check) => {
    const { code, out } = await waarborg(['explain', id], { env: { LANG: 'nl_NL.UTF-8' } });
    expect(code).toBe(0);
    const text = out.replaceAll(/\s+/g, ' ');
    // Between the places that a run fills in.
    for (const sentence of [check.title.nl, check.fix.nl, ...Object.values(check.reasons).map(({ text }) => text.nl)])
      for (const part of sentence.split(/\{\w+\}/)) expect(text).toContain(part.replaceAll(/\s+/g, ' ').trim());
    expect(text).not.toMatch(/\{\w+\}/);
    expect(out.split('\n').filter((line) => columnsOf(line) > 80)).toEqual([]);
  });

  it('lists in Dutch too', async () => {
    const { out } = await waarborg(['list'], { env: { LANG: 'nl_NL' } });
    for (const { title } of CHECKS) expect(out.replaceAll(/\s+/g, ' ')).toContain(title.nl);
    expect((await waarborg(['list', '--lang', 'en'], { env: { LANG: 'nl_NL' } })).out).toContain(CHECKS[0]!.title.en);
  });
});
