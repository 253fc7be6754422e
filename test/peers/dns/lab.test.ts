/** The name server and the mail servers of the lab, as BIND's validator and OpenSSL's client see them. */
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import type { Lab } from '../../../src/lab/index.ts';
import { startTestLab } from '../../lib/lab.ts';
import { install } from '../install.ts';

const run = promisify(execFile);

/** What delv says of an answer: its comments, and the records. */
async function delv(lab: Lab, name: string, type: string): Promise<string> {
  install(['named']);
  const folder = mkdtempSync(join(tmpdir(), 'waarborg-delv-'));
  try {
    const [, tag, algorithm, kind, digest] =
      /DS (\d+) (\d+) (\d+) (\S+)/.exec(readFileSync(lab.anchorFile, 'utf8')) ?? [];
    const anchor = join(folder, 'anchor.conf');
    writeFileSync(anchor, `trust-anchors { nl. static-ds ${tag} ${algorithm} ${kind} "${digest}"; };\n`);
    const [address = '', port = ''] = lab.resolver.split(':');
    const words = [`@${address}`, '-p', port, '-a', anchor, '+root=nl', name, type];
    const { stdout, stderr } = await run('delv', words).catch(
      (error: unknown) => error as { stdout: string; stderr: string },
    );
    return stdout + stderr;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describe('the lab', () => {
  it('signs what it says, and that other names and types are not there', async () => {
    await using lab = await startTestLab({ faults: [], now: new Date() });
    for (const [name, type] of [
      ['cyberbrain.nl', 'MX'],
      ['cyberbrain.nl', 'CAA'],
      ['s1._domainkey.cyberbrain.nl', 'TXT'],
      ['_25._tcp.mx.cyberbrain.nl', 'TLSA'],
      ['www.cyberbrain.nl', 'AAAA'],
    ] as const)
      expect(await delv(lab, name, type)).toContain('; fully validated');
    for (const [name, type] of [
      ['mx.cyberbrain.nl', 'TXT'],
      ['_domainkey.cyberbrain.nl', 'TXT'],
      ['nobody.cyberbrain.nl', 'A'],
      ['a.b.mx.cyberbrain.nl', 'A'],
      ['zzz.nl', 'A'],
    ] as const)
      expect(await delv(lab, name, type)).toContain('; negative response, fully validated');
  });

  it('has signatures that ended when that is its fault', async () => {
    await using lab = await startTestLab({ faults: ['mail-signatures-expired'], now: new Date() });
    expect(await delv(lab, 'cyberbrain.nl', 'MX')).toContain('RRSIG has expired');
  });

  it('has mail servers that prove their names to OpenSSL after STARTTLS', async () => {
    await using lab = await startTestLab({ faults: [], now: new Date() });
    for (const [host, port] of [
      ['mx.cyberbrain.nl', 25],
      ['mail.cyberbrain.nl', 587],
    ] as const) {
      const at = lab.connectTo
        .find((rule) => rule.startsWith(`${host}:${port}:`))!
        .split(':')
        .slice(2)
        .join(':');
      const words = ['s_client', '-starttls', 'smtp', '-connect', at, '-CAfile', lab.caFile];
      const asked = run('openssl', [...words, '-verify_hostname', host, '-verify_return_error']);
      asked.child.stdin?.end('QUIT\r\n');
      const { stdout } = await asked;
      expect(stdout).toContain('Verify return code: 0 (ok)');
    }
  });
});
