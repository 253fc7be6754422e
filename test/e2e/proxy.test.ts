/** An audit by way of an HTTP proxy: what it finds is what it finds without one, and a proxy that refuses proves nothing. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Assessment } from '../../src/model/assessment.ts';
import { waarborg as run } from '../lib/io.ts';
import { startConnectProxy } from '../lib/servers/connect-proxy.ts';
import { HOSTILE_HOST, startHostile, type HostileServer } from '../lib/servers/hostile.ts';

const home = mkdtempSync(join(tmpdir(), 'waarborg-proxy-'));
let server: HostileServer;

beforeAll(async () => {
  server = await startHostile();
  writeFileSync(join(home, 'ca.pem'), server.certificate);
  writeFileSync(join(home, 'statement.txt'), 'Beveiliging\n\nDe website is beveiligd met HTTPS.\n');
  writeFileSync(
    join(home, 'controls.yaml'),
    `version: 1
organisation: { name: Test, contact: a@example.test, languages: [nl, en] }
statement: { title: Verklaring, date: 2026-01-01, file: statement.txt, sections: [Beveiliging] }
systems:
  website: { name: { nl: Website, en: Website }, url: 'https://${HOSTILE_HOST}' }
controls:
  - { id: website-https, claim: De website is beveiligd met HTTPS., system: website, safeguard: https }
`,
  );
});
afterAll(async () => {
  await server[Symbol.asyncDispose]();
  rmSync(home, { recursive: true, force: true });
});

const places = () =>
  Object.fromEntries(
    server.connectTo.map((rule) => [rule.split(':').slice(0, 2).join(':'), Number(rule.split(':')[3])]),
  );

async function audit(words: readonly string[], env: Record<string, string> = {}) {
  const common = ['--cacert', 'ca.pem', '--resolver', 'off', '--timeout', '3000', '--lang', 'en', '--retries', '0'];
  const ended = await run(['audit', ...common, ...words], { cwd: home, env });
  const report = JSON.parse(readFileSync(join(home, 'reports/latest.json'), 'utf8')) as Assessment;
  const { findings } = report.controls[0]!;
  return { ...ended, outcomes: Object.fromEntries(findings.map(({ check, reason }) => [check, reason])), findings };
}

describe('--proxy', () => {
  it('reaches everything through the proxy, TLS engine and plain HTTP included, with the same findings', async () => {
    const straight = await audit(server.connectTo.flatMap((rule) => ['--connect-to', rule]));
    await using proxy = await startConnectProxy(places());
    const through = await audit(['--proxy', proxy.url]);
    expect(through.outcomes).toEqual(straight.outcomes);
    expect(Object.values(through.outcomes)).not.toContain('probe-failed');
    expect(new Set(proxy.asked.map(({ place }) => place))).toEqual(new Set(Object.keys(places())));
    expect(proxy.asked.length).toBeGreaterThan(20);
  });

  it('gives the proxy its password, and shows it to nobody else', async () => {
    await using proxy = await startConnectProxy(places());
    const secret = 'Kl3tter%20Ivy';
    const { out, err } = await audit(['--proxy', proxy.url.replace('//', `//auditor:${secret}@`)]);
    const token = Buffer.from('auditor:Kl3tter Ivy').toString('base64');
    expect(new Set(proxy.asked.map(({ authorization }) => authorization))).toEqual(new Set([`Basic ${token}`]));
    const written = readFileSync(join(home, 'reports/latest.html'), 'utf8') + out + err;
    for (const form of [token, secret, 'Kl3tter Ivy']) expect(written).not.toContain(form);
  });

  it('takes a proxy that connects nothing for no answer of the server', async () => {
    await using proxy = await startConnectProxy({});
    const { code, findings } = await audit(['--proxy', proxy.url]);
    expect(code).toBe(3);
    expect(findings.filter(({ outcome }) => ['pass', 'fail'].includes(outcome))).toEqual([]);
    expect(JSON.stringify(findings)).toContain('"not-through-proxy"');
    expect(readFileSync(join(home, 'reports/latest.html'), 'utf8')).toContain('403 Forbidden by policy');
  });

  it.each([
    ['nobody there', 'http://127.0.0.1:9'],
    ['no such name', 'http://proxy.invalid:3128'],
  ])('names the proxy when it cannot be used: %s', async (_name, url) => {
    const { code, findings } = await audit(['--proxy', url]);
    expect(code).toBe(3);
    expect(findings.filter(({ outcome }) => ['pass', 'fail'].includes(outcome))).toEqual([]);
    expect(JSON.stringify(findings)).toContain('"proxy-unreachable"');
  });

  it.each(['socks5://127.0.0.1:1080', 'https://proxy.example.nl', 'proxy:3128', 'http://u:Zeewier77@h/path'])(
    'refuses %s without showing it',
    async (url) => {
      const { code, err } = await run(['audit', '--proxy', url], { cwd: home });
      expect(code).toBe(2);
      expect(err).toContain('--proxy expects the address of an HTTP proxy');
      expect(err).not.toContain('Zeewier77');
    },
  );
});

describe('settings of the environment that are not used', () => {
  it('are named before the audit, without their values', async () => {
    const env = {
      https_proxy: 'http://u:Zeewier77@proxy.example.nl:3128',
      NO_PROXY: '*',
      NODE_EXTRA_CA_CERTS: '/x.pem',
      NODE_OPTIONS: '--use-system-ca',
    };
    const { err } = await audit(
      server.connectTo.flatMap((rule) => ['--connect-to', rule]),
      env,
    );
    expect(err).toContain('HTTPS_PROXY, NO_PROXY is set, and is not used: servers are reached directly.');
    expect(err).toContain('NODE_EXTRA_CA_CERTS, --use-system-ca is set, and is not used');
    expect(err).not.toContain('Zeewier77');
  });
});

describe('a refused connection', () => {
  const refused = ['--connect-to', `${HOSTILE_HOST}:443:127.0.0.1:9`];

  it('is no failure of the server when nothing else was reached either', async () => {
    const { code, outcomes, findings } = await audit([...refused, '--connect-to', `${HOSTILE_HOST}:80:127.0.0.1:9`]);
    expect(code).toBe(3);
    expect(findings.filter(({ outcome }) => ['pass', 'fail'].includes(outcome))).toEqual([]);
    expect(outcomes['tls.reachable']).toBe('address-silent');
    expect(JSON.stringify(findings)).toContain('"own-network-refuses"');
  });

  it('is one when something else was', async () => {
    const { outcomes } = await audit([...refused, '--connect-to', server.connectTo[1]!]);
    expect(outcomes['tls.reachable']).toBe('address-refuses');
  });
});
