/** Bytes of a configuration file to text: size, encoding and byte order mark, before any parser sees them. */
import { digestOfBytes } from '../model/json.ts';
import { Problems, type Problem } from './problem.ts';

/** A file of a thousand controls is about half of this. */
const MAX_BYTES = 1024 * 1024;

export type Source =
  | { readonly ok: true; readonly text: string; readonly digest: string }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** The text without its byte order mark, and the digest of the bytes as they were. */
export function readSource(source: string | Uint8Array, file: string): Source {
  const bytes = typeof source === 'string' ? Buffer.from(source, 'utf8') : source;
  if (bytes.byteLength > MAX_BYTES)
    return refuse(
      file,
      'CTL_SIZE',
      `the file has ${bytes.byteLength} bytes; more than ${MAX_BYTES} are not read`,
      'is this the right file? Split a large organisation over several files',
    );
  const text = decode(bytes);
  if (text === undefined)
    return refuse(file, 'CTL_ENCODING', 'the file is not UTF-8 text', 'save it as UTF-8 in your editor');
  if (text.includes('\0'))
    return refuse(
      file,
      'CTL_ENCODING',
      'the file holds NUL characters, as UTF-16 and binary files do',
      'save it as UTF-8 in your editor',
    );
  if (text.trim() === '')
    return refuse(file, 'CTL_EMPTY', 'the file is empty', 'run waarborg init to make one that validates');
  return { ok: true, text, digest: digestOfBytes(bytes) };
}

/** `fatal` refuses what is no UTF-8; the decoder takes the byte order mark off. */
function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function refuse(file: string, code: 'CTL_SIZE' | 'CTL_ENCODING' | 'CTL_EMPTY', message: string, hint: string): Source {
  const problems = new Problems(file, '');
  problems.add(code, { start: 0, end: 0 }, message, hint);
  return { ok: false, problems: problems.list() };
}
