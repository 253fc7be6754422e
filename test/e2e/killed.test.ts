/** A run that is stopped or killed while it reads hostile pages: a report, or nothing that is in the way of the next run. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Assessment } from '../../src/model/assessment.ts';
import { startConnectProxy } from '../lib/servers/connect-proxy.ts';
import { HOSTILE_HOST, startHostile, type HostileServer } from '../lib/servers/hostile.ts';

const root = join(import.meta.dirname, '../..');
const home = mkdtempSync(join(tmpdir(), 'waarborg-killed-'));
let server: HostileServer;

beforeAll(async () => {
  server = await startHostile();
  server.answer = 'nested';
  writeFileSync(join(home, 'ca.pem'), server.certificate);
  writeFileSync(join(home, 'statement.txt'), 'Beveiliging\n\nDe website heeft HTTPS.\n');
  writeFileSync(
    join(home, 'controls.yaml'),
    `version: 1
organisation: { name: Test, contact: a@example.test, languages: [en] }
statement: { title: Verklaring, date: 2026-01-01, file: statement.txt, sections: [Beveiliging] }
systems:
  website: { name: { nl: Website, en: Website }, url: 'https://${HOSTILE_HOST}' }
controls:
  - { id: website-https, claim: De website heeft HTTPS., system: website, safeguard: https }
`,
  );
});
afterAll(async () => {
  await server[Symbol.asyncDispose]();
  rmSync(home, { recursive: true, force: true });
});

/** The process of an audit that has come as far as its first connection; it goes by way of `proxy` to tell when. */
async function begun(
  out: string,
): Promise<{ ended: Promise<number | string>; send: (signal: NodeJS.Signals) => void }> {
  const places = server.connectTo.map((rule) => rule.split(':'));
  const proxy = await startConnectProxy(
    Object.fromEntries(places.map(([host, port, , to]) => [`${host}:${port}`, Number(to)])),
  );
  const reach = ['--proxy', proxy.url, '--cacert', join(home, 'ca.pem'), '--resolver', 'off'];
  const words = ['audit', '--config', join(home, 'controls.yaml'), '--out', out, '--deadline', '60000', ...reach];
  const program = ['--import', 'tsx', join(root, 'src/cli/main.ts')];
  const child = spawn(process.execPath, [...program, ...words], { cwd: root, stdio: 'ignore' });
  const ended = once(child, 'exit').then(async ([code, signal]: unknown[]) => {
    await proxy[Symbol.asyncDispose]();
    return (code ?? signal) as number | string;
  });
  while (proxy.asked.length === 0 && child.exitCode === null) await sleep(20);
  return { ended, send: (signal) => void child.kill(signal) };
}

const leftovers = (out: string) =>
  readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(lock|tmp|part)\b|~$/.test(name));

describe('a run that is ended from outside', () => {
  it.each(['SIGTERM', 'SIGINT'] as const)('by %s ends with a report, marked incomplete', async (signal) => {
    const out = join(home, signal);
    const { ended, send } = await begun(out);
    send(signal);
    expect(await ended).toBe(130);
    const report = JSON.parse(readFileSync(join(out, 'latest.json'), 'utf8')) as Assessment;
    expect(report.complete).toBe(false);
    expect(leftovers(out)).toEqual([]);
  });

  it('by SIGKILL is not in the way of the next one, and no file of it is half a file', async () => {
    const out = join(home, 'SIGKILL');
    const killed = await begun(out);
    killed.send('SIGKILL');
    expect(await killed.ended).toBe('SIGKILL');
    for (const name of existsSync(out) ? readdirSync(out, { recursive: true, encoding: 'utf8' }) : [])
      if (name.endsWith('.json'))
        expect(() => JSON.parse(readFileSync(join(out, name), 'utf8')) as unknown).not.toThrow();
    const { ended } = await begun(out);
    expect(await ended).toBe(1);
    expect((JSON.parse(readFileSync(join(out, 'latest.json'), 'utf8')) as Assessment).complete).toBe(true);
    expect(leftovers(out)).toEqual([]);
  });
});
