import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { browserEnvironment } from '../../browser/launch.ts';
import { WaarborgError } from '../../model/errors.ts';
import { deadline } from '../../model/deadline.ts';
import { translator } from '../../texts/say.ts';
import type { CliCommand } from '../command.ts';
import { EXIT } from '../io.ts';
import { langOption, screenLang } from '../options.ts';

const PAGES = { owner: 'latest.html', client: 'client.html' } as const;

interface Options {
  readonly out: string;
  readonly client?: boolean;
  readonly lang?: string;
}

/** `waarborg open`: the last report in the browser of this machine. */
export const open: CliCommand = (program, { io, done }) => {
  const command = program
    .command('open')
    .description('show the last report in your browser')
    .option('--out <folder>', 'the folder that the reports are in', 'reports')
    .option('--client', 'the edition for clients');
  langOption(command).action(async ({ out, client, lang }: Options) => {
    const say = translator(screenLang(lang, io));
    const file = join(resolve(io.cwd, out), client === true ? PAGES.client : PAGES.owner);
    if (!existsSync(file))
      throw new WaarborgError('CLI_NO_REPORT', `there is no ${file}`, {
        hint: '`waarborg audit` writes it; name its folder with --out',
      });
    if (!(await opened(file, io.env)))
      throw new WaarborgError('CLI_NO_BROWSER', `no program of this machine shows ${file}`, {
        hint: 'open the file in a browser',
      });
    done(EXIT.ok, say('open.shown', { file }));
  });
};

type Env = Readonly<Record<string, string | undefined>>;

/** Did a program take the file? One that is still there after a moment shows it, and goes on after us. */
async function opened(file: string, env: Env): Promise<boolean> {
  const [program, ...words] = openerOf(file, env);
  using moment = deadline(A_MOMENT_MS);
  const child = spawn(program, words, { stdio: 'ignore', detached: true, env: browserEnvironment(env) });
  child.unref();
  return await new Promise((resolve) => {
    child.once('error', () => resolve(false));
    child.once('exit', (code) => resolve(code === 0));
    moment.signal.addEventListener('abort', () => resolve(true));
  });
}

const A_MOMENT_MS = 2000;

/** On Linux the variable BROWSER names a program, as others have it. */
function openerOf(file: string, env: Env): readonly [program: string, ...words: string[]] {
  if (process.platform === 'darwin') return ['open', file];
  if (process.platform === 'win32') return ['explorer.exe', file];
  return [env['BROWSER'] || 'xdg-open', file];
}
