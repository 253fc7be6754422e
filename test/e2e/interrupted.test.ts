/** Ctrl-C, as a terminal gives it to a command that npm or tsx started: the run ends with a report of what is known. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, describe, expect, it } from 'vitest';
import type { Assessment } from '../../src/model/assessment.ts';

const root = join(import.meta.dirname, '../..');
const home = mkdtempSync(join(tmpdir(), 'waarborg-interrupted-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

const CONTROLS = `version: 1
organisation: { name: Test, contact: a@example.test, languages: [en] }
statement: { title: Verklaring, date: 2026-01-01, file: statement.txt, sections: [Beveiliging] }
systems:
  website: { name: { nl: Website, en: Website }, url: 'https://silent.example.test' }
controls:
  - { id: website-https, claim: De website is beveiligd., system: website, safeguard: https }
`;

/** An audit of a server that takes connections and says nothing. It is interrupted at the first of them. */
async function audit(out: string, interruptions: number) {
  writeFileSync(join(home, 'controls.yaml'), CONTROLS);
  writeFileSync(join(home, 'statement.txt'), 'Beveiliging\n\nDe website is beveiligd.\n');
  const sockets = new Set<Socket>();
  const server = createServer((socket) => sockets.add(socket.on('error', () => socket.destroy())));
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  const led = [443, 80].flatMap((own) => ['--connect-to', `silent.example.test:${own}:127.0.0.1:${port}`]);
  const config = ['--config', join(home, 'controls.yaml'), '--resolver', 'off', '--timeout', '3600000'];
  const words = ['run', '--silent', 'audit', '--', ...config, ...led, '--out', out];
  // A group of its own, which is what a terminal interrupts: npm, its shell and us.
  const child = spawn('npm', words, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
  child.stdout.resume();
  // When the last of the group has let go of the pipes: npm itself may be gone before us.
  const ended = once(child, 'close');
  await once(server, 'connection');
  await sleep(300);
  for (let sent = 0; sent < interruptions; sent += 1) process.kill(-child.pid!, 'SIGINT');
  await ended;
  for (const socket of sockets) socket.destroy();
  server.close();
  return said;
}

describe('an interrupted run', () => {
  it('ends with a report marked incomplete, also when the one interruption arrives three times', async () => {
    const out = join(home, 'once');
    // The servers would have had an hour: that this ends at all is because it was interrupted.
    const said = await audit(out, 3);
    expect(said).toMatch(/waarborg: interrupted: the report is marked incomplete\n$/);
    const [run = ''] = readdirSync(join(out, 'runs'));
    const assessment = JSON.parse(readFileSync(join(out, 'runs', run, 'assessment.json'), 'utf8')) as Assessment;
    expect(assessment.complete).toBe(false);
    expect(readdirSync(join(out, 'runs', run))).toEqual(
      expect.arrayContaining(['report.html', 'evidence.json', 'junit.xml']),
    );
    expect(readdirSync(join(out, 'runs', run))).not.toContain('results.sarif');
  });
});
