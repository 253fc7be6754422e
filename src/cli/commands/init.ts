import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { createInterface } from 'node:readline/promises';
import { WaarborgError } from '../../model/errors.ts';
import { readStatement } from '../../statement/read.ts';
import { collect, type CliCommand } from '../command.ts';
import { readText, writeAtomically } from '../files.ts';
import { draft, type Answers, type SystemAnswers } from '../init-draft.ts';
import { lookAt } from '../init-look.ts';
import { EXIT, type Io } from '../io.ts';
import { networkOf, reachOptions, type ReachOptions } from '../options.ts';
import { visible } from '../output.ts';

interface Options extends ReachOptions {
  readonly look: boolean;
  readonly force?: boolean;
  readonly organisation?: string;
  readonly statement?: string;
  readonly system?: readonly string[];
}

/** `waarborg init`: a few questions, then a controls.yaml that validates. Answers may also be piped in or given as options. */
export const init: CliCommand = (program, { io, done }) => {
  const command = program
    .command('init')
    .description('ask a few questions and write a controls.yaml that validates')
    .option('--force', 'write over files that are there')
    .option('--organisation <name>', 'do not ask for the name of the organisation')
    .option('--statement <file>', 'do not ask for the published statement')
    .option(
      '--system <name=url>',
      'do not ask for systems; NAME=URL, with +login or +two-factor at its end (repeatable)',
      collect,
    )
    .option('--no-look', 'do not look at the systems; nothing is sent');
  reachOptions(command, 5_000).action(async (options: Options) => {
    const file = join(io.cwd, 'controls.yaml');
    if (existsSync(file) && options.force !== true)
      throw new WaarborgError('CLI_EXISTS', 'there is a controls.yaml here already', {
        hint: 'change it and run `waarborg validate`, or begin again with `waarborg init --force`',
      });
    const { files, secrets } = draft(await answersOf(options, io), (name) => existsSync(join(io.cwd, name)));
    for (const [name, text] of Object.entries(files)) writeAtomically(join(io.cwd, name), text, 'everybody');
    io.out(`wrote ${Object.keys(files).join(', ')}\n`);
    if (secrets.length > 0) io.out(secretsText(secrets));
    io.out(
      '\nNext:\n  waarborg validate   looks for mistakes, and says what no control claims yet\n  waarborg audit      proves it\n',
    );
    done(EXIT.ok, 'controls.yaml is written');
  });
};

function secretsText(secrets: readonly string[]): string {
  const lines = secrets.map((name) => `  gh secret set ${name} --env audit\n`).join('');
  return `\nFill in .env for this machine (keep it out of git). For GitHub Actions:\n${lines}`;
}

async function answersOf(options: Options, io: Io): Promise<Answers> {
  const ask = asker(io);
  try {
    const organisation = options.organisation ?? (await ask('Name of the organisation', 'My organisation'));
    const statement =
      options.statement ?? (await ask('File with the published statement (empty: make an example)', ''));
    const named = options.system === undefined ? await systemsOf(ask) : options.system.map(systemOf);
    const systems = options.look ? await lookedAt(named, options, io) : named;
    return { organisation, statement, published: publishedIn(statement, io), systems };
  } finally {
    ask.close();
  }
}

/** Tells what each system shows, and takes up the login that was recognised where people log in. */
async function lookedAt(systems: readonly SystemAnswers[], options: Options, io: Io): Promise<SystemAnswers[]> {
  const network = networkOf(options, io.cwd);
  return Promise.all(
    systems.map(async (system) => {
      if (system.url === '') return system;
      const { says, login } = await lookAt(system.url, network, io.interrupted);
      io.err(`${visible(`${system.name}: ${says}`)}\n`);
      return login === null || !system.login ? system : { ...system, seen: login };
    }),
  );
}

/** The statement's sections, when the file is there. */
function publishedIn(statement: string, io: Io): Answers['published'] {
  const file = resolve(io.cwd, statement);
  if (statement === '' || !existsSync(file)) return null;
  const read = readStatement(Buffer.from(readText(file)), { file: statement });
  if (read.ok && read.statement.units.length > 0) {
    const { headings, units } = read.statement;
    return headings.map(({ text, from, to }) => ({
      heading: text,
      sentences: units.slice(from, to).map((unit) => unit.text),
    }));
  }
  throw new WaarborgError('CLI_NO_PROMISES', `${statement} holds no sentence that a control could claim`, {
    hint: 'save the published statement as plain text or Markdown',
  });
}

interface Ask {
  (question: string, otherwise: string): Promise<string>;
  close: () => void;
}

/** Reads lines from the terminal or a pipe; at the end of the input the proposed answer holds. */
function asker(io: Io): Ask {
  const lines = createInterface({ input: io.input ?? Readable.from([]), terminal: false });
  const iterator = lines[Symbol.asyncIterator]();
  const ask = async (question: string, otherwise: string) => {
    io.err(`${question}${otherwise === '' ? '' : ` [${otherwise}]`}: `);
    const { value } = (await iterator.next()) as { value?: string };
    return value === undefined || value.trim() === '' ? otherwise : value.trim();
  };
  return Object.assign(ask, { close: () => lines.close() });
}

const MOST_SYSTEMS = 50;

async function systemsOf(ask: Ask): Promise<SystemAnswers[]> {
  const systems: SystemAnswers[] = [];
  while (systems.length < MOST_SYSTEMS) {
    const name = await ask(
      `Name of ${systems.length === 0 ? 'a system' : 'another system (empty: no more)'}`,
      systems.length === 0 ? 'Website' : '',
    );
    if (name === '') break;
    const url = await ask(`Address of ${name} (empty: take it from the environment)`, '');
    const login = /^[yj]/i.test(await ask(`Do people log in to ${name}? (y/n)`, 'n'));
    const twoFactor = login && /^[yj]/i.test(await ask('With a second factor? (y/n)', 'n'));
    systems.push({ name, url, login, twoFactor });
  }
  return systems;
}

/** `Portal=https://portal.example.nl+two-factor`. */
function systemOf(text: string): SystemAnswers {
  const [, name = '', url = '', more = ''] = /^([^=]+)=(.*?)(\+login|\+two-factor)?$/.exec(text) ?? [];
  if (name === '')
    throw new WaarborgError('CLI_BAD_SYSTEM', '--system expects NAME=URL, e.g. "Website=https://www.example.nl"');
  return { name, url, login: more !== '', twoFactor: more === '+two-factor' };
}
