/**
 * Puts what tsc made into few files, and removes the rest: the TLS engine, in place; the thread that reads; the command
 * with `waarborg tls`; and every other command, with what they share, in `shared/`. A scan of a tenth of a second would
 * otherwise spend a good part of its time on finding and opening fifty modules, and an audit a second on eight hundred.
 * The command is CommonJS, which Node starts sooner than a module.
 */
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import standalone from 'ajv/dist/standalone/index.js';
import { build, type BuildOptions, type Plugin } from 'esbuild';
import { ajv, PARTS, schema } from '../src/controls/validators.ts';

const dist = join(import.meta.dirname, '../dist');
const options: BuildOptions = {
  bundle: true,
  platform: 'node',
  target: 'node20',

  logLevel: 'warning',
};

/** Of what is loaded only when it is needed, the one thing that needs to be quick. */
const QUICK = join(dist, 'cli/commands/tls.js');

/** Leaves out everything else that is loaded only when it is needed. */
const leaveOut: Plugin = {
  name: 'leave-out',
  setup: (bundle) => {
    bundle.onResolve({ filter: /^\./ }, ({ path, importer, kind }) => {
      const file = join(dirname(importer), path);
      if (kind !== 'dynamic-import' || file === QUICK) return undefined;
      const name = relative(dist, file).replace(/\.js$/, '').replaceAll('/', '-');
      later[name] = file;
      return { path: `../shared/${name}.js`, external: true };
    });
  },
};

/** What is loaded only when it is needed, each by the name of its file in `shared/`. */
const later: Record<string, string> = {};

/** Modules speak of files beside themselves, and are about to stand in another folder. */
const staysInPlace: Plugin = {
  name: 'stays-in-place',
  setup: (bundle) => {
    bundle.onLoad({ filter: /\.js$/ }, ({ path }) => {
      if (!path.startsWith(`${dist}/`)) return undefined;
      const place = `new URL(${JSON.stringify(`../${relative(dist, path)}`)}, import.meta.url)`;
      const folder = `new URL(${JSON.stringify(`../${relative(dist, dirname(path))}`)}, import.meta.url)`;
      const contents = readFileSync(path, 'utf8')
        .replaceAll('import.meta.url', () => `${place}.href`)
        .replaceAll('import.meta.filename', () => `fileUrlToPath(${place})`)
        .replaceAll('import.meta.dirname', () => `fileUrlToPath(${folder})`);
      return { contents };
    });
  },
};

/** The validators of controls.yaml, made now instead of by each command. */
const VALIDATORS = join(dist, 'controls/validators.js');

const readyMade: Plugin = {
  name: 'ready-made',
  setup: (bundle) => {
    bundle.onLoad({ filter: /\/validators\.js$/ }, ({ path }) => {
      if (path !== VALIDATORS) return undefined;
      const parts = Object.fromEntries(PARTS.map((part) => [part, `controls#/$defs/${part}`]));
      // Made for CommonJS, in a module.
      const contents = `const exports = {}; const module = { exports };
${standalone.default(ajv, { ...parts, '': 'controls' })}
export const schema = ${JSON.stringify(schema)};
export const validatorOf = (part = '') => exports[part];`;
      return { contents, resolveDir: dirname(path) };
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

const shared = join(dist, 'shared');
rmSync(shared, { recursive: true, force: true });
await build({
  ...options,
  entryPoints: later,
  outdir: shared,
  format: 'esm',
  splitting: true,
  // The first is large and the second optional; only sources have the last.
  external: ['@zxcvbn-ts/*', 'playwright-core', 'tsx'],
  plugins: [readyMade, staysInPlace],
  // Some packages are CommonJS.
  banner: {
    js: [
      "import { createRequire as requireFrom } from 'node:module';",
      "import { fileURLToPath as fileUrlToPath } from 'node:url';",
      'const require = requireFrom(import.meta.url);',
    ].join('\n'),
  },
});

const bundled = [relative(dist, engine), relative(dist, reader)];
for (const file of readdirSync(dist, { recursive: true, encoding: 'utf8' })) {
  const isType = file.endsWith('.d.ts');
  if (!isType && !file.endsWith('.js')) continue;
  if (isType ? file.startsWith('tls-checker/') : file.startsWith('shared/') || bundled.includes(file)) continue;
  rmSync(join(dist, file));
}
