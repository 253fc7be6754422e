/** A lock file that `npm ci` accepts on every platform, and that names no registry. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const lock = JSON.parse(readFileSync(join(import.meta.dirname, '../../package-lock.json'), 'utf8')) as {
  packages: Record<
    string,
    {
      resolved?: string;
      integrity?: string;
      os?: string[];
      optional?: boolean;
      optionalDependencies?: Record<string, string>;
    }
  >;
};

describe('package-lock.json', () => {
  it('has the builds for every platform; if not: npm run lock', () => {
    const missing = Object.entries(lock.packages).flatMap(([path, { optionalDependencies }]) =>
      Object.keys(optionalDependencies ?? {}).filter(
        (name) => !(`node_modules/${name}` in lock.packages) && !(`${path}/node_modules/${name}` in lock.packages),
      ),
    );
    expect(missing).toEqual([]);
  });

  it('has the hash of every package, but of builds for platforms that it was not written on', () => {
    const without = Object.entries(lock.packages).filter(
      ([path, { integrity }]) => path !== '' && integrity === undefined,
    );
    // docs/dependencies.md has the reason. None of them may run where the gate and the action do.
    const unexplained = without.filter(
      ([path, { os, optional }]) => !optional || os === undefined || /linux-(x64|arm64)(-gnu)?$/.test(path),
    );
    expect(unexplained.map(([path]) => path)).toEqual([]);
  });

  it('names no place to download from', () => {
    expect(Object.values(lock.packages).filter(({ resolved }) => resolved?.startsWith('http'))).toEqual([]);
  });
});
