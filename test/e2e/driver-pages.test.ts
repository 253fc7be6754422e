/** Every page of a login driver: its examples are valid, and its commands print what the page says, against a real server. */
import chromium from '@sparticuz/chromium';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DRIVERS } from '../../src/login/drivers/registry.ts';
import { ROOT } from '../lib/controls.ts';
import { waarborg as run } from '../lib/io.ts';
import { google, microsoft } from '../lib/servers/directories.ts';
import { DRAWN_HOST, drawnSite } from '../lib/servers/drawn.ts';
import { NEXTCLOUD_HOST, nextcloudSite } from '../lib/servers/nextcloud.ts';
import { OIDC_HOST, oidcSite } from '../lib/servers/oidc.ts';
import { startOrigins, type Served } from '../lib/servers/origins.ts';
import { SOGO_HOST, sogoSite } from '../lib/servers/sogo.ts';

/** Where the commands of a page are led to; the first host is that of the system. */
const SITES: Readonly<Record<string, Readonly<Record<string, Served>>>> = {
  browser: { [DRAWN_HOST]: drawnSite({ factor: true }) },
  'google-workspace': google([]),
  'microsoft-365': microsoft({ users: [] }),
  nextcloud: { [NEXTCLOUD_HOST]: nextcloudSite({ factor: 'totp' }) },
  oidc: { [OIDC_HOST]: oidcSite({ factor: true }) },
  sogo: { [SOGO_HOST]: sogoSite({ factor: true }) },
};

const page = (driver: string) => readFileSync(join(ROOT, 'docs/drivers', `${driver}.md`), 'utf8');
const blocksOf = (driver: string, language: string) =>
  [...page(driver).matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'gm'))].map((match) => match[1]!);

describe('pages of login drivers', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'waarborg-drivers-'));
    writeFileSync(join(folder, 'statement.txt'), 'Security\n\nWe use two-factor authentication.\n');
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const waarborg = (args: readonly string[]) => run(args, { input: Readable.from([]), cwd: folder });

  it('are there for each driver, and for no other', () => {
    const names = readdirSync(join(ROOT, 'docs/drivers')).map((file) => file.replace(/\.md$/, ''));
    expect(names.toSorted()).toEqual(DRIVERS.map(({ name }) => name).toSorted());
  });

  it.each(DRIVERS.map(({ name }) => name))('%s: its examples are what the driver takes', async (name) => {
    const examples = blocksOf(name, 'yaml').filter((block) => /^login:/m.test(block));
    expect(examples.length).toBeGreaterThan(0);
    for (const example of examples) {
      writeFileSync(join(folder, 'controls.yaml'), controlsWith('portal', 'portal.example.nl', example));
      const { code, err } = await waarborg(['validate']);
      expect(`${code} ${code === 0 ? '' : err}`).toBe('0 ');
    }
  });

  it.each(Object.keys(SITES))(
    '%s: its commands print what the page says',
    async (name) => {
      const sites = SITES[name]!;
      await using origins = await startOrigins(sites);
      const caFile = join(folder, 'ca.pem');
      writeFileSync(caFile, origins.ca);
      const toHere = ['--cacert', caFile, ...origins.connectTo.flatMap((rule) => ['--connect-to', rule])];
      const [written = ''] = blocksOf(name, 'yaml');
      // The browser of the tests does not stand where people have theirs.
      const example = written.replace(
        'driver: browser,',
        `driver: browser, executable: ${await chromium.executablePath()},`,
      );
      for (const block of blocksOf(name, 'console')) {
        const [first = '', ...said] = block.trimEnd().split('\n');
        const [prompt, npx, command, ...args] = first.split(' ');
        expect([prompt, npx, command]).toEqual(['$', 'npx', 'waarborg']);
        writeFileSync(join(folder, 'controls.yaml'), controlsWith(args[1]!, Object.keys(sites)[0]!, example));
        const { code, out, err } = await waarborg([...args, ...toHere]);
        const printed = `${out}${code === 0 ? '' : err}`.trimEnd().split('\n');
        expect(printed).toHaveLength(said.length);
        // An ellipsis on the page stands for what differs from run to run.
        printed.forEach((line, index) => expect(line).toMatch(lineOf(said[index]!)));
      }
      expect(existsSync(caFile)).toBe(true);
    },
    60_000,
  );
});

function lineOf(said: string): RegExp {
  const literal = said.split('…').map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${literal.join('.*')}$`);
}

/** A file with this one system; every account that the example names is there. */
function controlsWith(system: string, host: string, example: string): string {
  const accounts = [...example.matchAll(/\b(?:account|appPassword|control): ([\w-]+)/g)].map((match) => match[1]!);
  const login = example.trimEnd().replaceAll(/^/gm, '    ');
  return `version: 1
organisation: { name: Example, contact: info@example.nl }
statement: { title: Statement, date: 2026-01-01, language: en, file: statement.txt, sections: [Security] }
systems:
  ${system}:
    name: { en: System, nl: Systeem }
    url: https://${host}/
${login}
accounts:
${[...new Set(accounts)].map((id) => `  ${id}: { username: { env: AUDIT_USERNAME }, password: { env: AUDIT_PASSWORD }, totp: { env: AUDIT_TOTP } }`).join('\n')}
controls:
  - { id: factor, claim: We use two-factor authentication., system: ${system}, safeguard: two-factor }
waivers: []
attestations: []
`;
}
