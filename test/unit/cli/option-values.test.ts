/** What options are given is refused with what would do. */
import { describe, expect, it } from 'vitest';
import { waarborg } from '../../lib/io.ts';

describe('a number that an option does not take', () => {
  it.each([
    ['--timeout', '0', '1 to 86400000'],
    ['--timeout', '86400001', '1 to 86400000'],
    ['--timeout', '99999999999999', '1 to 86400000'],
    ['--concurrency', '2147483648', '1 to 2147483647'],
    ['--retries', '-1', '0 to 2147483647'],
    ['--escalate-after', '1', '2 to 2147483647'],
    ['--escalate-after', 'x', '2 to 2147483647'],
  ])('is refused with the numbers that it does: %s %s', async (option, value, range) => {
    const { code, err } = await waarborg(['audit', `${option}=${value}`]);
    expect(code).toBe(2);
    expect(err.trimEnd().split('\n').at(-1)).toContain(`is invalid. expected a whole number from ${range}.`);
  });
});
