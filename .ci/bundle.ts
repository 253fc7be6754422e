/**
 * Puts what has to start quickly into one file each: the TLS engine, in place, and the command with `waarborg tls`. A scan
 * of a tenth of a second would otherwise spend a good part of its time on finding and opening fifty modules. The command
 * is CommonJS, which Node starts sooner than a module.
 */
import { dirname, join, relative } from 'node:path';
import { build, type BuildOptions, type Plugin } from 'esbuild';

const dist = join(import.meta.dirname, '../dist');
const options: BuildOptions = { bundle: true, platform: 'node', target: 'node20', logLevel: 'warning' };

/** Of what is loaded only when it is needed, the one thing that needs to be quick. */
const QUICK = join(dist, 'cli/commands/tls.js');

/** Leaves out everything else that is loaded only when it is needed. */
const leaveOut: Plugin = {
  name: 'leave-out',
  setup: (bundle) => {
    bundle.onResolve({ filter: /^\./ }, ({ path, importer, kind }) => {
      const file = join(dirname(importer), path);
      if (kind !== 'dynamic-import' || file === QUICK) return undefined;
      return { path: `./${relative(join(dist, 'cli'), file)}`, external: true };
    });
  },
};

const engine = join(dist, 'tls-checker/index.js');
await build({ ...options, entryPoints: [engine], outfile: engine, allowOverwrite: true, format: 'esm' });
// The thread that reads starts with every run, and is a module for itself.
const reader = join(dist, 'reading/worker.js');
await build({ ...options, entryPoints: [reader], outfile: reader, allowOverwrite: true, format: 'esm' });
await build({
  ...options,
  entryPoints: [join(dist, 'cli/main.js')],
  outfile: join(dist, 'cli/main.cjs'),
  format: 'cjs',
  plugins: [leaveOut],
  // Both lie in the same folder.
  define: { 'import.meta.dirname': '__dirname' },
});
