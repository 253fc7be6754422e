/** Files as people are given them: zip archives by hand, and the office documents that are made of them. */
import { crc32, deflateRawSync } from 'node:zlib';

interface Part {
  readonly name: string;
  readonly text: string | Buffer;
  /** What the archive says of it, when that is a lie. */
  readonly size?: number;
  readonly encrypted?: true;
}

export function zipOf(parts: readonly Part[]): Buffer {
  const [bodies, heads]: [Buffer[], Buffer[]] = [[], []];
  let at = 0;
  for (const { name, text, size, encrypted } of parts) {
    const plain = Buffer.from(text);
    const packed = deflateRawSync(plain);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(encrypted ? 1 : 0, 2);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(crc32(plain), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(size ?? plain.length, 18);
    common.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, Buffer.from(name), packed]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(at, 10);
    heads.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), common, place, Buffer.from(name)]));
    bodies.push(local);
    at += local.length;
  }
  const end = Buffer.alloc(18);
  end.writeUInt16LE(parts.length, 4);
  end.writeUInt16LE(parts.length, 6);
  end.writeUInt32LE(Buffer.concat(heads).length, 8);
  end.writeUInt32LE(at, 12);
  return Buffer.concat([...bodies, ...heads, Buffer.from('PK\x05\x06'), end]);
}

const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const relations = (...targets: readonly (readonly [id: string, type: string, target: string])[]): string =>
  `<Relationships xmlns="${RELATIONS}">${targets
    .map(([id, type, target]) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`)
    .join('')}</Relationships>`;

function office(main: string, type: string, parts: readonly Part[]): Part[] {
  const types = `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/${main}" ContentType="application/vnd.${type}"/></Types>`;
  return [
    ...parts,
    { name: '_rels/.rels', text: relations(['r1', 'officeDocument', main]) },
    { name: '[Content_Types].xml', text: types },
  ];
}

const WORD = 'openxmlformats-officedocument.wordprocessingml.document.main+xml';

export function wordParts(body: string, type = WORD): Part[] {
  const text = `<w:document xmlns:w="urn:w"><w:body>${body}</w:body></w:document>`;
  return office('word/main.xml', type, [{ name: 'word/main.xml', text }]);
}
export const wordText = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
export const wordFile = (text = 'Uw gegevens'): Buffer => zipOf(wordParts(text === '' ? '' : wordText(text)));

/** Of one sheet. */
export function excelFile(rows: readonly (readonly string[])[]): Buffer {
  const cell = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
  const sheet = `<worksheet xmlns="urn:s"><sheetData>${rows.map((row) => `<row>${row.map(cell).join('')}</row>`).join('')}</sheetData></worksheet>`;
  const book = `<workbook xmlns="urn:s" xmlns:r="${OFFICE}"><sheets><sheet name="A" sheetId="1" r:id="s1"/></sheets></workbook>`;
  return zipOf(
    office('xl/book.xml', 'openxmlformats-officedocument.spreadsheetml.sheet.main+xml', [
      { name: 'xl/book.xml', text: book },
      { name: 'xl/_rels/book.xml.rels', text: relations(['s1', 'worksheet', 'sheets/a.xml']) },
      { name: 'xl/sheets/a.xml', text: sheet },
    ]),
  );
}

const ODF = 'application/vnd.oasis.opendocument';

export function openDocumentFile(kind: 'text' | 'spreadsheet' | 'presentation', body: string, manifest = ''): Buffer {
  const content = `<o:document-content xmlns:o="urn:o" xmlns:t="urn:t"><o:body><o:${kind}>${body}</o:${kind}></o:body></o:document-content>`;
  return zipOf([
    { name: 'mimetype', text: `${ODF}.${kind}` },
    { name: 'META-INF/manifest.xml', text: `<m:manifest xmlns:m="urn:m">${manifest}</m:manifest>` },
    { name: 'content.xml', text: content },
  ]);
}
