/** Keeps the attempts of an account in the ledger of all runs, and says when a run may start. */
import {
  afterFailure,
  afterLogin,
  limitOf,
  NO_HISTORY,
  startOf,
  withoutLast,
  type AccountHistory,
} from '../../login/ledger.ts';
import type { ProbeContext } from '../probe.ts';

export function ledgerOf(account: string, { ledger }: Pick<ProbeContext, 'ledger'>) {
  const history = ledger?.of(account) ?? NO_HISTORY;
  const lastLogin = timeOf(history.lastLogin);
  const change = (make: (history: AccountHistory, now: number) => AccountHistory) =>
    ledger?.keep(account, make(ledger.of(account), Date.now()));
  return {
    ...(ledger === undefined ? {} : { lastLogin, lastAttempt: Math.max(lastLogin, timeOf(history.failed.at(-1))) }),
    mayStart: (driver: string, attempts: number): Date | null =>
      startOf(history, attempts, limitOf(driver, attempts), Date.now()),
    onAttempt: (what: 'failed' | 'taken-back' | 'admitted'): void => {
      if (what === 'failed') change(afterFailure);
      else change(what === 'admitted' ? afterLogin : withoutLast);
    },
  };
}

function timeOf(text: string | null | undefined): number {
  return Date.parse(text ?? '') || Number.NEGATIVE_INFINITY;
}
