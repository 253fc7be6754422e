/** The configuration that the pages of checks give for nginx and Apache is read by those servers, as Debian packages them. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freePort } from '../ports.ts';
import { install } from '../install.ts';

const CHECKS = join(import.meta.dirname, '../../../src/checks');
const MODULES = '/usr/lib/apache2/modules';
/** Groups that the OpenSSL of a Debian before 13 does not know yet, which the page says. */
const NEEDS_NEW_OPENSSL = 'tls.post-quantum';

const snippets = ['tls', 'http'].flatMap((area) =>
  readdirSync(join(CHECKS, area)).flatMap((name) => {
    const page = readFileSync(join(CHECKS, area, name, 'check.md'), 'utf8');
    const blocks = [...page.matchAll(/^```(nginx|apache)\n([\s\S]*?)^```$/gm)];
    return blocks.map(([, server, text]) => ({ check: `${area}.${name}`, server: server!, text: text! }));
  }),
);
const of = (server: string) => snippets.filter((each) => each.server === server);

let folder: string;
let ports: readonly number[];
beforeAll(async () => {
  install(['nginx', 'apache2', 'openssl']);
  folder = mkdtempSync(join(tmpdir(), 'waarborg-snippets-'));
  ports = [await freePort(), await freePort(), await freePort(), await freePort()];
  const files = ['-keyout', join(folder, 'key.pem'), '-out', join(folder, 'cert.pem')];
  const made = [
    'req',
    '-x509',
    '-newkey',
    'ec',
    '-pkeyopt',
    'ec_paramgen_curve:P-256',
    '-nodes',
    '-subj',
    '/CN=www.example.nl',
  ];
  execFileSync('openssl', [...made, ...files], { stdio: 'ignore' });
}, 300_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** With our certificate, and on ports that are free. */
function here(text: string): string {
  return text
    .replaceAll(/\/etc\/letsencrypt\/\S+\/fullchain\.pem/g, join(folder, 'cert.pem'))
    .replaceAll(/\/etc\/letsencrypt\/\S+\/privkey\.pem/g, join(folder, 'key.pem'))
    .replaceAll(/listen \[::\]:\d+/g, `listen 127.0.0.1:${ports[0]}`)
    .replaceAll(/listen (443|80)\b/g, `listen 127.0.0.1:${ports[1]}`);
}

/** What the server says of it; empty when it takes it. */
function nginx(text: string): string {
  const inner = /^server \{/.test(text)
    ? here(text)
    : `server { listen 127.0.0.1:${ports[2]} ssl; ${/ssl_certificate/.test(text) ? '' : OWN()}\n${here(text)} }`;
  const file = join(folder, 'nginx.conf');
  const logs = `pid ${folder}/nginx.pid; error_log ${folder}/nginx.log; events {}`;
  writeFileSync(file, `${logs}\nhttp { access_log off; ${inner} }\n`);
  const { status, stderr } = spawnSync('nginx', ['-t', '-q', '-p', folder, '-c', file, '-e', 'stderr'], {
    encoding: 'utf8',
  });
  return status === 0 ? '' : stderr;
}

const OWN = () => `ssl_certificate ${folder}/cert.pem; ssl_certificate_key ${folder}/key.pem;`;

function apache(text: string): string {
  const modules = ['mpm_event', 'authz_core', 'ssl', 'socache_shmcb', 'headers', 'alias', 'mime'];
  const lines = [
    'ServerName www.example.nl',
    `PidFile ${folder}/apache.pid`,
    `ErrorLog ${folder}/apache.log`,
    `DefaultRuntimeDir ${folder}`,
    `Listen 127.0.0.1:${ports[3]}`,
    ...modules.map((name) => `LoadModule ${name}_module ${MODULES}/mod_${name}.so`),
    'TypesConfig /etc/mime.types',
    here(text).replaceAll('/var/run/apache2', folder),
  ];
  const file = join(folder, 'apache.conf');
  writeFileSync(file, `${lines.join('\n')}\n`);
  const { status, stderr } = spawnSync('apache2', ['-t', '-f', file], { encoding: 'utf8' });
  return status === 0 ? '' : stderr;
}

describe('the configuration on the pages of checks', () => {
  it('is there', () => {
    expect(of('nginx').length).toBeGreaterThan(20);
    expect(of('apache').length).toBeGreaterThan(20);
  });

  it.each(of('nginx').map((each) => [each.check, each.text] as const))('nginx reads that of %s', (check, text) => {
    if (check === NEEDS_NEW_OPENSSL) expect(nginx(text)).toMatch(/^$|X25519MLKEM768/);
    else expect(nginx(text)).toBe('');
  });

  it.each(of('apache').map((each) => [each.check, each.text] as const))('Apache reads that of %s', (_check, text) => {
    expect(apache(text)).toBe('');
  });

  it('is not read when it is wrong', () => {
    expect(nginx('add_headr X y;')).toMatch(/unknown directive/);
    expect(apache('Header allways set X y')).not.toBe('');
  });
});
