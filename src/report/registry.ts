/** Every reporter, sorted by name. Adding one is its file and a line here. */
import { githubReporter } from './github.ts';
import { clientReporter } from './html/client.ts';
import { indexReporter } from './html/index-page.ts';
import { htmlReporter } from './html/owner.ts';
import { jsonReporter } from './json.ts';
import type { Reporter } from './reporter.ts';
import { terminalReporter } from './terminal.ts';

export const REPORTERS: readonly Reporter[] = [
  clientReporter,
  githubReporter,
  htmlReporter,
  indexReporter,
  jsonReporter,
  terminalReporter,
];
