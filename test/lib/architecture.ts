/** Reads who imports whom out of source texts, and finds what a table of rules forbids. */
import { dirname, join } from 'node:path/posix';

/** Source texts by their path below `src/`. */
export type Sources = Readonly<Record<string, string>>;

export interface Import {
  readonly file: string;
  /** A path below `src/`, or the name of a package or builtin. */
  readonly to: string;
  readonly typeOnly: boolean;
}

/** What the files of one folder may do; itself it may always import. */
export interface Row {
  readonly may: readonly string[];
  /** Folders of which only types may be imported. */
  readonly types?: readonly string[];
  /** Builtins and packages that are out of bounds. */
  readonly not?: RegExp;
}
export type Table = Readonly<Record<string, Row | 'anything'>>;

const IMPORT = /^(?:import|export)\s+(type\s)?[^;'"]*?\bfrom\s+'([^']+)'|^import\s+'([^']+)'|\bimport\(\s*'([^']+)'/gm;

export function importsIn(sources: Sources): Import[] {
  return Object.entries(sources).flatMap(([file, text]) =>
    [...text.matchAll(IMPORT)].map((match) => {
      const specifier = match[2] ?? match[3] ?? match[4] ?? '';
      const to = specifier.startsWith('.') ? join(dirname(file), specifier) : specifier;
      return { file, to, typeOnly: match[1] !== undefined };
    }),
  );
}

/** Every import that its folder's row does not allow, and every file without a row. */
export function againstTable(sources: Sources, table: Table): string[] {
  const rowless = Object.keys(sources).filter((file) => rowOf(file, table) === undefined);
  const forbidden = importsIn(sources).filter((each) => !isAllowed(each, sources, table));
  return [...rowless.map((file) => `${file} is in no row`), ...forbidden.map(sentence)];
}

function rowOf(file: string, table: Table): Table[string] | undefined {
  return file.includes('/') ? table[folderOf(file)] : undefined;
}

function isAllowed({ file, to, typeOnly }: Import, sources: Sources, table: Table): boolean {
  const row = rowOf(file, table);
  if (row === undefined || row === 'anything') return true;
  if (!Object.hasOwn(sources, to)) return row.not?.test(to) !== true;
  const folder = folderOf(to);
  return folder === folderOf(file) || row.may.includes(folder) || (typeOnly && row.types?.includes(folder) === true);
}

/** What the `registry.ts` of a folder lists are equals: none imports another one, nor a file that is another's own. */
export function betweenEquals(sources: Sources, folders: readonly string[]): string[] {
  const imports = importsIn(sources);
  return folders
    .flatMap((folder) => {
      const registry = imports.filter(({ file, typeOnly }) => file === `${folder}/registry.ts` && !typeOnly);
      const listed = registry.filter(({ to }) => to.startsWith(`${folder}/`));
      const homes = listed.map(({ to }) => homeOf(to));
      const within = (path: string) => homes.find((home) => path === home || path.startsWith(`${home}/`));
      return imports.filter(({ file, to }) => {
        const [from, target] = [within(file), within(to)];
        return from !== undefined && target !== undefined && from !== target;
      });
    })
    .map(sentence);
}

/** A check has a folder of its own; other equals are one file each. */
function homeOf(file: string): string {
  return file.endsWith('/check.ts') ? dirname(file) : file;
}

/** Groups of files of which each leads to each, by imports of whatever kind (Tarjan's strongly connected components). */
export function circlesIn(sources: Sources): string[] {
  const next = new Map(Object.keys(sources).map((file) => [file, [] as string[]]));
  for (const { file, to } of importsIn(sources)) if (next.has(to)) next.get(file)!.push(to);
  const [index, low] = [new Map<string, number>(), new Map<string, number>()];
  const [stack, circles]: [string[], string[]] = [[], []];
  const visit = (file: string): void => {
    index.set(file, index.size);
    low.set(file, index.get(file)!);
    stack.push(file);
    for (const to of next.get(file)!) {
      if (!index.has(to)) visit(to);
      if (stack.includes(to)) low.set(file, Math.min(low.get(file)!, low.get(to)!));
    }
    if (low.get(file) !== index.get(file)) return;
    const group = stack.splice(stack.indexOf(file));
    if (group.length > 1 || next.get(file)!.includes(file)) circles.push(group.sort().join(' ↔ '));
  };
  for (const file of next.keys()) if (!index.has(file)) visit(file);
  return circles.sort();
}

function folderOf(path: string): string {
  return path.split('/')[0] ?? '';
}

function sentence({ file, to }: Import): string {
  return `${file} imports ${to}`;
}
