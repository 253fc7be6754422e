/** One audit of a mailbox on this machine, as a user would run it. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Assessment } from '../../src/model/assessment.ts';
import { waarborg } from './io.ts';

export const MAIL_HOST = 'mail.kade.example';
export const OWNER = { username: 'klaproos@kade.example', password: 'Zeven schepen, één "anker"' } as const;
const CLAIM = 'Verwijderde e-mail blijft een jaar in de prullenbak, en hooguit drie jaar.';

export interface MailboxRun {
  /** The folders, as in controls.yaml. */
  readonly config?: string;
  readonly env?: Readonly<Record<string, string>>;
}

export async function auditMailbox(
  { port, root }: { readonly port: number; readonly root: string },
  { config = '[]', env = {} }: MailboxRun,
) {
  const cwd = mkdtempSync(join(tmpdir(), 'waarborg-mailbox-'));
  try {
    writeFileSync(join(cwd, 'root.pem'), root);
    writeFileSync(join(cwd, 'statement.txt'), `Verklaring\n\nE-mail\n\n${CLAIM}\n`);
    writeFileSync(
      join(cwd, 'controls.yaml'),
      `version: 1
organisation: { name: Kade, contact: info@kade.example, languages: [nl, en], timezone: Europe/Amsterdam }
statement: { title: Verklaring, date: 2026-01-05, file: statement.txt, language: nl }
systems:
  post: { name: Post, mailbox: { host: { env: MAIL_HOST }, account: postbode, folders: ${config} } }
accounts:
  postbode: { username: { env: POST_NAME }, password: { env: POST_PASSWORD } }
controls:
  - { id: kept, claim: '${CLAIM}', system: post, safeguard: mailbox-retention }
`,
    );
    const to = ['--connect-to', `${MAIL_HOST}:993:127.0.0.1:${port}`, '--cacert', 'root.pem', '--retries', '0'];
    const { code, out, err } = await waarborg(['audit', '--quiet', ...to], {
      cwd,
      env: { MAIL_HOST, POST_NAME: OWNER.username, POST_PASSWORD: OWNER.password, ...env },
    });
    const reports = readdirSync(join(cwd, 'reports'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => [entry.name, readFileSync(join(entry.parentPath, entry.name), 'utf8')] as const);
    const [control] = (JSON.parse(Object.fromEntries(reports)['latest.json'] ?? '{}') as Assessment).controls;
    const findings = Object.fromEntries(control!.findings.map((one) => [one.check.replace('mailbox.', ''), one]));
    const failing = Object.keys(findings).filter((name) => findings[name]!.outcome === 'fail');
    const written = [out, err, ...reports.map(([, text]) => text)].join('\n');
    return { code, failing, outcome: control!.outcome, findings, written, reports };
  } finally {
    rmSync(cwd, { recursive: true, force: true });
  }
}
