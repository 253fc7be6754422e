/**
 * nginx, Apache and Node.js as Debian and Node.js ship them, with a certificate and nothing else: the verdict under every
 * policy on the same evidence. docs/servers.md is compared with it; UPDATE_SERVERS=1 writes its table.
 */
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CHECKS } from '../../../src/checks/registry.ts';
import { SecretStore } from '../../../src/evidence/secrets.ts';
import { checksOf, judge } from '../../../src/judge/judge.ts';
import type { AssessedControl } from '../../../src/model/assessment.ts';
import type { EvidenceBundle } from '../../../src/model/bundle.ts';
import type { Policy } from '../../../src/model/policy.ts';
import { makePlan } from '../../../src/plan/plan.ts';
import { POLICIES } from '../../../src/policies/registry.ts';
import { Network } from '../../../src/network/network.ts';
import { PROBES } from '../../../src/probes/registry.ts';
import { runPlan } from '../../../src/cli/run/probe.ts';
import { SAFEGUARDS } from '../../../src/safeguards/registry.ts';
import { controlSet, system } from '../../lib/control-set.ts';
import { newKeeper } from '../../lib/zoo/servers.ts';
import { install } from '../install.ts';
import { freePort, listening } from '../ports.ts';

const SERVERS = ['nginx', 'apache', 'node'] as const;
type Name = (typeof SERVERS)[number];
const OURS = POLICIES.filter(({ area }) => area === 'https');
const PAGE = join(import.meta.dirname, '../../../docs/servers.md');
const opinionOf = (policy: Policy) => ({ checks: CHECKS, safeguards: SAFEGUARDS, policies: [policy] });
const tool = { name: 'waarborg', version: '0.0.0' };

const folder = mkdtempSync(join(tmpdir(), 'waarborg-defaults-'));
const running: ChildProcess[] = [];
let bundle: EvidenceBundle;

beforeAll(async () => {
  install(['nginx', 'apache2']);
  const keeper = await newKeeper();
  const leaf = await keeper.intermediate.issue({ names: SERVERS.map((name) => `${name}.zoo.test`) });
  const chain = [leaf.certificate, keeper.intermediate.certificate].map((each) => each.toString('pem')).join('\n');
  writeFileSync(join(folder, 'cert.pem'), `${chain}\n`);
  writeFileSync(join(folder, 'key.pem'), leaf.key);
  const ports = await Promise.all(SERVERS.map(start));
  const systems = SERVERS.map((name) => system(name, { url: { value: `https://${name}.zoo.test/` } }));
  const plan = makePlan(controlSet('https', systems, []), {
    needsOf: (control) => checksOf(control, opinionOf(OURS[0]!)).flatMap(({ check }) => check.needs),
  });
  const connectTo = SERVERS.flatMap((name, index) =>
    ([443, 80] as const).map((port, which) => ({
      host: `${name}.zoo.test`,
      port,
      toHost: '127.0.0.1',
      toPort: ports[index]![which]!,
    })),
  );
  bundle = await runPlan(plan, {
    tool,
    probes: PROBES,
    network: new Network({
      connectTo,
      ca: [keeper.root.certificate.toString('pem')],
      timeoutMs: 5000,
      resolver: 'off',
    }),
    secrets: new SecretStore({}),
    concurrency: 4,
    retries: 0,
    patienceMs: 60_000,
    deadlineMs: 120_000,
    signal: new AbortController().signal,
  });
});

afterAll(() => {
  for (const child of running) child.kill();
  rmSync(folder, { recursive: true, force: true });
});

describe('distribution defaults', () => {
  it.each(SERVERS)('%s: every check is answered under every policy', (name) => {
    for (const policy of OURS) {
      const wrong = verdictOf(name, policy).findings.filter(({ outcome }) => outcome === 'error');
      expect(wrong.map(({ check, message }) => [check, message])).toEqual([]);
    }
  });

  it('gives what docs/servers.md says', () => {
    const text = readFileSync(PAGE, 'utf8');
    const [before = '', rest = ''] = text.split('<!-- measured -->\n');
    const after = rest.split('<!-- end -->')[1] ?? '';
    const page = `${before}<!-- measured -->\n${table()}\n<!-- end -->${after}`;
    if (process.env['UPDATE_SERVERS'] === '1') writeFileSync(PAGE, page);
    expect(readFileSync(PAGE, 'utf8')).toBe(page);
  });
});

function verdictOf(name: Name, policy: Policy): AssessedControl {
  return judge(bundle, { ...opinionOf(policy), tool }).controls.find(({ system: id }) => id === name)!;
}

function table(): string {
  const rows = SERVERS.flatMap((name) =>
    OURS.map((policy) => {
      const { outcome, findings } = verdictOf(name, policy);
      const failing = (level: string) =>
        findings
          .filter((finding) => finding.outcome === 'fail' && finding.level === level)
          .map(({ check, reason }) => `\`${check}\` (${reason})`)
          .join('<br>');
      return `| ${name} | ${policy.name} | ${outcome} | ${failing('required')} | ${failing('advised')} |`;
    }),
  );
  return [
    '| server | policy | verdict | required checks that fail | recommendations |',
    '|---|---|---|---|---|',
    ...rows,
  ].join('\n');
}

async function start(name: Name): Promise<readonly [secure: number, plain: number]> {
  const [secure, plain] = [await freePort(), await freePort()];
  const [command, ...args] = commandOf(name, secure, plain);
  const server = spawn(command!, args, { cwd: folder, stdio: 'ignore' });
  running.push(server);
  await Promise.all([secure, plain].map((port) => listening(port, server, name)));
  return [secure, plain];
}

/** The settings of TLS are read from the files that the packages install; the rest is what a first site needs. */
function commandOf(name: Name, secure: number, plain: number): string[] {
  const file = join(folder, `${name}.conf`);
  switch (name) {
    case 'nginx': {
      const shipped = readFileSync('/etc/nginx/nginx.conf', 'utf8').match(/^\s*ssl_\w+ [^;]+;/gm) ?? [];
      const site = (listen: string) =>
        `server { listen 127.0.0.1:${listen}; root ${folder}; location / { return 200 "hello"; } }`;
      writeFileSync(
        file,
        `daemon off; error_log /dev/null; pid ${folder}/nginx.pid; events {} http { access_log off; ${shipped.join(' ')}
         ssl_certificate cert.pem; ssl_certificate_key key.pem; ${site(`${secure} ssl`)} ${site(String(plain))} }`,
      );
      return ['/usr/sbin/nginx', '-p', folder, '-c', file];
    }
    case 'apache': {
      const modules = ['mpm_event', 'authz_core', 'mime', 'setenvif', 'socache_shmcb', 'ssl'];
      const load = modules.map((each) => `LoadModule ${each}_module /usr/lib/apache2/modules/mod_${each}.so`);
      const security =
        readFileSync('/etc/apache2/conf-available/security.conf', 'utf8').match(/^Server\w+ .*$/gm) ?? [];
      writeFileSync(
        file,
        `ServerRoot ${folder}\nServerName apache.zoo.test\nPidFile ${folder}/apache.pid\nErrorLog ${folder}/apache.log
${load.join('\n')}\nDefine APACHE_RUN_DIR ${folder}\nTypesConfig /dev/null\nInclude /etc/apache2/mods-available/ssl.conf
${security.join('\n')}\nListen 127.0.0.1:${plain}\nListen 127.0.0.1:${secure} https\nDocumentRoot ${folder}/htdocs
<VirtualHost 127.0.0.1:${secure}>\nSSLEngine on\nSSLCertificateFile ${folder}/cert.pem\nSSLCertificateKeyFile ${folder}/key.pem\n</VirtualHost>\n`,
      );
      execFileSync('mkdir', ['-p', join(folder, 'htdocs')]);
      writeFileSync(join(folder, 'htdocs/index.html'), '<!doctype html><title>hello</title>');
      return ['/usr/sbin/apache2', '-X', '-f', file];
    }
    case 'node': {
      const script = `const { readFileSync } = require('node:fs');
        const options = { key: readFileSync('key.pem'), cert: readFileSync('cert.pem') };
        const hello = (_request, response) => response.end('hello');
        require('node:https').createServer(options, hello).listen(${secure}, '127.0.0.1');
        require('node:http').createServer(hello).listen(${plain}, '127.0.0.1');`;
      return [process.execPath, '-e', script];
    }
  }
}
