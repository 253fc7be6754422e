/** `attempts.json` beside the ledger of runs: times and counts of failed attempts of each account, without names or secrets. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { limitOf, NO_HISTORY, startOf, type AccountHistory, type AttemptLedger } from '../../login/ledger.ts';
import type { Plan } from '../../model/plan.ts';
import { realAccount, sameAccounts } from '../../model/same-account.ts';
import type { Lang } from '../../model/text.ts';
import { translator } from '../../texts/say.ts';
import { readText, writeAtomically } from '../files.ts';
import type { Io } from '../io.ts';

export interface KeptAttempts extends AttemptLedger {
  /** A line for each account that this run used, for people. */
  readonly lines: (lang: Lang) => readonly string[];
}

/** Written at every change, so that a run that breaks off has counted what it sent. Without a folder it ends with the run. */
export function keepAttempts(folder: string | null, io: Pick<Io, 'err'>): KeptAttempts {
  const file = join(folder ?? '', 'attempts.json');
  const accounts = new Map(Object.entries(folder === null ? {} : read(file)));
  const before = new Map(accounts);
  let written = folder !== null;
  return {
    of: (account) => accounts.get(account) ?? NO_HISTORY,
    keep: (account, history) => {
      accounts.set(account, history);
      if (!written) return;
      try {
        writeAtomically(
          file,
          `${JSON.stringify({ schemaVersion: 1, accounts: Object.fromEntries(accounts) }, null, 2)}\n`,
        );
      } catch (error) {
        // Once is enough: the run goes on without it.
        written = false;
        io.err(`waarborg: ${(error as Error).message}\n`);
      }
    },
    lines: (lang) =>
      [...accounts]
        .filter(([account, history]) => history !== before.get(account))
        .map(([account, history]) => lineOf(account, history, before.get(account) ?? NO_HISTORY, lang)),
  };
}

/** Before anything is sent: the accounts that this run would wear out, and when each may be used again. */
export function tooSoon({ controlSet, requests }: Plan, attempts: AttemptLedger, lang: Lang): readonly string[] {
  const used = controlSet.systems.filter(({ id }) =>
    requests.some((each) => each.system === id && each.account !== null),
  );
  const starts = new Map<string, Date>();
  const logins = used.flatMap(({ login, mailbox }) => [
    ...(login === undefined ? [] : [login]),
    ...(mailbox === undefined ? [] : [{ ...mailbox, driver: 'imap' }]),
  ]);
  for (const { account: id, driver } of logins) {
    const account = realAccount(id, controlSet);
    const granted = Math.min(...sameAccounts(id, controlSet).map((each) => each.attempts));
    const start = startOf(attempts.of(account), granted, limitOf(driver, granted), Date.now());
    if (start !== null) starts.set(account, start);
  }
  return [...starts].map(([account, start]) =>
    translator(lang)('run.too-soon', { account, time: start.toISOString() }),
  );
}

function lineOf(account: string, now: AccountHistory, before: AccountHistory, lang: Lang): string {
  const known = new Set(before.failed);
  const failed = now.failed.filter((time) => !known.has(time)).length;
  const ending = now.inRow === 0 ? 'run.attempts-well' : 'run.attempts-open';
  return translator(lang)(ending, { account, n: failed });
}

/** What cannot be read is no history: a first run is never held up by it. */
function read(file: string): Readonly<Record<string, AccountHistory>> {
  if (!existsSync(file)) return {};
  try {
    const { accounts } = JSON.parse(readText(file)) as { readonly accounts?: Readonly<Record<string, AccountHistory>> };
    const entries = Object.entries(accounts ?? {}).filter(
      ([, { failed, inRow }]) => Array.isArray(failed) && typeof inRow === 'number',
    );
    return Object.fromEntries(entries);
  } catch {
    return {};
  }
}
