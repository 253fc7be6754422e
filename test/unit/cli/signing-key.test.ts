/** The key that signs a run, as people and CI hand it over. It is never shown, whatever is wrong with it. */
import { createPrivateKey, generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { signingKeyOf } from '../../../src/cli/run/sign.ts';
import type { WaarborgError } from '../../../src/model/errors.ts';

const cwd = mkdtempSync(join(tmpdir(), 'waarborg-key-'));
afterAll(() => rmSync(cwd, { recursive: true, force: true }));

const { privateKey } = generateKeyPairSync('ed25519');
const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }) as string;
const heart = pem.split('\n')[1]!;
writeFileSync(join(cwd, 'own.key'), pem);
const given = (value: string) => signingKeyOf(undefined, { cwd, env: { WAARBORG_SIGNING_KEY: value } });

describe('signingKeyOf', () => {
  it.each([
    ['the key itself', pem],
    ['a key without its last newline', pem.trim()],
    ['a key whose newlines are written out', pem.trim().replaceAll('\n', '\\n')],
    ['a key whose newlines became spaces', pem.trim().replaceAll('\n', ' ')],
    ['a key with the newlines of Windows', pem.replaceAll('\n', '\r\n')],
    ['Base64 of the key', Buffer.from(pem).toString('base64')],
    ['the name of a file', 'own.key'],
  ])('takes %s from the variable', (_what, value) => {
    expect(given(value)?.equals(privateKey)).toBe(true);
  });

  it('signs nothing without a key', () => {
    expect([given(''), given(' \n'), signingKeyOf(undefined, { cwd, env: {} })]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  const broken = [
    ['a key that was cut', pem.slice(0, 60)],
    ['only the middle of a key', heart],
    ['a damaged key', pem.replace(heart, heart.slice(4))],
    ['a key behind something else', `x${heart}`],
  ] as const;
  it.each(broken)('refuses %s from the variable, and does not show it', (_what, value) => {
    expect(messageOf(() => given(value))).not.toContain(heart.slice(8, 24));
  });

  it('refuses a key as an argument, which every program can read, and does not show it', () => {
    const said = messageOf(() => signingKeyOf(pem, { cwd, env: {} }));
    expect(said).toContain('--sign was given a key');
    expect(said).not.toContain(heart);
  });

  it('prefers the option, and reads its file', () => {
    const env = { WAARBORG_SIGNING_KEY: 'absent' };
    expect(signingKeyOf('own.key', { cwd, env })?.equals(createPrivateKey(pem))).toBe(true);
  });
});

function messageOf(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    const { message, hint = '', stack = '', code } = error as WaarborgError;
    expect(code).toBe('CLI_BAD_KEY');
    return `${message} ${hint} ${stack}`;
  }
  throw new Error('it was accepted');
}
