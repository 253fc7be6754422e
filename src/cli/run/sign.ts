/** Signs a run when a key is given: every file of its folder, the line of the ledger, and the HTML reports by themselves. */
import type { KeyObject } from 'node:crypto';
import { resolve } from 'node:path';
import { keyFrom, seal } from '../../history/envelope.ts';
import { statementOf, subjectOf, type Subject } from '../../history/statement.ts';
import type { Assessment } from '../../model/assessment.ts';
import { readText } from '../files.ts';
import type { Io } from '../io.ts';

/** The key of `--sign`, or the file that `WAARBORG_SIGNING_KEY` names; undefined when a run is not to be signed. */
export function signingKeyOf(option: string | undefined, io: Io): KeyObject | undefined {
  const file = option ?? io.env['WAARBORG_SIGNING_KEY'];
  if (file === undefined || file === '') return undefined;
  return keyFrom('private', readText(resolve(io.cwd, file), 'waarborg keygen makes a key'), file);
}

/** A client's edition has an envelope of its own, which tells of nothing else that was written. */
export const sealClient = (assessment: Assessment, text: string, key: KeyObject): string =>
  seal(statementOf(assessment, [subjectOf('client.html', text)], { configuration: false }), key);

export const sealRun = (assessment: Assessment, subjects: readonly Subject[], key: KeyObject): string =>
  seal(statementOf(assessment, subjects), key);
