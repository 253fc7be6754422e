/** One `waarborg audit` of all variants of a product, by the command line, as a user would run it. */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile } from 'node:fs/promises';
import { get } from 'node:https';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Assessment, AssessedControl } from '../../../src/model/assessment.ts';
import type { Json } from '../../../src/model/json.ts';
import type { Product, TestAccount, Variant } from './product.ts';
import { openWorkbench, type Workbench } from './workbench.ts';

export interface Audited {
  readonly columns: readonly string[];
  readonly control: (variant: string, safeguard: string) => AssessedControl;
  /** Everything that the run wrote or said. */
  readonly written: readonly { readonly name: string; readonly text: string }[];
  readonly secrets: readonly string[];
}

export const SAFEGUARDS = ['two-factor', 'strong-credentials'] as const;
const root = join(import.meta.dirname, '../../..');
const exec = promisify(execFile);

export async function auditProduct(product: Product): Promise<Audited> {
  await using bench = await openWorkbench(product.name);
  const { variants, stop } = await product.start(bench);
  try {
    return await audit(bench, variants);
  } finally {
    await stop?.();
  }
}

/** Asked for the first time, some products compile themselves; on a busy machine that is no answer in time. */
async function wake({ host, port, login }: Variant): Promise<void> {
  const path = typeof login['path'] === 'string' ? login['path'] : '/';
  await new Promise<void>((resolve, reject) => {
    // Nothing is believed of this answer: the audit verifies the certificate itself.
    const options = { host: '127.0.0.1', port, path, servername: host, headers: { host }, rejectUnauthorized: false };
    get(options, (reply) => reply.resume().once('end', resolve)).once('error', reject);
  });
}

/** Once more in the same folder, it knows the attempts of the runs before. */
export async function audit(bench: Workbench, variants: readonly Variant[]): Promise<Audited> {
  const out = reportsOf(bench);
  await mkdir(out, { recursive: true });
  const args = [
    ...['--config', await bench.file('controls.yaml', JSON.stringify(controlsOf(variants), null, 2))],
    ...['--cacert', await bench.file('root.pem', bench.root)],
    ...['--breach-source', await bench.file('leaked.txt', LEAKED)],
    ...['--resolver', 'off', '--out', out, '--no-color', '--timeout', '60000'],
    ...variants.flatMap(({ host, port }) => ['--connect-to', `${host}:443:127.0.0.1:${port}`]),
  ];
  for (const variant of variants) await wake(variant);
  const said = await exec(process.execPath, ['--import', 'tsx', 'src/cli/main.ts', 'audit', ...args], {
    cwd: root,
    env: { PATH: process.env['PATH'], ...environmentOf(variants) },
    timeout: 600_000,
  }).catch((error: unknown) => error as { stdout: string; stderr: string });
  const latest = await readFile(join(out, 'latest.json'), 'utf8').catch(() => {
    throw new Error(`the run left no report: ${said.stderr}`);
  });
  const { controls } = JSON.parse(latest) as Assessment;
  return {
    columns: variants.map(({ id }) => id),
    control: (variant, safeguard) => controls.find(({ id }) => id === `${idOf(variant)}-${safeguard}`)!,
    written: [{ name: 'stdout', text: said.stdout }, { name: 'stderr', text: said.stderr }, ...(await filesOf(out))],
    secrets: Object.entries(environmentOf(variants)).flatMap(([name, value]) =>
      name.endsWith('_USERNAME') ? [] : [value, encodeURIComponent(value), Buffer.from(value).toString('base64')],
    ),
  };
}

export const reportsOf = ({ folder }: Pick<Workbench, 'folder'>) => join(folder, 'reports');

const idOf = (variant: string) => variant.replaceAll(/\W+/g, '-');
const prefixOf = (id: string) => idOf(id).replaceAll('-', '_').toUpperCase();

function controlsOf(variants: readonly Variant[]): Json {
  const reference = (id: string, { totp, pause }: TestAccount): Json => ({
    username: { env: `${prefixOf(id)}_USERNAME` },
    password: { env: `${prefixOf(id)}_PASSWORD` },
    ...(totp === undefined ? {} : { totp: { env: `${prefixOf(id)}_TOTP` } }),
    ...(pause === undefined ? {} : { pause }),
  });
  return {
    version: 1,
    organisation: { name: 'Zoo', contact: 'zoo@zoo.test', languages: ['en'] },
    statement: { title: 'Promises', language: 'en' },
    systems: Object.fromEntries(
      variants.map(({ id, host, login }) => [
        idOf(id),
        { name: id, url: `https://${host}`, active: true, login: { ...login, account: `${idOf(id)}-audit` } },
      ]),
    ),
    accounts: Object.fromEntries(
      accountsOf(variants).map(([id, account]): [string, Json] => [id, reference(id, account)]),
    ),
    controls: variants.flatMap(({ id }) =>
      SAFEGUARDS.map((safeguard) => ({
        id: `${idOf(id)}-${safeguard}`,
        claim: `The system is safe: ${safeguard}.`,
        system: idOf(id),
        safeguard,
      })),
    ),
  };
}

function accountsOf(variants: readonly Variant[]): [id: string, account: TestAccount][] {
  return variants.flatMap(({ id, account, device }): [string, TestAccount][] => [
    [`${idOf(id)}-audit`, account],
    ...(device === undefined ? [] : [['device', device] as [string, TestAccount]]),
  ]);
}

function environmentOf(variants: readonly Variant[]): Record<string, string> {
  const values = accountsOf(variants).flatMap(([id, { username, password, totp }]): [string, string][] => [
    [`${prefixOf(id)}_USERNAME`, username],
    [`${prefixOf(id)}_PASSWORD`, password],
    ...(totp === undefined ? [] : [[`${prefixOf(id)}_TOTP`, totp] as [string, string]]),
  ]);
  return Object.fromEntries(values);
}

async function filesOf(folder: string): Promise<{ name: string; text: string }[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return Promise.all(
    files.map(async ({ name, parentPath }) => ({ name, text: await readFile(join(parentPath, name), 'latin1') })),
  );
}

/** A small file of leaked passwords, in the format of Pwned Passwords; none of the accounts uses one of them. */
const LEAKED = ['123456', 'password', 'welkom01', 'Zomer2026!', 'qwerty']
  .map((password) => `${createHash('sha1').update(password).digest('hex').toUpperCase()}:42`)
  .sort()
  .join('\n');
