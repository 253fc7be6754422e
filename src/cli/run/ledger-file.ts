/** `history.jsonl` as a file: it grows by one line a run, so it is nothing but a file. */
import { statSync } from 'node:fs';
import { WaarborgError } from '../../model/errors.ts';
import { readText } from '../files.ts';

/**
 * The ledger's text.
 * @throws WaarborgError `CLI_FILE_NOT_READ`, `CLI_LEDGER_NOT_A_FILE`
 */
export function ledgerText(path: string, hint?: string): string {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found !== undefined && !found.isFile())
    throw new WaarborgError('CLI_LEDGER_NOT_A_FILE', `${path} is not a file, so it cannot be the ledger`);
  return readText(path, hint);
}
