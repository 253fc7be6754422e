import { CHECKS } from '../../checks/registry.ts';
import { POLICIES } from '../../policies/registry.ts';
import { PROCESSORS } from '../../privacy/processors.ts';
import { REPORTERS } from '../../report/registry.ts';
import { SAFEGUARDS } from '../../safeguards/registry.ts';
import type { CliCommand } from '../command.ts';
import { EXIT } from '../io.ts';
import { langOption, screenLang } from '../options.ts';
import { translator } from '../../texts/say.ts';
import { beside } from '../page-text.ts';

/** `waarborg list`: the catalogues, offline. */
export const list: CliCommand = (program, { io, done }) => {
  const command = program.command('list').description('list checks, safeguards, policies, known parties and reporters');
  langOption(command).action((options: { lang?: string }) => {
    const lang = screenLang(options.lang, io);
    const say = translator(lang);
    const catalogues: readonly (readonly [string, readonly (readonly [string, string])[]])[] = [
      [say('list.safeguards'), SAFEGUARDS.map(({ id, title }) => [id, title[lang]])],
      [say('list.checks'), CHECKS.map(({ id, title }) => [id, title[lang]])],
      [say('list.policies'), POLICIES.map(({ name, title }) => [name, title[lang]])],
      [say('list.parties'), PROCESSORS.map(({ id, names, hosts }) => [id, `${names[0]} (${hosts.join(', ')})`])],
      [say('list.reporters'), REPORTERS.map(({ name, file }) => [name, file ?? '(terminal)'])],
    ];
    const width = io.terminal.tty ? io.terminal.columns : 80;
    io.out(catalogues.map(([name, rows]) => `${name}\n${table(rows, width)}`).join('\n'));
    done(EXIT.ok, '');
  });
};

function table(rows: readonly (readonly [string, string])[], width: number): string {
  const names = Math.max(0, ...rows.map(([name]) => name.length));
  return rows
    .flatMap(([name, text]) => beside(`  ${name.padEnd(names)}  `, text, width))
    .map((line) => `${line}\n`)
    .join('');
}
