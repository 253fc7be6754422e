/** Loading controls.yaml in tests: a file that is in order, and the mistakes that a test makes in it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Environment, Known } from '../../src/controls/context.ts';
import { loadControls } from '../../src/controls/load.ts';
import type { Problem } from '../../src/controls/problem.ts';

export const ROOT = join(import.meta.dirname, '../..');

const STATEMENT = `Promises

Security

1. The portal uses HTTPS and two factors.
2. The shop uses HTTPS.
`;

/** Nothing in it is wrong; tests replace a part by something that is. */
export const GOOD = `version: 1
organisation: { name: Example, languages: [en, nl] }
statement: { title: Promises, file: statement.txt, sections: [Security] }
systems:
  portal:
    name: Portal
    url: https://portal.example.nl
    login: { driver: plesk, account: audit }
  shop: { name: { nl: Winkel, en: Shop }, url: { env: SHOP_URL } }
accounts:
  audit: { username: { env: AUDIT_USERNAME }, password: { env: AUDIT_PASSWORD }, totp: { env: AUDIT_TOTP } }
controls:
  - id: portal-https
    claim: The portal uses HTTPS and two factors.
    system: portal
    safeguard: https
    params: { tls.lifetime: { minDays: 3 } }
    refs: [gdpr:32]
  - id: portal-two-factor
    claim: The portal uses HTTPS and two factors.
    system: portal
    safeguard: two-factor
  - id: shop-https
    claim: The shop uses HTTPS.
    system: shop
    safeguard: https
waivers:
  - { control: portal-https, check: tls.lifetime, reason: Migration, owner: Jan, expires: 2027-01-31 }
attestations:
  - { control: shop-https, by: Jan, date: 2026-11-01, expires: 2027-11-01, statement: I looked, evidence: proof.pdf }
`;

export const KNOWN: Known = {
  safeguards: [
    { id: 'https', topics: ['https'], checks: [{ check: 'tls.lifetime', level: 'required' }] },
    { id: 'two-factor', topics: ['two-factor'], checks: [{ check: 'two-factor.asked', level: 'required' }] },
    { id: 'attestation', checks: [] },
  ],
  checks: [
    {
      id: 'tls.lifetime',
      needs: ['tls.session'],
      params: {
        minDays: { type: 'integer', minimum: 1, maximum: 90, default: 7, description: 'days that must be left' },
        failFrom: { type: 'string', default: 'insufficient', description: 'fails from' },
        warnFrom: { type: 'string', default: 'phase-out', description: 'warns from' },
      },
    },
    { id: 'two-factor.asked', needs: [], params: {} },
  ],
  drivers: ['form', 'json', 'plesk'],
};

/** Files beside the controls.yaml of a test. */
export const FILES: Readonly<Record<string, string>> = { 'statement.txt': STATEMENT, 'proof.pdf': 'proof' };

export function load(text: string | Uint8Array, env: Environment = {}) {
  return loadControls(text, { file: 'controls.yaml', env, readFile: readFrom(FILES), known: KNOWN });
}

export function readFrom(files: Readonly<Record<string, string>>) {
  return (path: string): Uint8Array => {
    const text = Object.hasOwn(files, path) ? files[path] : undefined;
    if (text === undefined) throw Object.assign(new Error(`no ${path}`), { code: 'ENOENT' });
    return Buffer.from(text);
  };
}

export const readFromRoot = (path: string): Uint8Array => readFileSync(join(ROOT, path));

/** {@link GOOD} with one part replaced; fails when the part is not in it. */
export function withMistake(part: string, mistake: string): string {
  if (!GOOD.includes(part)) throw new Error(`the good file has no ${part}`);
  return GOOD.replace(part, mistake);
}

/** The problems, or the warnings when it loads all the same. */
export function problemsOf(text: string | Uint8Array, env: Environment = {}): readonly Problem[] {
  const loaded = load(text, env);
  return loaded.ok ? loaded.warnings : loaded.problems;
}
