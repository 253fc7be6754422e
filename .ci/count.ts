/** Adds up vitest's JSON reports and prints `N passed, N failed`; not one test, or a file that broke, is a failure. */
import { readFileSync } from 'node:fs';

interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly testResults: readonly { readonly status: string; readonly assertionResults: readonly unknown[] }[];
}

let [passed, failed] = [0, 0];
for (const file of process.argv.slice(2)) {
  const report = JSON.parse(readFileSync(file, 'utf8')) as VitestReport;
  passed += report.numPassedTests;
  const brokenFiles = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  );
  failed += report.numFailedTests + brokenFiles.length;
  if (report.numPendingTests + report.numTodoTests > 0) {
    console.error(`${file}: ${report.numPendingTests + report.numTodoTests} tests were skipped`);
    failed += report.numPendingTests + report.numTodoTests;
  }
}
if (passed === 0) failed += 1;
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
