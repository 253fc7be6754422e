import { describe, expect, it } from 'vitest';
import {
  afterFailure,
  afterLogin,
  limitOf,
  NO_HISTORY,
  startOf,
  withoutLast,
  type AccountHistory,
} from '../../../src/login/ledger.ts';

const MINUTE = 60_000;
const NOW = Date.parse('2026-12-01T12:00:00Z');
const failedAgo = (...minutes: number[]): AccountHistory =>
  minutes.reduce((history, ago) => afterFailure(history, NOW - ago * MINUTE), NO_HISTORY);

describe('startOf', () => {
  it.each<[string, string, AccountHistory, number | null]>([
    ['at once without a history', 'plesk', NO_HISTORY, null],
    ['at once when old and new failures fit the limit', 'form', failedAgo(14, 13, 12, 11, 10), null],
    ['when the oldest failure is out of the span', 'form', failedAgo(14, 13, 12, 11, 10, 9), 1],
    ['when enough failures are out of the span', 'plesk', failedAgo(9, 8, 7, 6), 3],
    ['at once when all failures are older than the span', 'plesk', failedAgo(13, 12, 11, 10), null],
  ])('lets a run with four attempts start %s', (_name, driver, history, minutes) => {
    const start = startOf(history, 4, limitOf(driver, 4), NOW);
    expect(start?.getTime() ?? null).toBe(minutes === null ? null : NOW + minutes * MINUTE);
  });
});

it('failures in a row end with a login, and one that was taken back does not count', () => {
  const failed = failedAgo(3, 2);
  expect(failed.inRow).toBe(2);
  expect(withoutLast(failed)).toMatchObject({ failed: failedAgo(3).failed, inRow: 1 });
  expect(afterLogin(failed, NOW)).toEqual({
    failed: failed.failed,
    inRow: 0,
    lastLogin: '2026-12-01T12:00:00.000Z',
  });
});
