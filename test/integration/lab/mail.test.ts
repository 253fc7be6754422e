/** The mail of the lab and its name server: sound, as our own audit and other programs see them. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Assessment } from '../../../src/model/assessment.ts';
import { waarborg } from '../../lib/io.ts';
import { startTestLab } from '../../lib/lab.ts';

it('passes every check of mail', async () => {
  await using lab = await startTestLab({ faults: [], now: new Date() });
  const folder = mkdtempSync(join(tmpdir(), 'waarborg-lab-mail-'));
  try {
    writeFileSync(join(folder, 'statement.txt'), 'Beveiliging\n\nOnze mailserver ontvangt e-mail versleuteld.\n');
    writeFileSync(
      join(folder, 'controls.yaml'),
      `version: 1
organisation: { name: Kade, languages: [nl, en] }
statement: { title: Zo werken wij, file: statement.txt, sections: [Beveiliging] }
systems:
  mail: { name: E-mail, mail: { domain: cyberbrain.nl, dkim: [s1], gap: 0s, clients: [imaps://mail.cyberbrain.nl, smtp://mail.cyberbrain.nl] } }
controls:
  - { id: mail, claim: Onze mailserver ontvangt e-mail versleuteld., system: mail, safeguard: mail }
`,
    );
    const { code, err } = await waarborg(['audit', '--out', 'reports', '--quiet', ...lab.reach], { cwd: folder });
    const report = JSON.parse(readFileSync(join(folder, 'reports/latest.json'), 'utf8')) as Assessment;
    const seen = report.controls[0]!.findings.map(({ check, outcome, reason }) => `${check} ${outcome} ${reason}`);
    expect(seen.filter((one) => !one.includes(' pass '))).toEqual([]);
    // On a machine that may reach port 25; and its evidence judged on one that may not.
    const probed = await waarborg(['probe', '--system', 'mail', '--quiet', '--output', 'evidence.json', ...lab.reach], {
      cwd: folder,
    });
    expect(probed.code, probed.err).toBe(0);
    const judged = await waarborg(['judge', 'evidence.json', '--output', 'judged.json'], { cwd: folder });
    expect(judged.code, judged.err).toBe(0);
    const home = JSON.parse(readFileSync(join(folder, 'judged.json'), 'utf8')) as Assessment;
    expect(home.controls[0]!.findings.map(({ check, outcome }) => `${check} ${outcome}`)).toEqual(
      report.controls[0]!.findings.map(({ check, outcome }) => `${check} ${outcome}`),
    );
    expect([code, err.trim()]).toEqual([0, 'waarborg: de toezegging wordt nagekomen']);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
