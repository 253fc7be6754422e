/** Does the file that somebody was given open, in the program that its name makes people open it in? By its contents only. */
import { ANSWER_FORMATS, type AnswerFormat } from '../../model/evidence/requests.ts';
import { Archive } from './archive.ts';
import { openOffice } from './office.ts';
import { openOpenDocument } from './open-document.ts';
import { unclear, unusable, type Opened } from './opened.ts';
import { decodeTable, openTable } from './text-table.ts';
import { readXml, textOf } from './xml.ts';

/** `extension` without its dot; `format` as the register has it. */
export function openAnswer(bytes: Uint8Array, extension: string, format: AnswerFormat | null): Opened {
  const named = ANSWER_FORMATS.find((one) => one === extension.toLowerCase()) ?? (extension === '' ? format : null);
  const opened = openContents(
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length),
    named,
    extension.toLowerCase(),
  );
  if (opened.state !== 'opens') return opened;
  if (opened.format !== named) return unusable({ code: 'answer-renamed', format: opened.format });
  return format === null || format === opened.format
    ? opened
    : unclear({ code: 'answer-not-as-registered', format: opened.format });
}

const ZIP = Buffer.from('PK\x03\x04', 'latin1');
const COMPOUND = Buffer.from('d0cf11e0a1b11ae1', 'hex');
/** The stream that holds an office document with a password (MS-OFFCRYPTO 2.3.4). */
const ENCRYPTED = Buffer.from('EncryptedPackage', 'utf16le');
const OLD_OFFICE = ['doc', 'xls', 'ppt'];

function openContents(bytes: Buffer, named: AnswerFormat | null, extension: string): Opened {
  if (bytes.length === 0) return unusable({ code: 'answer-without-data' });
  if (bytes.subarray(0, 4).equals(ZIP)) return openArchive(bytes, named);
  if (bytes.subarray(0, 8).equals(COMPOUND)) {
    if (bytes.includes(ENCRYPTED)) return unusable({ code: 'answer-encrypted' });
    return OLD_OFFICE.includes(extension)
      ? unclear({ code: 'answer-old-office' })
      : unusable({ code: 'answer-broken' });
  }
  if (bytes.subarray(0, 1024).includes('%PDF-')) return openPdf(bytes);
  const text = decodeTable(bytes);
  if (/^\s*(?:<\?xml[^>]*>\s*)?(?:<!doctype html|<html|<table|<meta|<head|<body)/i.test(text.slice(0, 2_000)))
    return ['html', 'htm', 'xhtml'].includes(extension)
      ? unclear({ code: 'answer-other-format' })
      : unusable({ code: 'answer-web-page' });
  switch (named) {
    case 'csv':
      return openTable(text);
    case 'json':
      return openJson(bytes);
    case 'xml':
      return openXml(bytes);
    case null:
      return unclear({ code: 'answer-other-format' });
    default:
      return unusable({ code: 'answer-broken' });
  }
}

function openArchive(bytes: Buffer, named: AnswerFormat | null): Opened {
  const archive = Archive.open(bytes);
  if (archive === undefined) return unusable({ code: 'answer-broken' });
  if (archive.isEncrypted) return unusable({ code: 'answer-encrypted' });
  const other = { code: 'answer-other-format' } as const;
  return openOffice(archive) ?? openOpenDocument(archive) ?? (named === null ? unclear(other) : unusable(other));
}

/** Not its pages: a head, a table of contents and an end, and no password. */
function openPdf(bytes: Buffer): Opened {
  const end = bytes.subarray(Math.max(0, bytes.length - 2_048)).toString('latin1');
  if (!end.includes('startxref') || !end.includes('%%EOF')) return unusable({ code: 'answer-broken' });
  if (/\/Encrypt\s{0,9}(?:\d{1,9}\s{1,9}\d{1,9}\s{1,9}R|<<)/.test(bytes.toString('latin1')))
    return unusable({ code: 'answer-encrypted' });
  return { state: 'opens', format: 'pdf' };
}

function openJson(bytes: Buffer): Opened {
  try {
    const value = JSON.parse(textOf(bytes) ?? '') as unknown;
    const holds = typeof value === 'object' && value !== null && Object.keys(value).length > 0;
    return holds ? { state: 'opens', format: 'json' } : unusable({ code: 'answer-without-data' });
  } catch {
    return unusable({ code: 'answer-broken' });
  }
}

function openXml(bytes: Buffer): Opened {
  const seen = { data: false };
  const isSound = readXml(textOf(bytes) ?? '', {
    open: ({ attributes }) => (seen.data ||= attributes.size > 0),
    text: (text) => (seen.data ||= text.trim() !== ''),
  });
  if (!isSound) return unusable({ code: 'answer-broken' });
  return seen.data ? { state: 'opens', format: 'xml' } : unusable({ code: 'answer-without-data' });
}
