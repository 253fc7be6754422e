/** Tables as text: CSV as programs really write it, which of RFC 4180 keeps the quotes and little else. */
import { readCsv, SEPARATORS, type Record } from '../csv.ts';
import { unclear, unusable, type Opened } from './opened.ts';

/** Byte-order marks count; without one it is UTF-8, or else what Dutch Excel writes. */
export function decodeTable(bytes: Uint8Array): string {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** A head and a row, all as long as each other. */
export function openTable(text: string): Opened {
  // Excel's own first line, which names the separator.
  const table = text.replace(/^sep=[,;\t]\r?\n/i, '');
  if (/[\0-\u0008\u000e-\u001f]/.test(table)) return unusable({ code: 'answer-broken' });
  const readings = SEPARATORS.map((separator) => readCsv(table, separator)).flatMap((csv) =>
    csv.ok ? [csv.records] : [],
  );
  if (readings.length === 0) return unusable({ code: 'answer-broken' });
  const tables = readings.filter(([head]) => (head?.cells.length ?? 0) > 1);
  if (tables.length === 0)
    return readings[0]!.length < 2 ? unusable({ code: 'answer-without-data' }) : unclear({ code: 'answer-one-column' });
  const even = tables.filter(isEven);
  if (even.length === 0) return unusable({ code: 'answer-ragged' });
  const isFilled = even.some(([, ...rows]) => rows.some(({ cells }) => cells.some((cell) => cell.trim() !== '')));
  return isFilled ? { state: 'opens', format: 'csv' } : unusable({ code: 'answer-without-data' });
}

const isEven = (records: readonly Record[]): boolean =>
  records.every(({ cells }) => cells.length === records[0]!.cells.length);
