/** The table of who may import whom. Changing the structure? Change the table here and say why. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const src = join(import.meta.dirname, '../../src');

/** Folder → folders that it may import besides itself. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  model: [],
  controls: ['model'],
  safeguards: ['model'],
  plan: ['model', 'safeguards'],
  'tls-checker': [],
  texts: ['model'],
  network: ['model', 'tls-checker', 'pages', 'login', 'evidence'],
  pages: ['model'],
  login: ['model', 'pages'],
  probes: ['model', 'network', 'pages', 'login', 'tls-checker', 'evidence'],
  evidence: ['model'],
  policies: ['model'],
  checks: ['model', 'policies'],
  judge: ['model', 'texts'],
  history: ['model'],
  report: ['model', 'texts'],
  lab: ['model'],
  notify: ['model', 'texts'],
};

/** Types only: the shape of what the TLS engine saw is evidence, and has one definition. */
const MAY_IMPORT_TYPES: Record<string, readonly string[]> = { model: ['tls-checker'] };

/** Parts that decide or write text have no business with the machine. */
const PURE = ['checks', 'judge', 'plan', 'safeguards', 'policies', 'report'];
/** Functions of bytes to bytes only. */
const PURE_BUILTINS = ['node:crypto', 'node:zlib'];

interface Import {
  readonly file: string;
  readonly from: string;
  readonly specifier: string;
  readonly to: string | null;
  readonly typeOnly: boolean;
}

const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
const imports = files.flatMap(importsOf);

function importsOf(file: string): Import[] {
  const text = readFileSync(join(src, file), 'utf8');
  const pattern =
    /^(?:import|export)\s+(type\s)?[^;'"]*?\bfrom\s+'([^']+)'|^import\s+'([^']+)'|\bimport\(\s*'([^']+)'/gm;
  return [...text.matchAll(pattern)].map((match) => {
    const specifier = match[2] ?? match[3] ?? match[4] ?? '';
    const target = specifier.startsWith('.') ? relative(src, resolve(src, dirname(file), specifier)) : null;
    return {
      file,
      from: file.split('/')[0] ?? '',
      specifier,
      to: target === null ? null : (target.split('/')[0] ?? ''),
      typeOnly: match[1] !== undefined,
    };
  });
}

describe('who may import whom', () => {
  it('sees the source files, and their imports', () => {
    expect(files.length).toBeGreaterThan(10);
    expect(imports.length).toBeGreaterThan(10);
  });

  it('covers every folder', () => {
    const folders = new Set(files.filter((file) => file.includes('/')).map((file) => file.split('/')[0]));
    expect([...folders].filter((folder) => folder !== 'cli' && !(folder! in MAY_IMPORT))).toEqual([]);
    expect(files.filter((file) => !file.includes('/'))).toEqual([]);
  });

  it('lets folders import only what the table allows', () => {
    const broken = imports.filter(
      ({ from, to, typeOnly }) =>
        to !== null &&
        to !== from &&
        from !== 'cli' &&
        !MAY_IMPORT[from]?.includes(to) &&
        !(typeOnly && MAY_IMPORT_TYPES[from]?.includes(to)),
    );
    expect(broken.map(({ file, specifier }) => `${file} imports ${specifier}`)).toEqual([]);
  });

  it('keeps checks apart: a check imports no other check, a probe no other probe, a login driver no other driver', () => {
    const checkFolder = (path: string) => /^checks\/(?!lib\/)([^/]+\/[^/]+)\/check\.ts$/.exec(path)?.[1];
    const broken = imports.filter(({ file, specifier }) => {
      if (!specifier.startsWith('.') || checkFolder(file) === undefined) return false;
      const target = checkFolder(relative(src, resolve(src, dirname(file), specifier)));
      return target !== undefined && target !== checkFolder(file);
    });
    expect(broken.map(({ file, specifier }) => `${file} imports ${specifier}`)).toEqual([]);
  });

  it('keeps the machine out of the pure parts', () => {
    const broken = imports.filter(
      ({ from, specifier }) =>
        PURE.includes(from) && specifier.startsWith('node:') && !PURE_BUILTINS.includes(specifier),
    );
    expect(broken.map(({ file, specifier }) => `${file} imports ${specifier}`)).toEqual([]);
  });
});
