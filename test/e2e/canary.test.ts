/**
 * No secret in any byte that a run writes: every file of the reports folder, stdout, stderr, and the file names. Secrets
 * are the accounts' own, and all that travelled: codes, tokens of forms, cookies. They are read off the servers' side.
 */
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { startTestLab } from '../lib/lab.ts';
import { waarborg } from '../lib/io.ts';

const root = join(import.meta.dirname, '../..');

/** What the servers of this process are given in forms, and hand out as cookies, while this lives. */
class Witness {
  readonly codes = new Set<string>();
  readonly tokens = new Set<string>();
  readonly #onRequest = (message: unknown) => {
    const { request } = message as { request: IncomingMessage };
    let body = '';
    request.on('data', (chunk: Buffer) => {
      body += chunk.toString();
      for (const [name, value] of new URLSearchParams(body)) this.#keep(name, value);
    });
  };
  readonly #onResponse = (message: unknown) => {
    const { response } = message as { response: ServerResponse };
    for (const line of [response.getHeader('set-cookie') ?? []].flat())
      this.#keep(
        'cookie',
        String(line)
          .split(';')[0]!
          .replace(/^[^=]*=/, ''),
      );
  };

  constructor() {
    subscribe('http.server.request.start', this.#onRequest);
    subscribe('http.server.response.finish', this.#onResponse);
  }

  #keep(name: string, value: string): void {
    if (/^\d{6}$/.test(value)) this.codes.add(value);
    else if (/cookie|token|csrf/i.test(name) && value.length >= 8) this.tokens.add(value);
  }

  [Symbol.dispose](): void {
    unsubscribe('http.server.request.start', this.#onRequest);
    unsubscribe('http.server.response.finish', this.#onResponse);
  }
}

/** The forms in which a value may have got into a file. */
function formsOf(secret: string): string[] {
  const bytes = Buffer.from(secret);
  return [secret, encodeURIComponent(secret), bytes.toString('base64').replace(/=+$/, ''), bytes.toString('hex')];
}

describe('an audit of the whole lab', () => {
  it('leaves no password, TOTP secret, code, cookie or token in anything that it writes', async () => {
    using witness = new Witness();
    await using lab = await startTestLab({ faults: ['calendar-any-code', 'plesk-password-only'], now: new Date() });
    const out = mkdtempSync(join(tmpdir(), 'waarborg-canary-'));
    const words = ['audit', '--out', out, ...lab.reach, '--debug'];
    const ended = await waarborg(words, { cwd: root, env: lab.env, progressTty: true });
    const files = readdirSync(out, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    const written = files.map((entry) => join(entry.parentPath, entry.name));
    const text = [ended.out, ended.err, ...written, ...written.map((file) => readFileSync(file, 'latin1'))].join('\n');
    rmSync(out, { recursive: true, force: true });

    expect(ended.code).toBe(1);
    expect(written.length).toBeGreaterThan(10);
    const secrets = Object.entries(lab.env)
      .filter(([name]) => /PASSWORD|TOTP/.test(name))
      .map(([name, value]) => [name, new URLSearchParams(value.split('?')[1]).get('secret') ?? value] as const);
    expect(secrets.length).toBeGreaterThan(5);
    const found = secrets.filter(([, secret]) => formsOf(secret).some((form) => text.includes(form)));
    expect(found.map(([name]) => name)).toEqual([]);

    expect(witness.codes.size).toBeGreaterThan(2);
    expect(witness.tokens.size).toBeGreaterThan(20);
    expect([...witness.tokens].filter((token) => formsOf(token).some((form) => text.includes(form)))).toEqual([]);
    // Six digits may stand in a digest or a longer number by chance.
    const alone = (code: string) => new RegExp(`(?<![\\w.-])${code}(?![\\w-])`).test(text);
    expect([...witness.codes].filter(alone)).toEqual([]);
  });
});
