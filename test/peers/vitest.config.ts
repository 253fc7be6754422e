import { defineConfig } from 'vitest/config';

/** Comparisons with other people's programs, which are installed when they are missing. One file at a time: they share ports and processors. */
export default defineConfig({
  root: new URL('../..', import.meta.url).pathname,
  test: {
    include: ['test/peers/**/*.test.ts'],
    fileParallelism: false,
    testTimeout: 360_000,
    maxConcurrency: 2,
    hookTimeout: 240_000,
    expect: { requireAssertions: true },
  },
});
