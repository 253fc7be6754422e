import { defineConfig } from 'vitest/config';

/** Comparisons with other people's programs, which are installed when they are missing. Some wait for codes while others compute. */
export default defineConfig({
  root: new URL('../..', import.meta.url).pathname,
  test: {
    include: ['test/peers/**/*.test.ts'],
    maxWorkers: 2,
    testTimeout: 360_000,
    maxConcurrency: 2,
    hookTimeout: 240_000,
    expect: { requireAssertions: true },
  },
});
