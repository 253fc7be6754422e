/** A server that puts deeply nested punctuation wherever its text reaches evidence: the run ends with both reports. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Assessment } from '../../src/model/assessment.ts';
import { waarborg } from '../lib/io.ts';
import { HOSTILE_HOST, startHostile, type HostileServer } from '../lib/servers/hostile.ts';

const home = mkdtempSync(join(tmpdir(), 'waarborg-nested-'));
let server: HostileServer;

beforeAll(async () => {
  server = await startHostile();
  server.answer = 'nested';
  writeFileSync(join(home, 'ca.pem'), server.certificate);
  writeFileSync(join(home, 'statement.txt'), 'Beveiliging\n\nDe website heeft HTTPS en sterke inloggegevens.\n');
  writeFileSync(
    join(home, 'controls.yaml'),
    `version: 1
organisation: { name: Test, contact: a@example.test, languages: [nl, en] }
statement: { title: Verklaring, date: 2026-01-01, file: statement.txt, sections: [Beveiliging] }
systems:
  website:
    name: { nl: Website, en: Website }
    url: 'https://${HOSTILE_HOST}'
    login: { driver: form, account: audit, path: /login, protected: /private }
accounts:
  audit: { username: { env: A_USER }, password: { env: A_PASS } }
controls:
  - { id: website-https, claim: De website heeft HTTPS en sterke inloggegevens., system: website, safeguard: https }
  - { id: website-login, claim: De website heeft HTTPS en sterke inloggegevens., system: website, safeguard: strong-credentials }
`,
  );
});
afterAll(async () => {
  await server[Symbol.asyncDispose]();
  rmSync(home, { recursive: true, force: true });
});

describe('nested punctuation in all text of a server', () => {
  it.each(['nl', 'en'])('ends in a report, in %s', async (lang) => {
    const reach = server.connectTo.flatMap((rule) => ['--connect-to', rule]);
    const limits = ['--timeout', '5000', '--deadline', '90000', '--retries', '0'];
    const { code, err } = await waarborg(
      ['audit', '--cacert', 'ca.pem', '--resolver', 'off', '--lang', lang, '--out', lang, ...limits, ...reach],
      { cwd: home, env: { A_USER: 'auditmens', A_PASS: 'Zeewier!77-vlieger' } },
    );
    expect(code, err).toBe(1);
    const report = JSON.parse(readFileSync(join(home, lang, 'latest.json'), 'utf8')) as Assessment;
    const findings = report.controls.flatMap((control) => control.findings);
    expect(findings.filter(({ reason }) => reason === 'judge-bug')).toEqual([]);
    expect(JSON.stringify(findings)).not.toContain('"probe-broke"');
    expect(findings.find(({ check }) => check === 'http.referrer-policy')?.outcome).toBe('fail');
    expect(readFileSync(join(home, lang, 'latest.html'), 'utf8')).toContain(`lang="${lang}"`);
    expect(readFileSync(join(home, lang, 'client.html'), 'utf8')).toContain(`lang="${lang}"`);
  });
});
