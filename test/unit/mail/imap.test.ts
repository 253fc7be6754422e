import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { capabilitiesIn, folderIn, foundIn, messagesIn, quoted, statusIn } from '../../../src/mail/imap.ts';
import { folderFor } from '../../../src/probes/mailbox/folder.ts';

describe('statusIn', () => {
  it.each([
    ['w7 OK done', { status: 'OK', code: null }],
    ['w7 no [Unavailable] later', { status: 'NO', code: 'UNAVAILABLE' }],
    ['w7 OK [CAPABILITY IMAP4rev1] in', { status: 'OK', code: 'CAPABILITY' }],
    ['w77 OK done', null],
    ['* OK done', null],
    ['w7 OKAY', { status: 'OK', code: null }],
    ['w7 MAYBE', null],
  ] as const)('%s', (line, expected) => {
    expect(statusIn(line, 'w7')).toEqual(expected);
  });
});

describe('foundIn', () => {
  it.each([
    ['* SEARCH', 0],
    ['* SEARCH 2 84 882', 3],
    ['* SEARCH 2 84 (MODSEQ 917162500)', 2],
    ['* SEARCH 2 many', null],
    ['* ESEARCH (TAG "w1") COUNT 17', 17],
    ['* ESEARCH (TAG "w1") UID COUNT 0 ALL 4:18', 0],
    ['* ESEARCH (TAG "w1")', null],
    ['* SEARCHES 1', null],
  ])('%s', (line, expected) => {
    expect(foundIn(line)).toBe(expected);
  });

  it('counts what it lists', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 4_000_000_000 })), (numbers) => {
        expect(foundIn(['* SEARCH', ...numbers].join(' '))).toBe(numbers.length);
      }),
    );
  });
});

describe('folderIn', () => {
  it.each([
    ['* LIST (\\HasNoChildren \\Trash) "/" "Weg"', 'Weg', '/'],
    ['* LIST () "." INBOX.Gel&APY-scht', 'INBOX.Gelöscht', '.'],
    ['* LIST () "\\\\" "a \\"b\\" \\\\ c"', 'a "b" \\ c', '\\'],
    ['* LIST () NIL "R&-D"', 'R&D', null],
    ['* LIST () "/" "&U,BTFw-"', '台北', '/'],
    ['* LIST () "/" "Entw\u00c3\u00bcrfe"', 'Entwürfe', '/'],
  ])('%s', (line, name, delimiter) => {
    expect(folderIn(line)).toMatchObject({ name, delimiter });
  });

  it('reads back any name that is quoted', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.integer({ min: 32, max: 126 }).map((code) => String.fromCharCode(code)) }),
        (raw) => {
          expect(folderIn(`* LIST () "/" ${quoted(raw)}`)?.raw).toBe(raw);
        },
      ),
    );
  });
});

it('readers take any line', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('', '* LIST (', '* ESEARCH ', '* SEARCH ', 'w1 '),
      (text, head) => {
        const line = head + text;
        expect(() => [
          statusIn(line, 'w1'),
          capabilitiesIn(line),
          messagesIn(line),
          foundIn(line),
          folderIn(line),
        ]).not.toThrow();
      },
    ),
  );
});

describe('folderFor', () => {
  const folder = (name: string, ...attributes: readonly string[]) => ({ name, raw: name, delimiter: '.', attributes });
  const listed = [
    folder('INBOX'),
    folder('INBOX.Weg', '\\trash'),
    folder('INBOX.Trash'),
    folder('INBOX.Klanten', '\\noselect'),
    folder('INBOX.Klanten.Oud'),
    folder('Sent', '\\sent'),
    folder('Sent Items', '\\sent'),
  ];
  const nameOf = (name: string) => {
    const found = folderFor(name, listed);
    return typeof found === 'string' ? found : found.name;
  };

  it.each([
    ['trash', 'INBOX.Weg'],
    ['Inbox', 'INBOX'],
    ['Weg', 'INBOX.Weg'],
    ['INBOX.Weg', 'INBOX.Weg'],
    ['Klanten/Oud', 'INBOX.Klanten.Oud'],
    ['Klanten', 'absent'],
    ['weg', 'absent'],
    ['junk', 'absent'],
    ['sent', 'several'],
    ['Sent Items', 'Sent Items'],
  ])('%s is %s', (name, expected) => {
    expect(nameOf(name)).toBe(expected);
  });
});
