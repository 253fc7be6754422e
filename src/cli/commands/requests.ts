import { existsSync } from 'node:fs';
import { extname, resolve } from 'node:path';
import { Argument, InvalidArgumentError, Option } from 'commander';
import { lastDayFor, promisedDay } from '../../checks/lib/legal-term.ts';
import { renderProblems } from '../../controls/render.ts';
import { dayAt, isDay, termOf, type Term } from '../../model/day.ts';
import { WaarborgError } from '../../model/errors.ts';
import { ANSWER_FORMATS, REQUEST_KINDS, REQUEST_OUTCOMES } from '../../model/evidence/requests.ts';
import { translator, type Translate } from '../../texts/say.ts';
import { oneLine } from '../../report/visible.ts';
import { withAnswer, withRequest, type Cells } from '../../requests/edit.ts';
import { readRegister, type Entry } from '../../requests/register.ts';
import type { CliCommand, CommandContext } from '../command.ts';
import { ConfigurationError } from '../configuration-error.ts';
import { readBytes, writeAtomically } from '../files.ts';
import { EXIT } from '../io.ts';
import { langOption, screenLang } from '../options.ts';
import { alone } from '../run/lock.ts';

const ACTIONS = ['add', 'answer', 'check'] as const;
type Action = (typeof ACTIONS)[number];

interface Options {
  readonly register: string;
  readonly kind: string;
  readonly received?: string;
  readonly answered?: string;
  readonly extended?: string;
  readonly outcome?: string;
  readonly format?: string;
  readonly file?: string;
  readonly within?: Term;
  readonly lang?: string;
}

/** `waarborg requests add|answer|check`: keeps the register of requests without an editor, and says until when to answer. */
export const requests: CliCommand = (program, context) => {
  const command = program
    .command('requests')
    .description('keep the register of requests about personal data; touches no network')
    .addArgument(new Argument('<action>', 'what to do').choices([...ACTIONS]))
    .argument('[id]', 'number of the request; `add` makes one')
    .option('--register <file>', 'the register, .csv or .yaml', 'requests.csv')
    .addOption(new Option('--kind <kind>', 'add: what is asked').choices([...REQUEST_KINDS]).default('access'))
    .option('--received <day>', 'add: day of receipt; today when absent', day)
    .addOption(new Option('--outcome <outcome>', 'answer: what came of it').choices([...REQUEST_OUTCOMES]))
    .option('--answered <day>', 'answer: day of the answer; today when absent', day)
    .option('--extended <day>', 'answer: day on which the requester was told that it takes longer', day)
    .addOption(new Option('--format <format>', 'answer: form of the copy').choices([...ANSWER_FORMATS]))
    .option('--file <file>', 'answer: the file that was sent, relative to the register')
    .option('--within <term>', 'check: the promised term, e.g. 14d', term);
  langOption(command).action((action: Action, id: string | undefined, options: Options) =>
    ACT[action](id, options, context),
  );
};

type Act = (id: string | undefined, options: Options, context: CommandContext) => void;

const ACT: Readonly<Record<Action, Act>> = {
  add(id, options, { io, done }) {
    const file = resolve(io.cwd, options.register);
    const say = translator(screenLang(options.lang, io));
    const entry = alone(file, () => {
      const { text, entries } = existsSync(file) ? registerIn(file, options.register) : { text: '', entries: [] };
      const received = options.received ?? today();
      const cells = { id: id ?? freeId(entries, received), kind: options.kind, received };
      return save(withRequest(text, cells, isYaml(file)), cells.id, { file, name: options.register });
    });
    if (entry.kind === 'drill') io.out(`${say('requests.drill', { id: entry.id })}\n`);
    done(EXIT.ok, say('requests.added', { id: entry.id, file: options.register, day: lastDay(entry) ?? '' }));
  },
  answer(id, options, { io, done }) {
    if (id === undefined) throw usage('which request was answered? Give its number');
    if ((options.outcome === undefined) === (options.extended === undefined))
      throw usage('give --outcome for an answer, or --extended for an extension');
    const file = resolve(io.cwd, options.register);
    const say = translator(screenLang(options.lang, io));
    const entry = alone(file, () => {
      const changed = withAnswer(registerIn(file, options.register).text, id, cellsOf(options), isYaml(file));
      if (changed === undefined)
        throw usage('the register has no such request, or no column for this', 'waarborg requests check');
      return save(changed, id, { file, name: options.register });
    });
    const values = { id, file: options.register };
    if (options.outcome !== undefined) return done(EXIT.ok, say('requests.answered', values));
    done(EXIT.ok, say('requests.extended', { ...values, day: lastDay(entry) ?? '' }));
  },
  check(_id, options, { io, done }) {
    const say = translator(screenLang(options.lang, io));
    const { entries } = registerIn(resolve(io.cwd, options.register), options.register);
    const open = entries.filter(({ answered, outcome }) => answered === null && outcome === null);
    const lines = open
      .map((entry) => ({ entry, day: lastDay(entry, options.within) }))
      .sort((a, b) => ((a.day ?? '9') < (b.day ?? '9') ? -1 : 1));
    const isLate = (last: string | null) => last !== null && last < today();
    for (const { entry, day: last } of lines) io.out(`${lineOf(entry, last, isLate(last), say)}\n`);
    const late = lines.filter(({ day: last }) => isLate(last)).length;
    if (late > 0) return done(EXIT.failed, say('requests.late', { n: late }));
    if (open.length > 0) return done(EXIT.ok, say('requests.in-time', { n: open.length }));
    done(EXIT.ok, say('requests.none-open', { n: entries.length, file: options.register }));
  },
};

/** A copy's format is its file's, when that is not given. */
function cellsOf({ outcome, extended, answered = today(), format, file }: Options): Cells {
  if (extended !== undefined) return { extended };
  const own = file === undefined ? undefined : ANSWER_FORMATS.find((one) => `.${one}` === extname(file).toLowerCase());
  return {
    answered,
    outcome: outcome ?? '',
    ...((format ?? own) === undefined ? {} : { format: format ?? own ?? '' }),
    ...(file === undefined ? {} : { file }),
  };
}

const lineOf = ({ id, kind, received }: Entry, last: string | null, isLate: boolean, say: Translate): string => {
  const values = { id: oneLine(id), kind, received };
  if (last === null) return say('requests.waiting', values);
  return say(isLate ? 'requests.overdue' : 'requests.open', { ...values, day: last });
};

/** The day that nobody can call late: by the strictest reading of the law, or as promised. Of an extension, its own. */
function lastDay(entry: Entry, within?: Term): string | null {
  const legal = lastDayFor(entry);
  const promised = within && promisedDay(entry, within);
  if (legal.latest === null) return null;
  return promised !== undefined && promised.earliest < legal.earliest ? promised.earliest : legal.earliest;
}

/** The next number of the year: it says nothing about anybody. */
function freeId(entries: readonly Entry[], received: string): string {
  const year = received.slice(0, 4);
  const taken = entries.flatMap(({ id }) => (id.startsWith(`${year}-`) ? [Number(id.slice(5))] : []));
  const next = Math.max(0, ...taken.filter(Number.isSafeInteger)) + 1;
  return `${year}-${String(next).padStart(3, '0')}`;
}

interface Place {
  readonly file: string;
  readonly name: string;
}

/** Written only when it reads: what was typed may be personal, or before something else. */
function save(text: string, id: string, { file, name }: Place): Entry {
  const entry = checked(Buffer.from(text), name).find((one) => one.id === id.trim());
  if (entry === undefined) throw usage('the request is not in the register');
  writeAtomically(file, text);
  return entry;
}

function registerIn(file: string, name: string): { text: string; entries: readonly Entry[] } {
  const bytes = readBytes(file, 'begin one with `waarborg requests add`');
  const entries = checked(bytes, name);
  return { text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes), entries };
}

/** @throws ConfigurationError with every mistake */
function checked(bytes: Uint8Array, name: string): readonly Entry[] {
  const read = readRegister(bytes, name);
  if (read.ok) return read.register.entries;
  const problems = read.mistakes.map(({ line, what, hint }) => ({
    code: 'CTL_REGISTER' as const,
    message: what,
    file: name,
    line,
    column: 1,
    length: 1,
    hint,
  }));
  throw new ConfigurationError({ mistakes: problems.length, warnings: 0 }, renderProblems(problems, ''), name);
}

const isYaml = (file: string): boolean => /\.ya?ml$/i.test(file);
const today = (): string => dayAt(new Date().toISOString(), 'Europe/Amsterdam');
const usage = (message: string, hint?: string): WaarborgError =>
  new WaarborgError('CLI_BAD_REQUEST', message, hint === undefined ? {} : { hint });

function day(text: string): string {
  if (isDay(text)) return text;
  throw new InvalidArgumentError('expected a day such as 2026-01-31.');
}

function term(text: string): Term {
  const found = termOf(text);
  if (found !== undefined) return found;
  throw new InvalidArgumentError('expected a term such as 14d.');
}
