/** An audit of the mail of one domain, whose names are those of a server on loopback. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Assessment, Finding } from '../../src/model/assessment.ts';
import { waarborg } from './io.ts';
import { startNames } from './servers/names.ts';

const CLAIMS: Readonly<Record<string, string>> = {
  'mail-authentication': 'Wij beschermen onze e-mail met SPF, DKIM en DMARC.',
  'mail-transport': 'Onze mailserver ontvangt e-mail versleuteld.',
};

export interface MailAudit {
  readonly safeguard: 'mail-authentication' | 'mail-transport';
  /** Lines as in `mailDns`. */
  readonly zone: readonly string[];
  /** Members of `mail:`, beside the domain. */
  readonly mail?: string;
  readonly domain?: string;
  readonly words?: readonly string[];
}

export interface Audited {
  readonly code: number;
  readonly err: string;
  readonly outcome: string;
  readonly findings: readonly Finding[];
  readonly asked: readonly string[];
  /** `outcome reason` of each check, by its name without the area. */
  readonly said: Readonly<Record<string, string>>;
}

export async function auditMail({
  safeguard,
  zone,
  mail = '',
  domain = 'example.test',
  words = [],
}: MailAudit): Promise<Audited> {
  await using names = await startNames(zone, domain);
  const folder = mkdtempSync(join(tmpdir(), 'waarborg-mail-'));
  try {
    const put = (file: string, text: string) => writeFileSync(join(folder, file), text);
    const claim = CLAIMS[safeguard] ?? '';
    put('statement.txt', `Beveiliging\n\n${claim}\n`);
    // A zone that is signed elsewhere: everything here is proven to be unsigned.
    put('elsewhere.ds', `signed.invalid. IN DS 1 13 2 ${'ab'.repeat(32)}\n`);
    put(
      'controls.yaml',
      `version: 1
organisation: { name: Kade, languages: [nl, en] }
statement: { title: Zo werken wij, file: statement.txt, sections: [Beveiliging] }
systems:
  mail: { name: E-mail, mail: { domain: ${domain}${mail === '' ? '' : `, ${mail}`} } }
controls:
  - { id: mail, claim: "${claim}", system: mail, safeguard: ${safeguard} }
`,
    );
    const own = ['--resolver', names.place, '--trust-anchor', 'elsewhere.ds', '--quiet'];
    const { code, err } = await waarborg(['audit', '--out', 'reports', ...own, ...words], { cwd: folder });
    const report = JSON.parse(readFileSync(join(folder, 'reports/latest.json'), 'utf8')) as Assessment;
    const { findings, outcome } = report.controls[0]!;
    const said = Object.fromEntries(
      findings.map((one) => [one.check.replace('mail.', ''), `${one.outcome} ${one.reason}`]),
    );
    return { code, err, outcome, findings, asked: names.asked, said };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
