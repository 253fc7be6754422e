/**
 * Puts what has to start quickly into one file each, in place: the TLS engine, and the command with `waarborg tls`. A scan
 * of a tenth of a second would otherwise spend a good part of its time on finding and opening fifty modules.
 */
import { dirname, join, relative } from 'node:path';
import { build, type BuildOptions, type Plugin } from 'esbuild';

const dist = join(import.meta.dirname, '../dist');
const options: BuildOptions = {
  allowOverwrite: true,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  logLevel: 'warning',
};

/** Classes that errors are told apart by: everyone has to have the same. */
const SHARED = [join(dist, 'model/errors.js')];
/** Of what is loaded only when it is needed, the one thing that needs to be quick. */
const QUICK = join(dist, 'cli/commands/tls.js');

/** Leaves out what is shared and what is loaded only when it is needed. */
function leaveOut(outfile: string): Plugin {
  return {
    name: 'leave-out',
    setup: (bundle) => {
      bundle.onResolve({ filter: /^\./ }, ({ path, importer, kind }) => {
        const file = join(dirname(importer), path);
        if (!file.startsWith(dist) || importer === '') return undefined;
        const apart = SHARED.includes(file) || (kind === 'dynamic-import' && file !== QUICK);
        if (!apart) return undefined;
        const from = relative(dirname(outfile), file);
        return { path: from.startsWith('.') ? from : `./${from}`, external: true };
      });
    },
  };
}

const engine = join(dist, 'tls-checker/index.js');
await build({ ...options, entryPoints: [engine], outfile: engine });

const command = join(dist, 'cli/main.js');
await build({
  ...options,
  entryPoints: [command],
  outfile: command,
  plugins: [leaveOut(command)],
  // commander is CommonJS and asks for Node's own modules.
  banner: { js: "import { createRequire } from 'node:module';\nconst require = createRequire(import.meta.url);" },
});
