/** Confirmations that somebody has to renew: named in a message a month, a week and a day before they lapse, and when they have. */
import { isOverruled, type Assessment, type Notice } from '../model/assessment.ts';
import { lastDayOf } from '../model/controls.ts';
import type { LedgerEntry } from '../model/history.ts';

const DAYS_BEFORE = [30, 7, 1, -1];
const DAY_MS = 86_400_000;

/** Those that became due since the run before. */
export function remindersOf({ controls, notices, startedAt }: Assessment, before: LedgerEntry | undefined): Notice[] {
  if (before === undefined) return [];
  return controls.flatMap((control) => {
    const { attestation } = control;
    if (attestation === undefined || isOverruled(control)) return [];
    const left = (time: string) => (Date.parse(lastDayOf(attestation)) - Date.parse(time.slice(0, 10))) / DAY_MS;
    const isDue = DAYS_BEFORE.some((days) => left(startedAt) <= days && left(before.startedAt) > days);
    const kinds = ['attestation-expires-soon', 'attestation-expired', 'attestation-lapsed'];
    return isDue ? notices.filter(({ kind, control: about }) => about === control.id && kinds.includes(kind)) : [];
  });
}
