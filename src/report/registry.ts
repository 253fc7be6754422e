/** Every reporter, sorted by name. Adding one is its file and a line here. */
import { badgeReporter, shieldsReporter } from './badge.ts';
import { csvReporter, dutchCsvReporter } from './csv.ts';
import { ctrfReporter } from './ctrf.ts';
import { githubReporter } from './github.ts';
import { clientReporter } from './html/client.ts';
import { indexReporter } from './html/index-page.ts';
import { htmlReporter } from './html/owner.ts';
import { trustReporter } from './html/trust.ts';
import { jsonReporter } from './json.ts';
import { junitReporter } from './junit.ts';
import { markdownReporter } from './markdown.ts';
import { oscalReporter } from './oscal.ts';
import { publicReporter } from './public.ts';
import type { Reporter } from './reporter.ts';
import { sarifReporter } from './sarif.ts';
import { tapReporter } from './tap.ts';
import { terminalReporter } from './terminal.ts';

export const REPORTERS: readonly Reporter[] = [
  badgeReporter,
  clientReporter,
  csvReporter,
  dutchCsvReporter,
  ctrfReporter,
  githubReporter,
  htmlReporter,
  indexReporter,
  jsonReporter,
  junitReporter,
  markdownReporter,
  oscalReporter,
  publicReporter,
  sarifReporter,
  shieldsReporter,
  tapReporter,
  terminalReporter,
  trustReporter,
];
