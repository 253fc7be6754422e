import { describe, expect, it } from 'vitest';
import { ResponseReader, type HttpMessage } from '../../../src/network/http1.ts';

/** Reads these bytes whole, and once more a byte at a time: the answer may not depend on how they come. */
function read(text: string, { closes = true, most = 1000 } = {}): HttpMessage & { text: string } {
  const bytes = Buffer.from(text, 'latin1');
  const [atOnce, slowly] = [new ResponseReader(most), new ResponseReader(most)];
  atOnce.push(bytes);
  for (let at = 0; at < bytes.length && !slowly.isDone; at++) slowly.push(bytes.subarray(at, at + 1));
  for (const reader of [atOnce, slowly]) if (!reader.isDone && closes) reader.end();
  expect(slowly.isDone).toBe(atOnce.isDone);
  expect(slowly.message).toEqual(atOnce.message);
  return { ...atOnce.message, text: atOnce.message.bytes.toString('latin1') };
}
const HEAD = 'HTTP/1.1 200 OK\r\n';

describe('ResponseReader', () => {
  it('reads fields in their order, repeated ones apart, byte for byte', () => {
    const { status, headers } = read(`${HEAD}A: 1\r\nset-cookie: x\r\nSet-Cookie:  y \r\nL: \xfc\r\n\r\n`);
    expect(status).toBe(200);
    expect(headers).toEqual([
      ['a', '1'],
      ['set-cookie', 'x'],
      ['set-cookie', 'y'],
      ['l', 'ü'],
    ]);
  });

  it.each<[string, string, string[]]>([
    ['a body to the end', `${HEAD}\r\nhello`, []],
    ['a body of a length', `${HEAD}Content-Length: 5\r\n\r\nhello!!`, []],
    ['a body in chunks', `${HEAD}Transfer-Encoding: Chunked\r\n\r\n2;x=y\r\nhe\r\n3 \r\nllo\r\n0\r\nT: 1\r\n\r\n`, []],
    ['what comes after hints', `HTTP/1.1 103 Early\r\nLink: x\r\n\r\n${HEAD}\r\nhello`, []],
    ['lines without a return', 'HTTP/1.1 200 OK\nContent-Length: 5\n\nhello', ['lines-without-return']],
    [
      'both lengths',
      `${HEAD}Content-Length: 9\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n`,
      ['length-and-chunks'],
    ],
    ['a length twice', `${HEAD}Content-Length: 5\r\nContent-Length: 5\r\n\r\nhello`, ['length-repeated']],
    ['a length twice in one', `${HEAD}Content-Length: 5, 5\r\n\r\nhello`, ['length-repeated']],
    ['a length that is none', `${HEAD}Content-Length: five\r\n\r\nhello`, ['length-unreadable']],
    ['an empty line before it', `\r\n${HEAD}\r\nhello`, ['bytes-before-status']],
    ['a field over two lines', `${HEAD}A: b\r\n c\r\n\r\nhello`, ['folded-field']],
    ['a line that is no field', `${HEAD}nonsense\r\n\r\nhello`, ['line-without-field']],
    ['a space before the colon', `${HEAD}A : b\r\n\r\nhello`, ['space-before-colon']],
    ['no reason and no minor version', 'HTTP/1 200\r\n\r\nhello', []],
  ])('reads %s as browsers do', (_name, bytes, flaws) => {
    const { text, missing, ...message } = read(bytes);
    expect(text).toBe('hello');
    expect(missing).toBeNull();
    expect(message.flaws).toEqual(flaws);
  });

  // RFC 9110 §5.5 has other control characters invalid, and lets them stay; Chromium keeps each of these.
  it('keeps control characters of fields, and drops returns at the end of a line', () => {
    const { headers } = read(`${HEAD}A: \x1b[31m\x07\x7f\x9b\r\r\nB: \x0bx\x0c\r\n\r\n`);
    expect(headers).toEqual([
      ['a', '\x1b[31m\x07\x7f\x9b'],
      ['b', '\x0bx\x0c'],
    ]);
  });

  it.each<[string, string]>([
    ['a length', `${HEAD}Content-Length: 9\r\n\r\nhello`],
    ['chunks', `${HEAD}Transfer-Encoding: chunked\r\n\r\n9\r\nhello`],
  ])('says that a body of %s ends too early', (_name, bytes) => {
    expect(read(bytes)).toMatchObject({ text: 'hello', missing: 'broken-off', flaws: ['shorter-than-announced'] });
  });

  it('stops at the bound', () => {
    expect(read(`${HEAD}\r\nhello`, { most: 3 })).toMatchObject({ text: 'hel', missing: 'cut-off' });
  });

  it('stops when the lines between chunks are all that comes', () => {
    const reader = new ResponseReader(10_000);
    reader.push(Buffer.from(`${HEAD}Transfer-Encoding: chunked\r\n\r\n`));
    for (let left = 1000; left > 0 && !reader.isDone; left--)
      reader.push(Buffer.from(`1;${'x'.repeat(1000)}\r\na\r\n`));
    expect(reader.isDone).toBe(true);
  });

  it.each<[string, string]>([
    ['HTTP_CLOSED_WITHOUT_ANSWER', ''],
    ['HTTP_HEAD_BROKEN_OFF', `${HEAD}A: b\r\n`],
    ['HTTP_NO_STATUS_LINE', 'SSH-2.0-OpenSSH_9.6\r\n'],
    ['HTTP_NO_STATUS_LINE', '220 mail.example.nl ESMTP'],
    ['HTTP_SPEAKS_HTTP2', '\0\0\x12\x04\0\0\0\0\0\0\x03\0\0\0\x64'],
    // Browsers show nothing of an answer with a NUL in its head, and do not agree on what a lone return is.
    ['HTTP_NUL_IN_HEAD', `${HEAD}A: b\0c\r\n\r\nhello`],
    ['HTTP_NUL_IN_HEAD', `${HEAD}A\0: b\r\n\r\nhello`],
    ['HTTP_NUL_IN_HEAD', 'HTTP/1.1 200 O\0K\r\n\r\nhello'],
    ['HTTP_RETURN_IN_LINE', `${HEAD}Strict-Transport-Security: \rmax-age=63072000\r\n\r\nhello`],
    ['HTTP_RETURN_IN_LINE', `${HEAD}A: b\rStrict-Transport-Security: max-age=63072000\r\n\r\nhello`],
    ['HTTP_RETURN_IN_LINE', `${HEAD}\rA: b\r\n\r\nhello`],
    ['HTTP_RETURN_IN_LINE', 'HTTP/1.1 200\rOK\r\n\r\nhello'],
    ['HTTP_LENGTHS_DIFFER', `${HEAD}Content-Length: 5\r\nContent-Length: 6\r\n\r\nhello`],
    ['HTTP_CHUNK_UNREADABLE', `${HEAD}Transfer-Encoding: chunked\r\n\r\nhello\r\n`],
    ['HTTP_HEAD_TOO_LARGE', `${HEAD}A: ${'x'.repeat(70_000)}\r\n\r\n`],
    ['HTTP_SWITCHES_PROTOCOL', 'HTTP/1.1 101 Switching\r\n\r\n'],
  ])('gives up with %s', (code, bytes) => {
    expect(() => read(bytes)).toThrow(expect.objectContaining({ code }) as Error);
  });
});
