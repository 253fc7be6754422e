/** Signs a run when a key is given: every file of its folder, the line of the ledger, and the HTML reports by themselves. */
import type { KeyObject } from 'node:crypto';
import { resolve } from 'node:path';
import { keyFrom, seal } from '../../history/envelope.ts';
import { statementOf, type Subject } from '../../history/statement.ts';
import type { Assessment } from '../../model/assessment.ts';
import { WaarborgError } from '../../model/errors.ts';
import { readText } from '../files.ts';
import type { Io } from '../io.ts';

const VARIABLE = 'WAARBORG_SIGNING_KEY';
const HINT = 'waarborg keygen makes a key';

/**
 * The key of `--sign`, or that of the variable: there the name of its file or, as CI keeps secrets, the key itself.
 * Undefined when a run is not to be signed. What the variable holds is never shown.
 * @throws WaarborgError `CLI_BAD_KEY`, `CLI_FILE_NOT_READ`
 */
export function signingKeyOf(option: string | undefined, { env, cwd }: Pick<Io, 'env' | 'cwd'>): KeyObject | undefined {
  if (option !== undefined && option !== '') {
    if (pemIn(option) === null) return keyFrom('private', readText(resolve(cwd, option), HINT), option);
    const hint = `every program of this machine can read arguments: put the key in ${VARIABLE}, or give the name of a file`;
    throw new WaarborgError('CLI_BAD_KEY', '--sign was given a key where the name of a file is expected', { hint });
  }
  const value = env[VARIABLE] ?? '';
  if (value.trim() === '') return undefined;
  return keyFrom('private', pemIn(value) ?? textOf(resolve(cwd, value)), VARIABLE);
}

/** An error of the file system quotes the path, which may be a key that was damaged on the way. */
function textOf(path: string): string {
  try {
    return readText(path);
  } catch {
    throw new WaarborgError(
      'CLI_BAD_KEY',
      `${VARIABLE} is neither a private key nor the name of a file that can be read`,
      {
        hint: HINT,
      },
    );
  }
}

/** The key in a text, whatever became of its lines: kept, written as \n, made spaces, or the whole in Base64. Null for none. */
function pemIn(text: string): string | null {
  const decoded = /^[\w+/=\s-]{40,}$/.test(text) ? Buffer.from(text, 'base64').toString('latin1') : '';
  const [, label = '', body = ''] = PEM.exec(text) ?? PEM.exec(decoded) ?? [];
  if (label === '') return null;
  const lines = body.replaceAll(/\\[nr]|\s/g, '').match(/.{1,64}/g) ?? [];
  return [`-----BEGIN ${label}-----`, ...lines, `-----END ${label}-----`, ''].join('\n');
}

const PEM = /-----BEGIN ([A-Z ]{1,40})-----([\s\S]*?)-----END/;

/** A page for clients has an envelope of its own, which speaks of nothing else that was written. */
export const sealPage = (assessment: Assessment, page: Subject, key: KeyObject): string =>
  seal(statementOf(assessment, [page], { configuration: false }), key);

export const sealRun = (assessment: Assessment, subjects: readonly Subject[], key: KeyObject): string =>
  seal(statementOf(assessment, subjects), key);
