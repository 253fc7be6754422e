/** Names as people write them and as TLS carries them, and a resolver that does not answer. */
import { execFileSync } from 'node:child_process';
import { closeSync, constants, mkdtempSync, open, openSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { deadline } from '../../../src/model/deadline.ts';
import { scan } from '../../../src/tls-checker/index.ts';
import { selfSigned, startTls } from './servers.ts';

async function scanned(host: string) {
  const asked = new Set<string>();
  const pair = selfSigned('rsa:2048', [], 'DNS:xn--mnchen-3ya.lab.test,DNS:a.lab.test');
  await using server = await startTls({
    ...pair,
    SNICallback: (name, callback) => {
      asked.add(name);
      callback(null);
    },
  });
  const result = await scan({ host, port: server.port, addresses: ['127.0.0.1'] });
  return { asked: [...asked], matches: result.certificates[0]?.hostnameMatches, result };
}

describe('the name of a server', () => {
  it.each([
    ['a.lab.test.', 'a.lab.test'],
    ['münchen.lab.test', 'xn--mnchen-3ya.lab.test'],
    ['MÜNCHEN.lab.test.', 'xn--mnchen-3ya.lab.test'],
  ])('%s goes out as %s, and is sought so in the certificate', async (host, name) => {
    const { asked, matches, result } = await scanned(host);
    expect({ asked, matches, servername: result.servername }).toEqual({
      asked: [name],
      matches: true,
      servername: name,
    });
  });

  it('that has no ASCII form is told so', async () => {
    const { asked, result } = await scanned('a\ufffdb.lab.test');
    expect(asked).toEqual([]);
    expect(result).toMatchObject({ status: 'failed', failure: { reason: 'dns' }, connections: 0 });
    expect(result.failure?.detail).toContain('no ASCII form');
  });
});

/** Node asks the system's resolver on one of four threads; here all four wait for a pipe that nobody writes to. */
async function withoutResolver<T>(run: () => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'waarborg-names-'));
  const pipes = [1, 2, 3, 4].map((number) => join(folder, String(number)));
  execFileSync('mkfifo', pipes);
  const opened = pipes.map(
    (pipe) => new Promise<void>((resolve) => open(pipe, 'r', (_, file) => resolve(closeSync(file)))),
  );
  try {
    return await run();
  } finally {
    const writers = pipes.map((pipe) => openSync(pipe, constants.O_RDWR | constants.O_NONBLOCK));
    await Promise.all(opened);
    for (const writer of writers) closeSync(writer);
    rmSync(folder, { recursive: true });
  }
}

describe('a resolver that does not answer', () => {
  it('is not waited for behind the deadline', async () => {
    await withoutResolver(async () => {
      const { failure } = await scan({ host: 'a.test', deadlineMs: 200 });
      expect(failure).toMatchObject({ reason: 'dns', detail: 'the resolver gave no answer before the deadline' });
    });
  });

  it('is not waited for when the scan is stopped, or was before', async () => {
    await withoutResolver(async () => {
      using soon = deadline(100);
      const later = await scan({ host: 'a.test', signal: soon.signal });
      const before = await scan({ host: 'a.test', signal: AbortSignal.abort() });
      for (const { failure } of [later, before]) {
        expect(failure).toMatchObject({ reason: 'deadline', detail: 'the scan was stopped' });
      }
    });
  });
});
