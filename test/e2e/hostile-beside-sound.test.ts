/** Ten hostile servers in one run with ten sound ones: the run ends by itself, and no sound one is judged any less for it. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createAuthority } from '../../src/lab/authority.ts';
import { listenPlain, listenTls, page, toHttps, withSecurityHeaders } from '../../src/lab/site.ts';
import type { Assessment } from '../../src/model/assessment.ts';
import { waarborg } from '../lib/io.ts';
import { startStalling } from '../lib/servers/stalling.ts';

const home = mkdtempSync(join(tmpdir(), 'waarborg-beside-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

const SOUND = Array.from({ length: 10 }, (_, index) => `sound-${index + 1}`);
const LOGIN = 'deep-json';
const hostOf = (name: string) => `${name}.example.test`;

const PROMISE = 'Systemen hebben HTTPS en sterke inloggegevens.';
const controlsFor = (names: readonly string[]) => `version: 1
organisation: { name: Test, contact: a@example.test, languages: [en] }
statement: { title: Verklaring, date: 2026-01-01, file: statement.txt, sections: [Beveiliging] }
trust: [ca.pem]
systems:
${names.map((name) => `  ${name}: { name: ${name}, url: 'https://${hostOf(name)}'${name === LOGIN ? JSON_LOGIN : ''} }`).join('\n')}
accounts:
  audit: { username: { env: A_USER }, password: { env: A_PASS } }
controls:
${names.map((name) => `  - { id: ${name}-control, claim: ${PROMISE}, system: ${name}, safeguard: ${name === LOGIN ? 'strong-credentials' : 'https'} }`).join('\n')}
`;
const JSON_LOGIN = `, login: { driver: json, account: audit, protected: /private, password: { path: /login, body: { u: '{username}', p: '{password}' } } }`;

let code: number;
let report: Assessment;
let hostile: readonly string[];

beforeAll(async () => {
  const authority = await createAuthority('Beside', new Date());
  await using stalling = await startStalling(authority, hostOf);
  hostile = stalling.names;
  const site = () => withSecurityHeaders(page('Sound', '<h1>Sound</h1>'));
  const servers = await Promise.all(
    SOUND.map(async (name) => listenTls(site, await authority.issue({ names: [hostOf(name)] }))),
  );
  const plain = await listenPlain(toHttps);
  const ports = { ...stalling.ports, ...Object.fromEntries(SOUND.map((name, at) => [name, servers[at]!.port])) };
  writeFileSync(join(home, 'ca.pem'), authority.root);
  writeFileSync(join(home, 'statement.txt'), `Beveiliging\n\n${PROMISE}\n`);
  writeFileSync(join(home, 'controls.yaml'), controlsFor([...hostile, ...SOUND]));
  const reach = Object.entries(ports).flatMap(([name, port]) => [
    ...['--connect-to', `${hostOf(name)}:443:127.0.0.1:${port}`],
    ...['--connect-to', `${hostOf(name)}:80:127.0.0.1:${plain.port}`],
  ]);
  const limits = ['--timeout', '5000', '--deadline', '400000', '--retries', '0'];
  const env = { A_USER: 'auditmens', A_PASS: 'Zeewier!77-vlieger' };
  ({ code } = await waarborg(['audit', '--quiet', '--resolver', 'off', ...limits, ...reach], { cwd: home, env }));
  await Promise.all([plain, ...servers].map((server) => server.close()));
  report = JSON.parse(readFileSync(join(home, 'reports/latest.json'), 'utf8')) as Assessment;
});

const controlOf = (name: string) => report.controls.find(({ id }) => id === `${name}-control`)!;

describe('a run against ten hostile servers and ten sound ones', () => {
  it('ends before its deadline, with every question asked', () => {
    expect(hostile).toHaveLength(10);
    expect([code, report.complete]).toEqual([1, true]);
  });

  it.each(SOUND)('judges %s in full', (name) => {
    const { outcome, findings } = controlOf(name);
    const required = findings.filter(({ level }) => level === 'required');
    expect(required.filter((one) => ['error', 'inconclusive', 'not-checked'].includes(one.outcome))).toEqual([]);
    expect(required.length).toBeGreaterThan(15);
    expect(outcome).toBe('pass');
  });

  it('lets no hostile one pass, and breaks over none', () => {
    for (const name of hostile) {
      const { outcome, findings } = controlOf(name);
      expect(['error', 'inconclusive', 'fail'], name).toContain(outcome);
      expect(JSON.stringify(findings), name).not.toMatch(/"judge-bug"|"probe-bug"|"probe-broke"/);
    }
  });

  it('names the root of trust: that all of them were judged by', () => {
    expect(report.notices.filter(({ kind }) => kind === 'own-roots').map(({ text }) => text.en)).toEqual([
      'Certificates were also accepted from a root of the organisation’s own: Beside Root.',
    ]);
  });
});
