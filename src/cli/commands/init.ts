import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { createInterface } from 'node:readline/promises';
import { WaarborgError } from '../../model/errors.ts';
import { readForDraft } from '../init-claims.ts';
import { collect, type CliCommand } from '../command.ts';
import { readBytes, writeAtomically } from '../files.ts';
import { draft, type Answers, type SystemAnswers } from '../init-draft.ts';
import { lookAt } from '../init-look.ts';
import { fetchStatement } from '../init-published.ts';
import { draftableSafeguards } from '../init-safeguards.ts';
import { EXIT, type Io } from '../io.ts';
import { networkOf, reachOptions, type ReachOptions } from '../options.ts';
import { sayUnused } from '../unused-settings.ts';
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
    .option('--statement <file or url>', 'do not ask for the published statement')
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
    const { files, secrets, gaps } = draft(await answersOf(options, io), draftableSafeguards(), (name) =>
      existsSync(join(io.cwd, name)),
    );
    for (const [name, text] of Object.entries(files)) writeAtomically(join(io.cwd, name), text, 'everybody');
    io.out(`wrote ${Object.keys(files).join(', ')}\n`);
    if (gaps > 0) io.out(`${gaps} of the controls are marked GAP: which system proves them?\n`);
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
      options.statement ?? (await ask('File or address of the published statement (empty: make an example)', ''));
    const named = options.system === undefined ? await systemsOf(ask) : options.system.map(systemOf);
    const systems = options.look ? await lookedAt(named, options, io) : named;
    if (!/^https?:\/\//i.test(statement))
      return { organisation, statement, published: publishedIn(statement, io), systems };
    const { file, text, url } = await fetchStatement(statement, networkOf(options, io.cwd), io.interrupted);
    if (existsSync(join(io.cwd, file)) && options.force !== true)
      throw new WaarborgError('CLI_EXISTS', `there is a ${file} here already`, {
        hint: `give that file, or begin again with \`waarborg init --force\``,
      });
    const published = readForDraft(Buffer.from(text), file);
    if (!published.ok || published.statement.units.length === 0) throw nothingIn(statement);
    return { organisation, statement: file, source: { url, text }, published: published.statement, systems };
  } finally {
    ask.close();
  }
}

/** Tells what each system shows, and takes up the login that was recognised where people log in. */
async function lookedAt(systems: readonly SystemAnswers[], options: Options, io: Io): Promise<SystemAnswers[]> {
  sayUnused(io, options);
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

/** What the named statement says; null when an example is asked for. A file that is not there is never made up. */
function publishedIn(statement: string, io: Io): Answers['published'] {
  if (statement === '') return null;
  const file = resolve(io.cwd, statement);
  const read = readForDraft(readBytes(file, 'give the saved page of the statement, or its text'), statement);
  if (read.ok && read.statement.units.length > 0) return read.statement;
  throw nothingIn(statement);
}

const nothingIn = (statement: string): WaarborgError =>
  new WaarborgError('CLI_NO_PROMISES', `${statement} holds no text that a control could claim`, {
    hint: 'save the page as HTML in your browser, or its text as Markdown or plain text in UTF-8',
  });

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
    const url = addressOf(await ask(`Address of ${name} (empty: take it from the environment)`, ''));
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
  return { name, url: addressOf(url), login: more !== '', twoFactor: more === '+two-factor' };
}

/** `www.example.nl` is an address over HTTPS; what cannot be one is refused. */
function addressOf(text: string): string {
  const typed = text.trim();
  if (typed === '') return '';
  const whole = /^[a-z][a-z0-9+.-]*:\/\//i.test(typed) ? typed : `https://${typed}`;
  const url = URL.canParse(whole) ? new URL(whole) : null;
  if (
    url?.protocol === 'https:' &&
    url.port !== '0' &&
    url.username === '' &&
    url.hash === '' &&
    /^[a-z0-9.[\]:-]+$/i.test(url.hostname)
  )
    return whole;
  throw new WaarborgError('CLI_BAD_SYSTEM', `${JSON.stringify(typed)} is not an address over HTTPS`, {
    hint: 'write it as https://www.example.nl, or leave it empty to take it from the environment',
  });
}
