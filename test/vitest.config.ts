import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/peers/**'],
    testTimeout: 30_000,
    hookTimeout: 30_000,
    // Runs against the lab mostly wait for the next time step of a code.
    maxConcurrency: 12,
    // A test that forgets to assert is a check that cannot fail.
    expect: { requireAssertions: true },
  },
});
