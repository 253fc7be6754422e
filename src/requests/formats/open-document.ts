/** OpenDocument text and spreadsheets (ISO/IEC 26300): the type that the package declares, and its content. */
import type { Archive } from './archive.ts';
import { unusable, type Opened } from './opened.ts';
import { readPart } from './xml.ts';

const TYPES: Readonly<Record<string, 'ods' | 'odt'>> = {
  'application/vnd.oasis.opendocument.spreadsheet': 'ods',
  'application/vnd.oasis.opendocument.text': 'odt',
};

/** Undefined when the archive is not such a package at all. */
export function openOpenDocument(archive: Archive): Opened | undefined {
  const type = archive.read('mimetype')?.toString('latin1').trim();
  if (type === undefined || !type.startsWith('application/vnd.oasis.opendocument.')) return undefined;
  const format = TYPES[type];
  if (format === undefined) return unusable({ code: 'answer-other-format' });
  const seen = { encryption: false };
  const manifest = readPart(archive, 'META-INF/manifest.xml', {
    open: ({ name }) => (seen.encryption ||= name === 'encryption-data'),
  });
  if (seen.encryption) return unusable({ code: 'answer-encrypted' });
  const count = manifest ? contentOf(archive, format) : undefined;
  if (count === undefined) return unusable({ code: 'answer-broken' });
  return count >= (format === 'ods' ? 2 : 1) ? { state: 'opens', format } : unusable({ code: 'answer-without-data' });
}

/** Rows with a value on the fullest sheet, or paragraphs with text; undefined when the content does not read. */
function contentOf(archive: Archive, format: 'ods' | 'odt'): number | undefined {
  const [body, unit] = format === 'ods' ? ['spreadsheet', 'table-row'] : ['text', 'p'];
  let [most, count, counted, hasBody] = [0, 0, true, false];
  const isSound = readPart(archive, 'content.xml', {
    open: ({ name }) => {
      hasBody ||= name === body;
      if (name === 'table' && format === 'ods') count = 0;
      if (name === unit || (format === 'odt' && name === 'h')) counted = false;
    },
    text: (text, path) => {
      if (counted || text.trim() === '' || !path.includes(body)) return;
      counted = true;
      count += 1;
      most = Math.max(most, count);
    },
  });
  return isSound && hasBody ? most : undefined;
}
