/** No secret in any byte that a run writes: every file of the reports folder, stdout, stderr, and the file names. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Io } from '../../src/cli/io.ts';
import { run } from '../../src/cli/program.ts';
import { startLab } from '../../src/lab/index.ts';

const root = join(import.meta.dirname, '../..');

/** The forms in which a value may have got into a file. */
function formsOf(secret: string): string[] {
  const bytes = Buffer.from(secret);
  return [secret, encodeURIComponent(secret), bytes.toString('base64').replace(/=+$/, ''), bytes.toString('hex')];
}

describe('an audit of the whole lab', { timeout: 120_000 }, () => {
  it('leaves no password and no TOTP secret in anything that it writes', async () => {
    await using lab = await startLab({ faults: ['calendar-any-code', 'plesk-password-only'], now: new Date() });
    const out = mkdtempSync(join(tmpdir(), 'waarborg-canary-'));
    const said: string[] = [];
    const io: Io = {
      cwd: root,
      env: lab.env,
      out: (text) => void said.push(text),
      err: (text) => void said.push(text),
      terminal: { tty: false, columns: 80 },
      progressTty: true,
      interrupted: new AbortController().signal,
    };
    const led = lab.connectTo.flatMap((rule) => ['--connect-to', rule]);
    const code = await run(['audit', '--out', out, '--cacert', lab.caFile, ...led, '--debug'], io);
    const files = readdirSync(out, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    const written = files.map((entry) => join(entry.parentPath, entry.name));
    const text = [...said, ...written, ...written.map((file) => readFileSync(file, 'latin1'))].join('\n');
    rmSync(out, { recursive: true, force: true });

    expect(code).toBe(1);
    expect(written.length).toBeGreaterThan(10);
    const secrets = Object.entries(lab.env).filter(([name]) => /PASSWORD|TOTP/.test(name));
    expect(secrets.length).toBeGreaterThan(5);
    const found = secrets.filter(([, secret]) => formsOf(secret).some((form) => text.includes(form)));
    expect(found.map(([name]) => name)).toEqual([]);
  });
});
