/** Passwords of any kind on their way from the environment of a shell to the wire: unchanged there, and nowhere else. */
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'vitest';
import { startLogin, USERNAME, type LoginServer } from '../lib/login-server.ts';

const root = join(import.meta.dirname, '../..');

const PASSWORDS: readonly (readonly [string, string])[] = [
  ['of ten thousand characters', `Kw${'x7 é'.repeat(2500)}`.slice(0, 10_000)],
  ['of emoji', '🦒🪐🧦🏮🎻🦔🧲🪕🥝🛶🪁🎷🧵🪡🐚'],
  ['of control characters', 'Kw\u0001\u0007\u001b[31m\tx\u007fy\u0085\r\n rest-of-it'],
  ['for a shell and a template', '${{ secrets.X }} $(id) `id` %PATH% {{7*7}} & < > " \' ; rm -rf \\ ::set-output +'],
];

const CONTROLS = `version: 1
organisation: { name: Example, contact: info@example.nl, languages: [en] }
statement: { title: Promises }
systems:
  portal:
    name: { en: Portal, nl: Portaal }
    url: https://portal.example.nl
    login: { driver: form, account: audit, path: /login, protected: /private }
accounts:
  audit: { username: { env: AUDIT_USERNAME }, password: { env: AUDIT_PASSWORD } }
controls:
  - { id: portal-credentials, claim: The portal has strong credentials., system: portal, safeguard: strong-credentials }
`;

interface Run {
  readonly code: number | null;
  readonly terminal: string;
  readonly commandLine: string;
  /** Name and bytes of everything that was written. */
  readonly written: string;
}

async function audit(server: LoginServer, password: string): Promise<Run> {
  const folder = mkdtempSync(join(tmpdir(), 'waarborg-passwords-'));
  try {
    writeFileSync(join(folder, 'controls.yaml'), CONTROLS);
    writeFileSync(join(folder, 'ca.pem'), server.ca);
    const { host, port, toHost, toPort } = server.connectTo;
    const options = ['--config', join(folder, 'controls.yaml'), '--out', join(folder, 'reports'), '--debug'];
    const led = ['--cacert', join(folder, 'ca.pem'), '--connect-to', [host, port, toHost, toPort].join(':')];
    const words = [process.execPath, '--import', 'tsx', 'src/cli/main.ts', 'audit', ...options, ...led];
    const child = spawn('sh', ['-c', `exec ${words.join(' ')}`], {
      cwd: root,
      env: { PATH: process.env['PATH'], AUDIT_USERNAME: USERNAME, AUDIT_PASSWORD: password },
    });
    let terminal = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => (terminal += chunk.toString()));
    await new Promise((resolve) => setTimeout(resolve, 500));
    const commandLine = execFileSync('ps', ['-ww', '-o', 'args=', '-p', String(child.pid)], { encoding: 'utf8' });
    const code = await new Promise<number | null>((resolve) => child.once('exit', resolve));
    const files = readdirSync(join(folder, 'reports'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
    const written = files.flatMap((file) => [file, readFileSync(file, 'utf8')]).join('\n');
    return { code, terminal, commandLine, written };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describe('a password from the environment', () => {
  it.concurrent.for(PASSWORDS)('%s reaches the login unchanged, and nothing else', async ([, password], { expect }) => {
    await using server = await startLogin({ password });
    const run = await audit(server, password);
    expect(server.received.map((given) => given.password)).toContain(password);
    // The server admits this password only, so nothing that was cut off or changed could have passed.
    expect(run.terminal).toContain('portal-credentials');
    expect(run.written).toContain('credentials.wrong-password-refused');
    expect(run.commandLine).toContain('audit');
    const base64 = Buffer.from(password).toString('base64');
    const forms = [password, JSON.stringify(password).slice(1, -1), encodeURIComponent(password), base64];
    const halves = forms.flatMap((form) => [form, form.slice(0, -2), form.slice(2)]);
    for (const text of [run.terminal, run.written, run.commandLine])
      expect(halves.filter((form) => text.includes(form))).toEqual([]);
    expect([0, 1, 3]).toContain(run.code);
  });
});
