/**
 * A register of requests, as text: every mistake in it with its line, or its rows. What is mistaken is never passed over,
 * and no cell is repeated in a message: it may hold what does not belong in a register.
 */
import { isDay } from '../model/day.ts';
import {
  ANSWER_FORMATS,
  REQUEST_KINDS,
  REQUEST_OUTCOMES,
  type AnswerFormat,
  type RequestKind,
  type RequestOutcome,
} from '../model/evidence/requests.ts';
import { COLUMNS, FILLED_COLUMNS, MORE_COLUMNS, NEEDED_COLUMNS, type Column, type Mistake } from './columns.ts';
import { isFormula, personalIn } from './personal.ts';
import { tableIn, type Row } from './table.ts';

export interface Entry {
  /** 1-based, in the file. */
  readonly line: number;
  readonly id: string;
  readonly kind: RequestKind;
  readonly received: string;
  readonly identityAsked: string | null;
  readonly identityConfirmed: string | null;
  readonly extended: string | null;
  readonly answered: string | null;
  readonly outcome: RequestOutcome | null;
  readonly format: AnswerFormat | null;
  /** Relative to the register. */
  readonly file: string | null;
  /** SHA-256 of the file, 64 hexadecimal digits. */
  readonly digest: string | null;
}

export interface Register {
  readonly checked: string | null;
  readonly entries: readonly Entry[];
}

export type ReadRegister =
  | { readonly ok: true; readonly register: Register }
  | { readonly ok: false; readonly mistakes: readonly Mistake[] };

const DATES = ['received', 'identity_asked', 'identity_confirmed', 'extended', 'answered'] as const;

/** The name says whether it is YAML. A thousand requests a year for ten years fit. */
export function readRegister(bytes: Uint8Array, name: string): ReadRegister {
  const table = tableIn(bytes, /\.ya?ml$/i.test(name), {
    columns: [...COLUMNS, ...MORE_COLUMNS],
    needed: NEEDED_COLUMNS,
  });
  if (!table.ok) return table;
  const mistakes = [...table.rows.flatMap(mistakesOf), ...repeated(table.rows)];
  if (table.checked !== null && !isDay(table.checked.text)) mistakes.push(notADay('checked', table.checked.line));
  if (mistakes.length > 0) return { ok: false, mistakes: mistakes.sort((a, b) => a.line - b.line) };
  return { ok: true, register: { checked: table.checked?.text ?? null, entries: table.rows.map(entryOf) } };
}

function entryOf({ line, cells }: Row): Entry {
  const cell = (name: Column) => cells.get(name) || null;
  return {
    line,
    id: cell('id') ?? '',
    kind: cell('kind') as RequestKind,
    received: cell('received') ?? '',
    identityAsked: cell('identity_asked'),
    identityConfirmed: cell('identity_confirmed'),
    extended: cell('extended'),
    answered: cell('answered'),
    outcome: cell('outcome') as RequestOutcome | null,
    format: cell('format') as AnswerFormat | null,
    file: cell('file'),
    digest:
      cell('digest')
        ?.toLowerCase()
        .replace(/^sha256:/, '') ?? null,
  };
}

function mistakesOf(row: Row): Mistake[] {
  const { line, cells } = row;
  const has = (name: Column) => (cells.get(name) ?? '') !== '';
  const cell = (name: Column) => cells.get(name) ?? '';
  const found = [...cells].flatMap(([name, text]) => outOfPlace(name, text, line));
  const wrong = (what: string, hint: string) => void found.push({ line, what, hint });
  for (const name of FILLED_COLUMNS) if (!has(name)) wrong(`"${name}" is empty`, 'fill it in, or remove the row');
  for (const name of DATES) if (has(name) && !isDay(cell(name))) found.push(notADay(name, line));
  const choice = (name: Column, choices: readonly string[]) => {
    if (has(name) && !choices.includes(cell(name)))
      wrong(`"${name}" is not one of ${choices.join(', ')}`, `write one of these words`);
  };
  choice('kind', REQUEST_KINDS);
  choice('outcome', REQUEST_OUTCOMES);
  choice('format', ANSWER_FORMATS);
  if (has('digest') && !/^(?:sha256:)?[0-9a-f]{64}$/i.test(cell('digest')))
    wrong('"digest" is not a SHA-256', 'write its 64 hexadecimal digits, or leave it empty');
  if (has('outcome') && !has('answered') && cell('outcome') !== 'withdrawn')
    wrong('it has an outcome and no day on which it was answered', 'fill in "answered", or empty "outcome"');
  if (has('answered') && !has('outcome'))
    wrong('it was answered and has no outcome', `write one of ${REQUEST_OUTCOMES.join(', ')}`);
  if (has('identity_confirmed') && !has('identity_asked'))
    wrong('an identity was confirmed that was not asked for', 'fill in "identity_asked"');
  if (found.length === 0) found.push(...backwards(row));
  return found;
}

/** Nothing happens to a request before it is received, or after it is answered. */
function backwards({ line, cells }: Row): Mistake[] {
  const cell = (name: Column) => cells.get(name) ?? '';
  const orders: readonly (readonly [Column, Column])[] = [
    ['received', 'answered'],
    ['received', 'extended'],
    ['extended', 'answered'],
    ['received', 'identity_asked'],
    ['identity_asked', 'identity_confirmed'],
    ['identity_confirmed', 'answered'],
  ];
  return orders
    .filter(([first, then]) => cell(first) !== '' && cell(then) !== '' && cell(then) < cell(first))
    .map(([first, then]) => ({ line, what: `"${then}" is before "${first}"`, hint: 'correct one of the two days' }));
}

const PERSONAL = {
  'mail-address': 'an e-mail address',
  'phone-number': 'a telephone number',
  'citizen-number': 'a citizen service number',
  'account-number': 'a bank account number',
  'postal-address': 'a postal address',
  name: 'a name',
} as const;

function outOfPlace(name: Column, text: string, line: number): Mistake[] {
  const personal = name === 'digest' ? null : personalIn(text);
  if (personal !== null)
    return [
      {
        line,
        what: `"${name}" looks like ${PERSONAL[personal]} (not shown)`,
        hint: 'a register needs no personal data: refer to the request by a number of your own',
      },
    ];
  if (!isFormula(text)) return [];
  return [
    { line, what: `"${name}" is what a spreadsheet would run as a formula`, hint: 'begin it with a letter or a digit' },
  ];
}

const notADay = (name: string, line: number): Mistake => ({
  line,
  what: `"${name}" is not a day that exists, written as year-month-day`,
  hint: 'write it as 2027-01-31; 1-2-2027 could be January or February',
});

/** Two rows of one id: which is true cannot be told. */
function repeated(rows: readonly Row[]): Mistake[] {
  const first = new Map<string, number>();
  return rows.flatMap(({ line, cells }) => {
    const id = cells.get('id') ?? '';
    const earlier = first.get(id);
    if (earlier === undefined) first.set(id, line);
    if (id === '' || earlier === undefined) return [];
    return [
      {
        line,
        what: `its id is that of line ${earlier}`,
        hint: 'one row for each request: remove one, or number it anew',
      },
    ];
  });
}
