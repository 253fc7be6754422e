/** What the program does by itself, whatever its commands are: a command that does not exist, help, and the list of what there is. */
import { describe, expect, it } from 'vitest';
import { waarborg } from '../../lib/io.ts';

describe('a command that does not exist', () => {
  it.each([[['audt']], [['help', 'audt']], [['audt', '--help']], [['audt', '--config', 'x']]])(
    'is said to be unknown, with the nearest that does: %s',
    async (words) => {
      const { code, out, err } = await waarborg(words);
      expect([code, out]).toEqual([2, '']);
      expect(err).toBe(
        "error: unknown command 'audt'\n(Did you mean audit?)\n(waarborg COMMAND --help tells more)\n" +
          "waarborg: nothing was done: unknown command 'audt'\n",
      );
    },
  );

  it('is told from none at all, which shows what there is', async () => {
    const { code, err } = await waarborg([]);
    expect(code).toBe(2);
    expect(err).toMatch(/^Usage: waarborg[^]*\nwaarborg: nothing was done: no command was given\n$/);
  });
});

describe('help', () => {
  it.each([[['help']], [['--help']], [['help', 'list']], [['list', '--help']], [['help', 'help']]])(
    'is not a failure: %s',
    async (words) => {
      const { code, out, err } = await waarborg(words);
      expect([code, err]).toEqual([0, '']);
      expect(out).toMatch(/^Usage: waarborg/);
    },
  );

  it('of no command has a line that is wider than 80 columns', async () => {
    const overview = await waarborg(['--help']);
    const names = [...overview.out.matchAll(/^ {2}([a-z]+) (?:\[|<)/gm)].map(([, name]) => name!);
    expect(names.length).toBeGreaterThan(20);
    const wide: string[] = [];
    for (const name of ['', ...names]) {
      const { out } = await waarborg([name, '--help'].filter((word) => word !== ''));
      wide.push(...out.split('\n').flatMap((line) => (line.length > 80 ? [`${name}: ${line}`] : [])));
    }
    expect(wide).toEqual([]);
  });

  it.each([
    [80, '  --connect-to <host1:port1:host2:port2>\n', '  --quiet                           no progress\n'],
    [50, '  --cacert <file>       trust these certificates\n', '  --resolver <address[:port]|off>\n'],
  ])('puts a description beside a term, or below a long one, in %i columns', async (columns, ...lines) => {
    const { out } = await waarborg(['probe', '--help'], { terminal: { tty: true, columns } });
    for (const line of lines) expect(out).toContain(line);
    expect(out.split('\n').filter((line) => line.length > columns)).toEqual([]);
  });
});

describe('list', () => {
  it('folds titles beside their names', async () => {
    const { out } = await waarborg(['list']);
    const lines = out.split('\n');
    expect(lines.filter((line) => line.length > 80)).toEqual([]);
    expect(lines.filter((line) => /^ {20,}\S/.test(line)).length).toBeGreaterThan(0);
  });
});
