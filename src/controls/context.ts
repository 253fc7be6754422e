/** What every check of the file is given: the tree, the two lists to add to, what exists elsewhere, and the outside world. */
import type { Check } from '../model/check.ts';
import type { Safeguard } from '../model/safeguard.ts';
import type { Problems } from './problem.ts';
import type { Located } from './tree.ts';
import { quote } from './words.ts';

/** What the file may refer to. Drivers are not checked when they are left out. */
export interface Known {
  readonly safeguards: readonly Pick<Safeguard, 'id' | 'checks' | 'topics' | 'conditional'>[];
  readonly checks: readonly Pick<Check, 'id' | 'needs' | 'params'>[];
  /** What is wrong with a TOTP secret, in words without its value; null when nothing is. Not checked when left out. */
  readonly totpProblem?: (value: string) => string | null;
  /** Names of login drivers; what each takes is in the schema, as `login-NAME`. */
  readonly drivers?: readonly string[];
}

export type Environment = Readonly<Record<string, string | undefined>>;

/** Reads a file named in controls.yaml, relative to its folder; throws when it cannot. */
export type ReadFile = (path: string) => Uint8Array;

export interface Context {
  readonly tree: Located;
  readonly problems: Problems;
  readonly warnings: Problems;
  readonly known: Known;
  /** ISO day that dates are compared with; when absent they are not. */
  readonly today?: string | undefined;
  /** The value of a variable; null when it is not set or empty, as an unset secret of GitHub Actions is. */
  readonly variable: (name: string) => string | null;
  /** The file's bytes; undefined, with a problem, when it cannot be read. */
  readonly read: (node: Located, path: string, what: string) => Uint8Array | undefined;
  /** The file's bytes; undefined, without a problem, when it cannot be read. */
  readonly find: (path: string) => Uint8Array | undefined;
}

export function contextOf(
  parts: Pick<Context, 'tree' | 'problems' | 'warnings' | 'known' | 'today'>,
  env: Environment,
  readFile: ReadFile,
): Context {
  return {
    ...parts,
    variable: (name) => (Object.hasOwn(env, name) ? env[name] || null : null),
    find: (path) => {
      try {
        return readFile(path);
      } catch {
        return undefined;
      }
    },
    read: (node, path, what) => {
      try {
        return readFile(path);
      } catch (cause) {
        const code = (cause as NodeJS.ErrnoException | undefined)?.code;
        const why = code === 'ENOENT' ? 'does not exist' : code === 'EISDIR' ? 'is a folder' : 'cannot be read';
        const message = `${what} ${quote(path)} ${why}`;
        parts.problems.add('CTL_FILE', node.range, message, 'give the name relative to the folder of this file');
        return undefined;
      }
    },
  };
}
