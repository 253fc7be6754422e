/** What `waarborg tls` refuses before it asks anybody, and where it is led. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { EXIT } from '../../../src/cli/io.ts';
import { waarborg } from '../../lib/io.ts';
import { selfSigned } from '../tls-checker/servers.ts';

const folder = mkdtempSync(join(tmpdir(), 'waarborg-cli-tls-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const { cert } = selfSigned('rsa:2048');
const UNREADABLE = '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n';
writeFileSync(join(folder, 'ca.pem'), cert + UNREADABLE);

describe('waarborg tls', () => {
  it.each([
    [
      '--cacert that cannot be read',
      ['a.test', '--cacert', 'ca.pem'],
      /ca\.pem has a certificate that cannot be read, 2 of 2/,
    ],
    ['--address that is none', ['a.test', '--address', 'foo'], /--address expects an IP address, got foo/],
    ['a name that the DNS cannot hold', ['a\ufffdb.test'], /is not a name that the DNS can hold/],
    ['--servername of that kind', ['a.test', '--servername', 'a\ufffdb.test'], /is not a name that the DNS can hold/],
    ['--timeout above what a timer takes', ['a.test', '--timeout', '9999999999'], /from 1 to 2147483647/],
  ])('refuses %s', async (_, words, why) => {
    const { code, err } = await waarborg(['tls', ...words], { cwd: folder });
    expect(err).toMatch(why);
    expect(code).toBe(EXIT.usage);
  });

  it.each([
    ['localhost', 'localhost'],
    ['[::1]', '[::1]'],
  ])('is led from %s to an IPv6 address', async (host, rule) => {
    let reached = 0;
    const server = createServer((socket) => {
      reached += 1;
      socket.on('error', () => undefined).end();
    });
    await once(server.listen(0, '::1'), 'listening');
    try {
      const { port } = server.address() as AddressInfo;
      await waarborg(['tls', host, '--connect-to', `${rule}:443:[::1]:${port}`, '--json']);
      expect(reached).toBeGreaterThan(0);
    } finally {
      server.close();
    }
  });
});
