import { defineConfig } from 'vitest/config';

/** Comparisons with other people's programs, which are installed when they are missing. One at a time: they share ports and processors. */
export default defineConfig({
  root: new URL('../..', import.meta.url).pathname,
  test: {
    include: ['test/peers/**/*.test.ts'],
    fileParallelism: false,
    testTimeout: process.env['WAARBORG_PEERS'] === 'all' ? 900_000 : 240_000,
    hookTimeout: 240_000,
    expect: { requireAssertions: true },
  },
});
