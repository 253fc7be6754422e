/**
 * Attempts of accounts over all runs: times and counts, never a name or a secret of the account. Servers count failures
 * over minutes and hours; a run that would come too soon says so before it sends anything.
 */

/** What is kept of one account, by its id in controls.yaml and the host that it logs in to. */
export interface AccountHistory {
  /** ISO times of failed attempts, of the last day. */
  readonly failed: readonly string[];
  /** Failures since the last complete login; products such as WordPress plugins reset a password at thirty. */
  readonly inRow: number;
  readonly lastLogin: string | null;
}

export interface AttemptLedger {
  readonly of: (account: string) => AccountHistory;
  readonly keep: (account: string, history: AccountHistory) => void;
}

export const NO_HISTORY: AccountHistory = { failed: [], inRow: 0, lastLogin: null };

/** So many failures within so many minutes; and so many in a row, whatever their times. */
export interface AttemptLimit {
  readonly most: number;
  readonly minutes: number;
  readonly inRow: number;
}

/** Below what products are documented to bear; see the pages of the drivers. */
const USUAL: AttemptLimit = { most: 9, minutes: 15, inRow: 20 };
const BY_DRIVER: Readonly<Record<string, AttemptLimit>> = {
  // fail2ban's jail plesk-panel bans an address at five failures within ten minutes.
  plesk: { most: 5, minutes: 10, inRow: 20 },
  // Ten attempts, and each delays the next ones for half an hour; codes are limited to five within 100 seconds.
  nextcloud: { most: 9, minutes: 30, inRow: 20 },
};

/** A run that the account is allowed to make by itself is never too much. */
export function limitOf(driver: string, attempts: number): AttemptLimit {
  const { most, minutes, inRow } = BY_DRIVER[driver] ?? USUAL;
  return { most: Math.max(most, attempts), minutes, inRow: Math.max(inRow, attempts) };
}

/** When a run with so many attempts may start; null for at once. */
export function startOf(history: AccountHistory, attempts: number, limit: AttemptLimit, now: number): Date | null {
  const span = limit.minutes * 60_000;
  const recent = history.failed
    .map((time) => Date.parse(time))
    .filter((time) => time > now - span && time <= now)
    .sort((a, b) => a - b);
  const excess = recent.length + attempts - limit.most;
  if (excess <= 0) return null;
  // Enough of the oldest must be out of the span.
  return new Date(recent[Math.min(excess, recent.length) - 1]! + span);
}

const DAY_MS = 86_400_000;

export function afterFailure({ failed, inRow, lastLogin }: AccountHistory, now: number): AccountHistory {
  const kept = failed.filter((time) => Date.parse(time) > now - DAY_MS).slice(-200);
  return { failed: [...kept, new Date(now).toISOString()], inRow: inRow + 1, lastLogin };
}

/** The server took the last attempt for right. */
export function withoutLast({ failed, inRow, lastLogin }: AccountHistory): AccountHistory {
  return { failed: failed.slice(0, -1), inRow: Math.max(0, inRow - 1), lastLogin };
}

export function afterLogin({ failed }: AccountHistory, now: number): AccountHistory {
  return { failed, inRow: 0, lastLogin: new Date(now).toISOString() };
}
