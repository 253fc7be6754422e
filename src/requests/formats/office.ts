/** Word and Excel (ECMA-376): the parts that the package says it has, read as the program would. */
import { posix } from 'node:path';
import type { Archive } from './archive.ts';
import { unusable, type Opened } from './opened.ts';
import { readPart } from './xml.ts';

const MAIN_TYPES: Readonly<Record<string, 'docx' | 'xlsx'>> = {
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml': 'docx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml': 'xlsx',
};

/** Undefined when the archive is not such a package at all. */
export function openOffice(archive: Archive): Opened | undefined {
  if (!archive.names.includes('[Content_Types].xml')) return undefined;
  const main = relationsOf(archive, '').find(({ type }) => type.endsWith('/officeDocument'))?.target;
  const type = main === undefined ? undefined : contentTypeOf(archive, main);
  if (main === undefined || type === undefined) return unusable({ code: 'answer-broken' });
  if (/macroEnabled/i.test(type) || archive.names.some((name) => /(?:^|\/)vbaProject\.bin$/i.test(name)))
    return unusable({ code: 'answer-with-macros' });
  const format = MAIN_TYPES[type];
  if (format === undefined) return unusable({ code: 'answer-other-format' });
  const holds = format === 'docx' ? hasText(archive, main) : hasRows(archive, main);
  if (holds === undefined) return unusable({ code: 'answer-broken' });
  return holds ? { state: 'opens', format } : unusable({ code: 'answer-without-data' });
}

interface Relation {
  readonly id: string;
  readonly type: string;
  /** Name of the part in the archive. */
  readonly target: string;
}

/** Relations of a part, or of the package as a whole. */
function relationsOf(archive: Archive, part: string): readonly Relation[] {
  const folder = posix.dirname(part);
  const found: Relation[] = [];
  const name = posix.join(folder, '_rels', `${posix.basename(part)}.rels`);
  const isSound = readPart(archive, name, {
    open: ({ name: element, attributes }) => {
      if (element !== 'Relationship' || attributes.get('TargetMode') === 'External') return;
      const target = attributes.get('Target') ?? '';
      const place = target.startsWith('/') ? target.slice(1) : posix.join(folder, target);
      found.push({ id: attributes.get('Id') ?? '', type: attributes.get('Type') ?? '', target: place });
    },
  });
  return isSound ? found : [];
}

/** A part's own type, or that of its extension. */
function contentTypeOf(archive: Archive, part: string): string | undefined {
  const types: { own?: string | undefined; usual?: string | undefined } = {};
  const extension = posix.extname(part).slice(1).toLowerCase();
  const isSound = readPart(archive, '[Content_Types].xml', {
    open: ({ name, attributes }) => {
      const type = attributes.get('ContentType');
      if (name === 'Override' && attributes.get('PartName') === `/${part}`) types.own = type;
      if (name === 'Default' && attributes.get('Extension')?.toLowerCase() === extension) types.usual = type;
    },
  });
  return isSound ? (types.own ?? types.usual) : undefined;
}

/** Text between the words `w:t` of a body; undefined when the part does not read. */
function hasText(archive: Archive, main: string): boolean | undefined {
  let [found, body] = [false, false];
  const isSound = readPart(archive, main, {
    open: ({ name }) => (body ||= name === 'body'),
    text: (text, path) => (found ||= path.at(-1) === 't' && path.includes('body') && text.trim() !== ''),
  });
  return isSound && body ? found : undefined;
}

/** Two rows with values on one sheet: a head alone is no data. */
function hasRows(archive: Archive, main: string): boolean | undefined {
  const sheets: string[] = [];
  const isSound = readPart(archive, main, {
    open: ({ name, attributes }) => {
      if (name === 'sheet') sheets.push(attributes.get('id') ?? '');
    },
  });
  if (!isSound || sheets.length === 0) return undefined;
  const relations = relationsOf(archive, main);
  const parts = sheets.map((id) => relations.find((one) => one.id === id && one.type.endsWith('/worksheet'))?.target);
  const shared = relations.find(({ type }) => type.endsWith('/sharedStrings'))?.target;
  if (shared !== undefined && !readPart(archive, shared, {})) return undefined;
  const counts = parts.flatMap((part) => (part === undefined ? [] : [rowsOf(archive, part)]));
  if (counts.length === 0 || counts.includes(undefined)) return undefined;
  return counts.some((count) => count !== undefined && count >= 2);
}

function rowsOf(archive: Archive, part: string): number | undefined {
  let [rows, counted] = [0, true];
  const isSound = readPart(archive, part, {
    open: ({ name }) => {
      if (name === 'row') counted = false;
    },
    text: (text, path) => {
      if (counted || !path.includes('c') || !['v', 't'].includes(path.at(-1) ?? '') || text.trim() === '') return;
      counted = true;
      rows += 1;
    },
  });
  return isSound ? rows : undefined;
}
