/** Changes to a register's text that leave everything else in it as it is: separator, line ends, order of columns, comments. */
import { isMap, isSeq, parseDocument } from 'yaml';
import { COLUMNS, type Column } from './columns.ts';
import { readCsv, writeRecord } from './csv.ts';
import { separatorOf } from './table.ts';

export type Cells = Readonly<Partial<Record<Column, string>>>;

/** With a new request at its end. A text that is empty becomes a register. */
export function withRequest(text: string, cells: Cells, isYaml: boolean): string {
  if (isYaml) return withYamlRequest(text, cells);
  const begun = text.trim() === '' ? `${COLUMNS.join(',')}\n` : text;
  const { names, separator, lineEnd } = headOf(begun);
  const whole = /[\r\n]$/.test(begun) ? begun : `${begun}${lineEnd}`;
  return `${whole}${writeRecord(
    names.map((name) => cells[name] ?? ''),
    separator,
  )}${lineEnd}`;
}

/** With these cells in the request of this id; undefined when it is not there, or has no column for one of them. */
export function withAnswer(text: string, id: string, cells: Cells, isYaml: boolean): string | undefined {
  if (isYaml) return withYamlAnswer(text, id, cells);
  const { names, separator, records, mark } = headOf(text);
  const record = records.find((one) => one.cells[names.indexOf('id')]?.trim() === id);
  if (record === undefined || Object.keys(cells).some((name) => !names.includes(name as Column))) return undefined;
  const changed = names.map((name, at) => cells[name] ?? record.cells[at] ?? '');
  const [from, end] = [record.from + mark.length, record.end + mark.length];
  const ends = ['\r\n', '\n', '\r'].find((one) => text.slice(from, end).endsWith(one)) ?? '';
  return `${text.slice(0, from)}${writeRecord(changed, separator)}${ends}${text.slice(end)}`;
}

function headOf(text: string) {
  const mark = text.startsWith('\ufeff') ? '\ufeff' : '';
  const plain = text.slice(mark.length);
  const separator = separatorOf(plain);
  const csv = readCsv(plain, separator);
  const records = csv.ok ? csv.records : [];
  const names = (records[0]?.cells ?? []).map((name) => name.trim().toLowerCase() as Column);
  return { mark, separator, names, records: records.slice(1), lineEnd: /\r\n/.test(plain) ? '\r\n' : '\n' };
}

function withYamlRequest(text: string, cells: Cells): string {
  const document = parseDocument(text.trim() === '' ? 'requests: []\n' : text);
  const list = document.get('requests');
  const request = document.createNode({ ...cells });
  if (isSeq(list)) {
    list.flow = false;
    list.add(request);
  } else document.set('requests', document.createNode([request]));
  return document.toString();
}

function withYamlAnswer(text: string, id: string, cells: Cells): string | undefined {
  const document = parseDocument(text, { schema: 'core', version: '1.2' });
  const list = document.get('requests');
  const items = isSeq(list) ? list.items.filter((item) => isMap(item)) : [];
  const request = items.find((item) => String(item.get('id')) === id);
  if (request === undefined) return undefined;
  for (const [name, cell] of Object.entries(cells)) request.set(name, cell);
  return document.toString();
}
