/** Whether the file of an answer opens, by what it holds. */
import { describe, expect, it } from 'vitest';
import { TooHeavyError } from '../../../src/model/errors.ts';
import { openAnswer } from '../../../src/requests/formats/answer.ts';
import { excelFile, openDocumentFile, wordFile, wordParts, wordText, zipOf } from '../../lib/answer-files.ts';

const bytes = (text: string) => Buffer.from(text);
const table = (rows: number) =>
  Array.from(
    { length: rows },
    (_, n) => `<t:table-row><t:table-cell><t:p>rij ${n}</t:p></t:table-cell></t:table-row>`,
  ).join('');
const pdf = (more = '') => bytes(`%PDF-1.7\n1 0 obj\n<< >>\nendobj\n${more}trailer\n<< >>\nstartxref\n9\n%%EOF\n`);
const old = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]);
const protectedWord = Buffer.concat([old, Buffer.from('EncryptedPackage', 'utf16le')]);

describe('openAnswer › opens', () => {
  it.each([
    ['a Word file, whatever the order of its parts', wordFile(), 'docx'],
    [
      'an Excel file of two rows',
      excelFile([
        ['plaats', 'jaar'],
        ['Urk', '2026'],
      ]),
      'xlsx',
    ],
    ['an OpenDocument text', openDocumentFile('text', '<t:p>Uw gegevens</t:p>'), 'odt'],
    ['an OpenDocument spreadsheet', openDocumentFile('spreadsheet', `<t:table>${table(2)}</t:table>`), 'ods'],
    ['CSV with commas in quotes', bytes('a,b\n"1,5",2\n'), 'csv'],
    ['CSV with semicolons and decimal commas', bytes('a;b\r\n1,5;2,5\r\n'), 'csv'],
    ['CSV with tabs in UTF-16', Buffer.from('\ufeffa\tb\r\n1\t2\r\n', 'utf16le'), 'csv'],
    ['CSV that begins with the separator, as Excel likes it', bytes('sep=;\r\na;b\r\n1;2\r\n'), 'csv'],
    ['CSV with one byte for é', Buffer.from('plaats;land\r\nSauwerd;Caf\xe9\r\n', 'latin1'), 'csv'],
    ['JSON', bytes('\ufeff[{"plaats":"Urk"}]'), 'json'],
    ['XML', bytes('<?xml version="1.0"?><klant><plaats>Urk</plaats></klant>'), 'xml'],
    [
      'XML in the encoding that it declares',
      Buffer.from('<?xml version="1.0" encoding="ISO-8859-1"?><a>Caf\xe9</a>', 'latin1'),
      'xml',
    ],
    ['CSV with a line of spaces', bytes('a;b\n1;2\n  \n'), 'csv'],
    ['a PDF', pdf(), 'pdf'],
  ] as const)('%s', (_name, file, format) => {
    expect(openAnswer(file, format, format)).toEqual({ state: 'opens', format });
    expect(openAnswer(file, format.toUpperCase(), null)).toEqual({ state: 'opens', format });
    expect(openAnswer(file, '', format)).toEqual({ state: 'opens', format });
  });
});

const BOMB = { name: 'word/main.xml', text: Buffer.alloc(200_000, ' '), size: 200_000_000 };

describe('openAnswer › names what is wrong', () => {
  it.each([
    ['an empty file', Buffer.alloc(0), 'docx', 'answer-without-data'],
    ['text', bytes('Uw gegevens'), 'docx', 'answer-broken'],
    ['a web page', bytes('\n<!DOCTYPE html><table><tr><td>1</td></tr></table>'), 'xlsx', 'answer-web-page'],
    ['a web page under the name of old Excel', bytes('<html><table></table></html>'), 'xls', 'answer-web-page'],
    ['an archive without a document', zipOf([{ name: 'a.txt', text: 'a' }]), 'docx', 'answer-other-format'],
    ['half a Word file', wordFile().subarray(0, 300), 'docx', 'answer-broken'],
    ['a Word file without text', wordFile(''), 'docx', 'answer-without-data'],
    ['a Word file that is not well-formed', zipOf(wordParts('<w:p>')), 'docx', 'answer-broken'],
    [
      'a Word file with a document type',
      zipOf([{ name: 'word/main.xml', text: '<!DOCTYPE a [<!ENTITY b "c">]><a/>' }, ...wordParts('').slice(1)]),
      'docx',
      'answer-broken',
    ],
    ['a Word file of which a part is not there', zipOf(wordParts(wordText('a')).slice(1)), 'docx', 'answer-broken'],
    [
      'a Word file with macros',
      zipOf(wordParts(wordText('a'), 'ms-word.document.macroEnabled.main+xml')),
      'docx',
      'answer-with-macros',
    ],
    [
      'a Word file with a hidden macro',
      zipOf([...wordParts(wordText('a')), { name: 'word/vbaProject.bin', text: 'x' }]),
      'docx',
      'answer-with-macros',
    ],
    ['a Word file with a password', protectedWord, 'docx', 'answer-encrypted'],
    ['a zip with a password', zipOf([{ name: 'a', text: 'a', encrypted: true }]), 'docx', 'answer-encrypted'],
    ['old Word under a new name', old, 'docx', 'answer-broken'],
    [
      'a template',
      zipOf(wordParts(wordText('a'), 'openxmlformats-officedocument.wordprocessingml.template.main+xml')),
      'docx',
      'answer-other-format',
    ],
    ['Excel with a head alone', excelFile([['plaats', 'jaar']]), 'xlsx', 'answer-without-data'],
    [
      'an OpenDocument spreadsheet with one row',
      openDocumentFile('spreadsheet', `<t:table>${table(1)}</t:table>`),
      'ods',
      'answer-without-data',
    ],
    [
      'an OpenDocument file with a password',
      openDocumentFile('text', '<t:p>a</t:p>', '<m:encryption-data xmlns:m="urn:m"/>'),
      'odt',
      'answer-encrypted',
    ],
    ['slides', openDocumentFile('presentation', '<t:p>a</t:p>'), 'odt', 'answer-other-format'],
    ['CSV with a head alone', bytes('a,b\n'), 'csv', 'answer-without-data'],
    ['CSV with empty rows', bytes('a,b\n,\n'), 'csv', 'answer-without-data'],
    ['CSV whose rows differ', bytes('a,b\n1\n1,2,3\n'), 'csv', 'answer-ragged'],
    ['CSV with an open quote', bytes('a,b\n"1,2\n'), 'csv', 'answer-broken'],
    ['bytes', bytes('a,b\n1,\u0001\n'), 'csv', 'answer-broken'],
    ['broken JSON', bytes('{"a": '), 'json', 'answer-broken'],
    ['JSON of nothing', bytes('{}'), 'json', 'answer-without-data'],
    ['XML that is not closed', bytes('<a><b></a>'), 'xml', 'answer-broken'],
    ['a PDF that broke off', pdf().subarray(0, 30), 'pdf', 'answer-broken'],
    ['a PDF with a password', pdf('<< /Encrypt 5 0 R >>\n'), 'pdf', 'answer-encrypted'],
    ['Excel under the name of Word', excelFile([['a'], ['b']]), 'docx', 'answer-renamed'],
    ['Excel under the name of old Excel', excelFile([['a'], ['b']]), 'xls', 'answer-renamed'],
    ['more than its archive says', zipOf([{ ...BOMB, size: 100 }, ...wordParts('').slice(1)]), 'docx', 'answer-broken'],
  ] as const)('%s', (_name, file, extension, code) => {
    expect(openAnswer(file, extension, null)).toMatchObject({ state: 'unusable', why: { code } });
  });

  it.each([
    ['old Word', old, 'doc', null, 'answer-old-office'],
    ['a table of one column, or text', bytes('a\nb\n'), 'csv', null, 'answer-one-column'],
    ['a web page that says so', bytes('<html></html>'), 'html', null, 'answer-other-format'],
    ['an archive that says so', zipOf([{ name: 'a.json', text: '{}' }]), 'zip', null, 'answer-other-format'],
    ['a picture', Buffer.from('89504e470d0a1a0a', 'hex'), 'png', null, 'answer-other-format'],
    ['another format than the register has', bytes('a,b\n1,2\n'), 'csv', 'xlsx', 'answer-not-as-registered'],
  ] as const)('and leaves open: %s', (_name, file, extension, format, code) => {
    expect(openAnswer(file, extension, format)).toMatchObject({ state: 'unclear', why: { code } });
  });

  it('and does not unpack what has no end', () => {
    const file = zipOf([BOMB, ...wordParts('').slice(1)]);
    expect(() => openAnswer(file, 'docx', null)).toThrow(TooHeavyError);
  });
});
