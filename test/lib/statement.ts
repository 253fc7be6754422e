/** A statement's text read, for tests: its units as text, its headings, or why it cannot be read. */
import type { Unit } from '../../src/model/statement.ts';
import { readStatement, type Statement } from '../../src/statement/read.ts';
import { headingsNamed, unitsBelow } from '../../src/statement/sections.ts';

export function read(text: string | Uint8Array, file = 'statement.txt'): Statement {
  const result = readStatement(typeof text === 'string' ? Buffer.from(text) : text, { file });
  if (!result.ok) throw new Error(result.why);
  return result.statement;
}

/** The units of the section of this name. */
export function below(statement: Statement, name: string): Unit[] {
  return unitsBelow(headingsNamed(statement, name)).map((i) => statement.units[i]!);
}

export const textsOf = (units: readonly Unit[]): string[] => units.map(({ text }) => text);
