import { defineConfig } from 'vitest/config';

/** Comparisons with other people's programs, which are installed when they are missing. Some wait for codes while others compute. */
export default defineConfig({
  root: new URL('../..', import.meta.url).pathname,
  test: {
    include: ['test/peers/**/*.test.ts'],
    maxWorkers: 2,
    // Only ends what hangs: on a machine with more to do, testssl.sh takes five minutes for a server instead of one.
    testTimeout: 1_200_000,
    hookTimeout: 1_200_000,
    maxConcurrency: 2,
    expect: { requireAssertions: true },
  },
});
