/**
 * Puts the TLS engine into one file, in place. A scan of a tenth of a second would otherwise spend a good part of its
 * time on finding and opening thirty modules; declarations stay as they are.
 */
import { join } from 'node:path';
import { build } from 'esbuild';

const entry = join(import.meta.dirname, '../dist/tls-checker/index.js');
await build({
  entryPoints: [entry],
  outfile: entry,
  allowOverwrite: true,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  logLevel: 'warning',
});
