/** What `validate` finds wrong before anything is tested: addresses, secrets, exceptions and the `.env` beside it. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { waarborg } from '../../lib/io.ts';

const cwd = mkdtempSync(join(tmpdir(), 'waarborg-offline-'));
afterAll(() => rmSync(cwd, { recursive: true }));

const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const SECRET = 'JBSWY3DPEHPK3PXP';

interface Given {
  readonly url?: string;
  readonly waiver?: string;
  /** Beside controls.yaml; the accounts' variables. */
  readonly env?: string | Uint8Array;
}

async function validate({ url = 'https://www.example.nl', waiver, env = `U=jo\nP=geheim\nT=${SECRET}\n` }: Given) {
  const waivers =
    waiver === undefined ? '' : `waivers:\n  - { control: door, owner: Jo, reason: Oud, expires: ${waiver} }\n`;
  writeFileSync(
    join(cwd, 'controls.yaml'),
    `version: 1
organisation: { name: Kade, languages: [en], timezone: Europe/Amsterdam }
statement: { title: Promises, date: 2026-01-20, file: statement.txt, sections: [Security] }
systems:
  site: { name: Site, url: "${url}", login: { driver: form, account: audit, path: /in, protected: /files } }
accounts:
  audit: { username: { env: U }, password: { env: P }, totp: { env: T } }
controls:
  - { id: door, claim: The website asks for two factors., system: site, safeguard: two-factor }
${waivers}`,
  );
  writeFileSync(join(cwd, 'statement.txt'), 'Promises\n\nSecurity\n\nThe website asks for two factors.\n');
  writeFileSync(join(cwd, '.env'), env);
  return waarborg(['validate', '--lang', 'en'], { cwd });
}

describe('validate', () => {
  it('has nothing to say about a file that is in order', async () => {
    expect(await validate({ waiver: day(300) })).toMatchObject({
      code: 0,
      err: expect.not.stringContaining('warning') as string,
    });
  });

  it.each<[string, Given, RegExp]>([
    ['an address without TLS', { url: 'http://www.example.nl' }, /controls\.yaml:5:\d+: .*not HTTPS.*CTL_URL/s],
    ['a code for a TOTP secret', { env: 'U=jo\nP=geheim\nT=123456\n' }, /T\b.*code/],
    ['a TOTP secret that is not base32', { env: 'U=jo\nP=geheim\nT=JBSWY3DP0189\n' }, /T\b.*base32/],
    [
      'a secret that counts uses',
      { env: `U=jo\nP=geheim\nT=otpauth://hotp/a?secret=${SECRET}\n` },
      /variable T.*not of type totp/,
    ],
    ['a .env in UTF-16', { env: Buffer.from('\ufeffU=jo\n', 'utf16le') }, /UTF-16/],
    ['a value that would be cut at its #', { env: 'U=jo\nP=ge#heim\n' }, /line 2: the value of P would be cut/],
    ['a name with a colon', { env: 'U: jo\n' }, /line 1: U has a colon/],
    ['a quote that is never closed', { env: 'U=jo\nP="geheim\n' }, /line 2: the quote of P is never closed/],
  ])('refuses %s', async (_what, given, told) => {
    const { code, out, err } = await validate(given);
    expect({ code, told: told.exec(err)?.[0] ?? err }).toMatchObject({
      code: 2,
      told: expect.stringMatching(told) as string,
    });
    expect(`${out}${err}`).not.toMatch(/geheim|JBSWY|123456/);
  });

  it.each<[string, Given, RegExp]>([
    ['an exception that is over', { waiver: day(-3) }, /this waiver expired on .*\[?CTL_DATES/s],
    ['an exception for longer than a year', { waiver: day(400) }, /more than a year/],
    [
      'a secret that ended in a line break',
      { env: `U=jo\nP="geheim\n"\nT=${SECRET}\n` },
      /line break at the end of P\b/,
    ],
  ])('warns of %s', async (_what, given, told) => {
    const { code, err } = await validate(given);
    expect(code).toBe(0);
    expect(err).toMatch(told);
    expect(err).not.toContain('geheim');
  });
});
