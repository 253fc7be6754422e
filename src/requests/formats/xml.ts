/** XML 1.0 with namespaces, strictly: a document that a word processor would not open is not read here either. */
import { SaxesParser } from 'saxes';
import type { Archive } from './archive.ts';

export interface Element {
  /** Without its prefix. */
  readonly name: string;
  /** By name without prefix. */
  readonly attributes: ReadonlyMap<string, string>;
}

export interface Listener {
  readonly open?: (element: Element, path: readonly string[]) => void;
  /** Text between elements, in pieces; `path` names the elements around it, without prefixes. */
  readonly text?: (text: string, path: readonly string[]) => void;
}

/** Deeper than any document nests. */
const DEEPEST = 1_000;

/** False when it is not well-formed. A document type is not what office documents have, and entities are how XML grows without end. */
export function readXml(text: string, { open, text: said }: Listener): boolean {
  const parser = new SaxesParser({ xmlns: true, position: false });
  const path: string[] = [];
  let [sound, elements] = [true, 0];
  parser.on('error', () => (sound = false));
  parser.on('doctype', () => (sound = false));
  parser.on('opentag', ({ local, attributes }) => {
    elements += 1;
    if (path.length > DEEPEST) sound = false;
    if (sound && open !== undefined) {
      const own = Object.values(attributes).map((one) => [one.local, one.value] as const);
      open({ name: local, attributes: new Map(own) }, path);
    }
    path.push(local);
  });
  parser.on('closetag', () => path.pop());
  parser.on('text', (piece) => {
    if (sound) said?.(piece, path);
  });
  parser.on('cdata', (piece) => {
    if (sound) said?.(piece, path);
  });
  for (let at = 0; at < text.length && sound; at += PIECE) parser.write(text.slice(at, at + PIECE));
  if (sound) parser.close();
  return sound && elements > 0;
}

const PIECE = 65_536;

/** The same of a part of an archive; false when it is not there. */
export function readPart(archive: Archive, part: string, listener: Listener): boolean {
  const bytes = archive.read(part);
  const text = bytes && textOf(bytes);
  return text !== undefined && readXml(text, listener);
}

/** By its byte-order mark, by its declaration (XML 1.0, appendix F), or else as UTF-8; undefined for other bytes. */
export function textOf(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const begin = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  return /^<\?xml [^>]{0,100}encoding=["']([A-Za-z][\w.-]{0,40})["']/.exec(begin)?.[1] ?? 'utf-8';
}
