import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** What takes longest: begun last, it would keep everybody waiting. */
const LONGEST = ['e2e/faults', 'login/code-limit', 'e2e/shards', 'probes/strong-credentials', 'e2e/', 'integration/'];

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => LONGEST.findIndex((part) => moduleId.includes(part)) >>> 0;
    return (await super.sort(files)).toSorted((one, other) => rank(one) - rank(other));
  }
}

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  test: {
    projects: [
      { extends: true, test: { name: 'whole', include: ['test/{e2e,integration}/**/*.test.ts'] } },
      // What is pure leaves nothing behind: its modules are loaded once, not for every file.
      { extends: true, test: { name: 'pure', include: ['test/{contract,unit}/**/*.test.ts'], isolate: false } },
    ],
    // Only ends what hangs. No test is about how long something takes: a machine may have more to do than this.
    testTimeout: 600_000,
    hookTimeout: 600_000,
    sequence: { sequencer: LongestFirst },
    // An audit that logs in waits nine tenths of its time, for codes and pauses: two for each processor still answer in time.
    maxConcurrency: 2 * Math.max(2, availableParallelism()),
    // Whole runs wait for codes and pauses most of the time: one file more than that.
    maxWorkers: Math.max(2, availableParallelism()) + 1,
    // A test that forgets to assert is a check that cannot fail.
    expect: { requireAssertions: true },
  },
});
