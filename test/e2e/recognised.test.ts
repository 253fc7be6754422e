/** A server that shows its good side to this audit alone: the run says what it saw, and what browsers get. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Assessment } from '../../src/model/assessment.ts';
import { waarborg } from '../lib/io.ts';
import { startOrigins, type Served } from '../lib/servers/origins.ts';

const HOST = 'www.example.test';
const GOOD = {
  'strict-transport-security': 'max-age=63072000; includeSubDomains',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'content-security-policy': "default-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'",
};
const server: Served = () => ({
  listener: ({ headers }, response) => {
    const isUs = headers['user-agent']?.includes('Waarborg') === true;
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...(isUs ? GOOD : {}) });
    response.end('<!doctype html><title>x</title><p>Welcome.');
  },
});
const HEADERS = ['strict-transport-security', 'content-type-options', 'referrer-policy', 'content-security-policy'];

const home = mkdtempSync(join(tmpdir(), 'waarborg-recognised-'));
beforeAll(() => {
  writeFileSync(join(home, 'statement.txt'), 'Security\n\nThe website is reached over HTTPS.\n');
  writeFileSync(
    join(home, 'controls.yaml'),
    `version: 1
organisation: { name: Test, contact: a@example.test, languages: [en] }
statement: { title: Statement, date: 2026-01-01, file: statement.txt, sections: [Security] }
systems:
  website: { name: Website, url: 'https://${HOST}' }
controls:
  - { id: website-https, claim: The website is reached over HTTPS., system: website, safeguard: https }
  - { id: website-headers, claim: The website is reached over HTTPS., system: website, safeguard: security-headers }
`,
  );
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

async function reasonsOf(...more: readonly string[]) {
  await using origins = await startOrigins({ [HOST]: server });
  writeFileSync(join(home, 'ca.pem'), origins.ca);
  const reach = [...origins.connectTo, `${HOST}:80:127.0.0.1:1`].flatMap((rule) => ['--connect-to', rule]);
  const words = ['audit', '--cacert', 'ca.pem', '--resolver', 'off', '--retries', '0', ...reach, ...more];
  const { code, err } = await waarborg(words, { cwd: home });
  expect([0, 1, 3], err).toContain(code);
  const report = JSON.parse(readFileSync(join(home, 'reports/latest.json'), 'utf8')) as Assessment;
  const findings = report.controls.flatMap((control) => control.findings);
  const found = HEADERS.map((name) => findings.find(({ check }) => check === `http.${name}`));
  return { code, found };
}

describe('a server that recognises this audit', () => {
  it('passes nothing that browsers do not get, and both answers are in the report', async () => {
    const { code, found } = await reasonsOf();
    expect(code).not.toBe(0);
    for (const finding of found) {
      expect(finding).toMatchObject({ reason: 'differs-for-browsers', outcome: 'inconclusive' });
      expect(finding?.message).toMatch(/for this audit, ".+" for the user agent of a browser/);
    }
  });

  it('is judged by what browsers get when it is asked as one', async () => {
    const { code, found } = await reasonsOf('--user-agent', 'browser');
    expect(code).toBe(1);
    expect(found.map((finding) => finding?.outcome)).toEqual(['fail', 'fail', 'fail', 'fail']);
  });
});
