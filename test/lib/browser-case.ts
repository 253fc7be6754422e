/** The case of a server that shows this audit something sound, and a visitor with a browser's user agent this. */
import type { HttpResponse } from '../../src/model/evidence/http.ts';
import type { CheckCase } from './checkTester.ts';

export function forBrowsers(value: HttpResponse): CheckCase {
  return {
    name: 'browsers that are answered otherwise',
    with: (evidence) =>
      Object.assign(evidence['http.response']!, { asBrowser: { status: 'completed', value, flaky: false } }),
    expect: 'differs-for-browsers',
    vanishes: 'where no browser was answered, there is nothing that differs',
  };
}
