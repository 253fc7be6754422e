/** Holds files against the envelope that signed them. Nothing that an envelope says is believed before its signature is. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import type { KeyObject } from 'node:crypto';
import { basename, dirname, join } from 'node:path';
import { open } from '../history/envelope.ts';
import { sha256Of, type Statement } from '../history/statement.ts';
import type { Text } from '../model/text.ts';
import { message } from '../texts/say.ts';
import { readEmbedded } from '../report/html/embed.ts';
import { readBytes } from './files.ts';
import { ledgerText } from './run/ledger-file.ts';

export const ATTESTATION = 'attestation.json';
/** A line of the ledger as a subject: `history.jsonl:12`. */
const LEDGER_LINE = /^history\.jsonl:(\d{1,9})$/;

export interface Verification {
  /** What is not as it was signed, each in words. */
  readonly problems: readonly Text[];
  readonly unsigned: boolean;
  readonly checked: readonly string[];
}

/** @throws WaarborgError `CLI_FILE_NOT_READ` when the path, or an attestation that was named, is not there */
export function verifyPath(path: string, key: KeyObject, attestation?: string): Verification {
  if (attestation !== undefined) readBytes(attestation);
  if (isFolder(path)) return verifyFolder(path, key, attestation);
  readBytes(path);
  if (path.endsWith('.html') && attestation === undefined) return verifyReport(path, key);
  return verifyFile(path, key, attestation ?? join(dirname(path), ATTESTATION));
}

/** The folder of the last run, when that is signed, for a path that bears no signature itself: all reports, or one of those at their top. */
export function signedRunAt(path: string): string | undefined {
  const runs = join(isFolder(path) ? path : dirname(path), 'runs');
  const last = isFolder(runs) ? readdirSync(runs).sort().at(-1) : undefined;
  return last !== undefined && existsSync(join(runs, last, ATTESTATION)) ? join(runs, last) : undefined;
}

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;

const UNSIGNED: Verification = { problems: [], unsigned: true, checked: [] };
const problem = (...problems: Text[]): Verification => ({ problems, unsigned: false, checked: [] });

/** The file itself is not as it was. */
const changed = (name: string): Text => ({ nl: name, en: name });

/** An HTML report carries its own envelope; its digest was taken with the envelope's place empty. */
function verifyReport(path: string, key: KeyObject): Verification {
  const text = exactText(path);
  const name = basename(path);
  if (text === '') return problem(message('verify.bytes', { name }));
  const { signature, unsigned } = readEmbedded(text);
  if (signature === null)
    return existsSync(join(dirname(path), ATTESTATION)) ? problem(message('verify.lost', { name })) : UNSIGNED;
  const opened = open(signature, key);
  if (!opened.ok) return problem(message(`verify.${opened.problem}`, { name }));
  // The element holds the envelope in base64, which has more than one form for the same bytes: only ours is whole.
  const written = Buffer.from(signature, 'utf8').toString('base64');
  if (text.length !== unsigned.length + written.length || !text.includes(written))
    return problem(message('verify.damaged', { name }));
  return known(opened.statement, sha256Of(unsigned))
    ? { ...UNSIGNED, unsigned: false, checked: [name] }
    : problem(changed(name));
}

function verifyFile(path: string, key: KeyObject, attestation: string): Verification {
  if (!existsSync(attestation)) return UNSIGNED;
  const opened = open(exactText(attestation), key);
  const name = basename(path);
  if (!opened.ok) return problem(message(`verify.${opened.problem}`, { name: basename(attestation) }));
  return known(opened.statement, digestAsSigned(path))
    ? { ...UNSIGNED, unsigned: false, checked: [name] }
    : problem(changed(name));
}

/** Every file that was signed must be there and whole, and no other. */
function verifyFolder(folder: string, key: KeyObject, attestation = join(folder, ATTESTATION)): Verification {
  if (!existsSync(attestation)) return UNSIGNED;
  const opened = open(exactText(attestation), key);
  if (!opened.ok) return problem(message(`verify.${opened.problem}`, { name: basename(attestation) }));
  const problems: Text[] = [];
  const checked: string[] = [];
  const names = new Set(opened.statement.subject.map(({ name }) => name));
  for (const { name, digest } of opened.statement.subject) {
    const found = LEDGER_LINE.test(name)
      ? ledgerLine(folder, name, digest.sha256)
      : signedFile(folder, name, digest.sha256, key);
    if (found === null) checked.push(name);
    else if (found !== 'nowhere') problems.push(found);
  }
  for (const name of readdirSync(folder).sort()) {
    if (name !== ATTESTATION && !names.has(name)) problems.push(message('verify.added', { name }));
  }
  return { problems, unsigned: false, checked };
}

/** null: whole. */
function signedFile(folder: string, name: string, sha256: string, key: KeyObject): Text | null {
  const path = join(folder, basename(name));
  if (!existsSync(path)) return message('verify.missing', { name });
  if (digestAsSigned(path) !== sha256) return changed(name);
  if (!name.endsWith('.html')) return null;
  return verifyReport(path, key).problems[0] ?? null;
}

/** null: the line is there as it was; `nowhere`: there is no ledger here to look at. */
function ledgerLine(folder: string, name: string, sha256: string): Text | 'nowhere' | null {
  const ledger = join(folder, '..', '..', 'history.jsonl');
  if (!existsSync(ledger)) return 'nowhere';
  const line = ledgerText(ledger).split('\n')[Number(LEDGER_LINE.exec(name)?.[1]) - 1];
  return line !== undefined && sha256Of(line) === sha256 ? null : message('verify.ledger', { name });
}

const digestAsSigned = (path: string): string =>
  sha256Of(path.endsWith('.html') ? readEmbedded(exactText(path)).unsigned : readBytes(path));

/** The file's text, or nothing when it holds bytes that text cannot: a lenient reader would not see them changed. */
function exactText(path: string): string {
  const bytes = Buffer.from(readBytes(path));
  const text = bytes.toString('utf8');
  return Buffer.from(text, 'utf8').equals(bytes) ? text : '';
}

const known = ({ subject }: Statement, sha256: string): boolean =>
  subject.some(({ digest }) => digest.sha256 === sha256);
