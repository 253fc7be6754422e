/** The range protocol against servers that keep it, bend it and break it. */
import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseBreachSource, timesBreached, type BreachSource } from '../../../src/probes/credentials/breach-source.ts';
import { Network } from '../../../src/network/network.ts';
import { said } from '../../lib/said.ts';

const PASSWORD = 'welkom01';
const HASH = sha1(PASSWORD);
const [PREFIX, SUFFIX] = [HASH.slice(0, 5), HASH.slice(5)];
const OTHERS = Array.from({ length: 800 }, (_nothing, index) => sha1(`other ${index}`).slice(5));
const network = new Network({ timeoutMs: 1500 });

describe('a service that answers ranges', () => {
  it('is asked for five characters of the hash, with padding, and nothing else of it', async () => {
    await using service = await startService((_request, response) => response.end(rangeOf({ [SUFFIX]: 31 })));
    expect(await ask(service)).toBe(31);
    const [request] = service.requests;
    expect(request?.url).toBe(`/range/${PREFIX}`);
    expect(request?.headers['add-padding']).toBe('true');
    expect(JSON.stringify([request?.url, request?.headers, request?.body])).not.toContain(SUFFIX.slice(0, 6));
  });

  it('does not have it', async () => {
    await using service = await startService((_request, response) => response.end(rangeOf({})));
    expect(await ask(service)).toBe(0);
  });

  it('pads with entries of count 0, which are no leaks', async () => {
    await using service = await startService((_request, response) => response.end(rangeOf({ [SUFFIX]: 0 })));
    expect(await ask(service)).toBe(0);
  });

  it.each(['lower', 'upper'] as const)('answers in %s case, with either end of line', async (letters) => {
    const suffix = letters === 'lower' ? SUFFIX.toLowerCase() : SUFFIX;
    await using service = await startService((_request, response) =>
      response.end(rangeOf({ [suffix]: 7 }).replaceAll('\r\n', letters === 'lower' ? '\n' : '\r\n')),
    );
    expect(await ask(service)).toBe(7);
  });
});

describe('a service that gives no usable answer', () => {
  it.each<[string, (request: IncomingMessage, response: ServerResponse) => void, string, RegExp]>([
    ['nothing', (_request, response) => response.end(''), 'protocol', /empty answer/],
    ['only empty lines', (_request, response) => response.end('\r\n\r\n'), 'protocol', /empty answer/],
    ['a web page', (_request, response) => response.end('<html>sign in</html>'), 'protocol', /not a range/],
    ['one bad line', (_request, response) => response.end(`${rangeOf({})}\r\noops`), 'protocol', /not a range/],
    ['NTLM hashes', (_request, response) => response.end(`${SUFFIX.slice(0, 27)}:3`), 'protocol', /not a range/],
    ['a negative count', (_request, response) => response.end(`${SUFFIX}:-1`), 'protocol', /not a range/],
    ['too many requests', (_request, response) => response.writeHead(429).end(), 'protocol', /status 429/],
    ['unavailable', (_request, response) => response.writeHead(503).end(rangeOf({})), 'protocol', /status 503/],
    ['a redirect', (_request, response) => response.writeHead(302, { location: '/' }).end(), 'protocol', /status 302/],
    ['a range without end', (_request, response) => endless(response), 'protocol', /more than a range/],
    ['silence', () => undefined, 'timeout', /time limit/],
    ['a half answer', (_request, response) => response.write(rangeOf({})), 'timeout', /time limit/],
    ['a broken connection', (request) => request.socket.destroy(), 'reset', /was reset/],
  ])('%s is an error with its reason, and never a clean bill', async (_name, answer, reason, text) => {
    await using service = await startService(answer);
    const failure = await ask(service).catch((error: unknown) => error);
    expect(failure).toMatchObject({ reason });
    expect(said(failure)).toMatch(text);
    expect(said(failure)).not.toContain(PREFIX);
  });

  it('is not there', async () => {
    const service = await startService(() => undefined);
    await service[Symbol.asyncDispose]();
    await expect(ask(service)).rejects.toMatchObject({ reason: 'refused' });
  });
});

describe('a file', () => {
  const lines = [
    ...OTHERS.map((suffix, index) => `${sha1(String(index)).slice(0, 5)}${suffix}:${index + 1}`),
    `${HASH}:99`,
  ];

  it.each([
    ['sorted', lines.toSorted().join('\r\n'), 99],
    ['in any order, lower case', lines.join('\n').toLowerCase(), 99],
    ['without it', lines.slice(0, -1).join('\r\n'), 0],
  ])('%s', async (_name, content, count) => {
    await using folder = await temporaryFolder({ 'pwned.txt': content });
    expect(await inSource({ kind: 'file', path: join(folder.path, 'pwned.txt') })).toBe(count);
  });

  it('for each range, as the downloader writes them', async () => {
    await using folder = await temporaryFolder({ [`${PREFIX}.txt`]: rangeOf({ [SUFFIX]: 12 }) });
    expect(await inSource({ kind: 'file', path: folder.path })).toBe(12);
  });

  it.each([
    ['that is empty', { 'pwned.txt': '' }, 'pwned.txt', /is empty/],
    ['of something else', { 'pwned.txt': 'password\nwelkom01\n' }, 'pwned.txt', /not a hash with a count/],
    ['that is not there', {}, 'pwned.txt', /ENOENT/],
    ['for another range only', { '00000.txt': rangeOf({}) }, '', /ENOENT/],
  ])('%s is an error with its reason', async (_name, files, name, text) => {
    await using folder = await temporaryFolder(files);
    const failure = await inSource({ kind: 'file', path: join(folder.path, name) }).catch((error: unknown) => error);
    expect(failure).toMatchObject({ reason: 'protocol' });
    expect(said(failure)).toMatch(text);
    expect(said(failure)).not.toContain(folder.path);
  });
});

describe('a large sorted file', () => {
  // Above 16 MB it is searched and not read.
  const step = Math.floor(0xffffffff / 400_000);
  const hashAt = (index: number) => (index * step).toString(16).toUpperCase().padStart(8, '0').padEnd(40, '7');
  const content = () =>
    Array.from({ length: 400_000 }, (_nothing, index) => `${hashAt(index)}:${index % 9}`).join('\r\n');

  it('is searched for what it has, what it has not, and noticed when it is not sorted', async () => {
    const all = content();
    const near = Math.floor(Number.parseInt(HASH.slice(0, 8), 16) / step) + 1;
    await using folder = await temporaryFolder({
      without: all,
      with: all.replace(`${hashAt(near)}:`, `${HASH}:42\r\n${hashAt(near)}:`),
      backwards: all.split('\r\n').reverse().join('\r\n'),
      twice: `${all}\r\n${all}`,
    });
    expect(await inSource({ kind: 'file', path: join(folder.path, 'with') })).toBe(42);
    expect(await inSource({ kind: 'file', path: join(folder.path, 'without') })).toBe(0);
    for (const name of ['backwards', 'twice']) {
      await expect(inSource({ kind: 'file', path: join(folder.path, name) })).rejects.toMatchObject({
        detail: { code: 'breach-not-sorted' },
      });
    }
  });
});

describe('the name of a source', () => {
  it.each([
    ['https://api.pwnedpasswords.com/range', { kind: 'service', url: 'https://api.pwnedpasswords.com/range/' }],
    ['http://127.0.0.1:8080/range/', { kind: 'service', url: 'http://127.0.0.1:8080/range/' }],
    ['pwned.txt', { kind: 'file', path: 'pwned.txt' }],
    ['http://pwned.example.nl/range/', null],
    ['ftp://pwned.example.nl/', null],
    ['https://me:secret@pwned.example.nl/', null],
    ['https://pwned.example.nl/?range=', null],
    ['', null],
  ])('%s', (text, expected) => {
    expect(parseBreachSource(text)).toEqual(expected);
  });
});

function ask(service: { url: string }): Promise<number> {
  return inSource({ kind: 'service', url: service.url });
}

function inSource(source: BreachSource): Promise<number> {
  return timesBreached(PASSWORD, source, network, new AbortController().signal);
}

function sha1(text: string): string {
  return createHash('sha1').update(text).digest('hex').toUpperCase();
}

function rangeOf(entries: Readonly<Record<string, number>>): string {
  const own = Object.entries(entries).map(([suffix, count]) => `${suffix}:${count}`);
  const [first = [], second = []] = [OTHERS.slice(0, 400), OTHERS.slice(400)].map((part) =>
    part.map((suffix) => `${suffix}:2`),
  );
  return [...first, ...own, ...second].join('\r\n');
}

function endless(response: ServerResponse): void {
  const more = () => {
    while (!response.destroyed && response.write(`${rangeOf({})}\r\n`));
  };
  response.on('drain', more);
  response.on('error', () => undefined);
  more();
}

async function startService(answer: (request: IncomingMessage, response: ServerResponse) => unknown) {
  const requests: { url: string; headers: IncomingMessage['headers']; body: string }[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (chunk: string) => (body += chunk));
    request.on('end', () => {
      requests.push({ url: request.url ?? '', headers: request.headers, body });
      answer(request, response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/range/`,
    requests,
    [Symbol.asyncDispose]: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function temporaryFolder(files: Readonly<Record<string, string>>) {
  const path = await mkdtemp(join(tmpdir(), 'waarborg-breach-'));
  for (const [name, content] of Object.entries(files)) await writeFile(join(path, name), content);
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }) };
}
