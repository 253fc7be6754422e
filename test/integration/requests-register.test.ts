/** A register beside controls.yaml, audited as a user would: each check fails for its reason, and nothing says more than was seen. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Assessment } from '../../src/model/assessment.ts';
import { wordFile } from '../lib/answer-files.ts';
import { waarborg } from '../lib/io.ts';

const folder = mkdtempSync(join(tmpdir(), 'waarborg-register-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const CLAIM = 'Wie om een kopie van de eigen gegevens vraagt, krijgt die binnen twee weken.';
const CONTROLS = `version: 1
organisation: { name: Kade, contact: info@kade.example, languages: [nl, en], timezone: Europe/Amsterdam }
statement: { title: Verklaring, date: 2026-01-05, file: statement.txt, language: nl }
systems:
  requests: { name: Verzoeken, requests: { file: register/requests.csv, within: 14d } }
controls:
  - { id: copies, claim: '${CLAIM}', system: requests, safeguard: access-requests }
`;
const HEAD = 'id,kind,received,extended,answered,outcome,format,file,digest';
const DRILL = 'D-1,drill,2026-10-05,,2026-10-08,copy,docx,answers/drill.docx,';
const AS_OF = '2026-11-20T12:00:00Z';
let runs = 0;

interface Given {
  readonly rows?: readonly string[];
  readonly files?: Readonly<Record<string, Buffer | string>>;
  readonly controls?: string;
  readonly env?: Readonly<Record<string, string>>;
}

async function audit({ rows = [DRILL], files = {}, controls = CONTROLS, env = {} }: Given = {}) {
  const cwd = join(folder, String(runs++));
  const all = {
    'controls.yaml': controls,
    'statement.txt': `Verklaring\n\nInzage\n\n${CLAIM}\n`,
    'register/requests.csv': `${[HEAD, ...rows].join('\n')}\n`,
    'register/answers/drill.docx': wordFile('Plaats: Urk'),
    ...files,
  };
  for (const [name, content] of Object.entries(all)) {
    mkdirSync(dirname(join(cwd, name)), { recursive: true });
    writeFileSync(join(cwd, name), content);
  }
  const { code, out, err } = await waarborg(['audit', '--quiet', '--as-of', AS_OF], { cwd, env });
  if (code === 2)
    return { code, out, err, outcome: null, failing: [] as string[], findings: [], client: '', owner: '' };
  const read = (name: string) => readFileSync(join(cwd, 'reports', name), 'utf8');
  const [control] = (JSON.parse(read('latest.json')) as Assessment).controls;
  const findings = control?.findings ?? [];
  const failing = findings
    .filter(({ outcome }) => outcome === 'fail')
    .map(({ check }) => check.replace('requests.', ''));
  return {
    code,
    out,
    err,
    outcome: control?.outcome,
    failing,
    findings,
    client: read('client.html'),
    owner: read('latest.html'),
  };
}

describe('a register of requests', () => {
  it('passes with a drill whose file opens', async () => {
    const { code, outcome, findings, client } = await audit();
    expect({ code, outcome }).toEqual({ code: 0, outcome: 'pass' });
    expect(findings).toHaveLength(6);
    expect(client).not.toContain('D-1');
  });

  it('without a drill is confirmed by itself, and says so to everybody', async () => {
    const rows = [DRILL.replace('D-1,drill', 'A-1,access')];
    const { code, outcome, owner, client } = await audit({ rows });
    expect({ code, outcome }).toEqual({ code: 0, outcome: 'attested' });
    expect(owner).toContain('bevestigd door het eigen register van de organisatie');
    expect(client).toContain('Het eigen register van de organisatie zegt het');
    expect(client).not.toContain('Een medewerker heeft dit schriftelijk bevestigd');
  });

  it.each([
    [
      'answered-in-time',
      [DRILL, 'A-1,access,2026-08-03,,2026-09-10,nothing-held,,,'],
      ['answered-in-time', 'within-promise'],
    ],
    ['within-promise', [DRILL, 'A-1,access,2026-10-05,,2026-10-20,nothing-held,,,'], ['within-promise']],
    [
      'extension-told',
      [DRILL, 'A-1,access,2026-08-03,2026-09-08,2026-09-10,nothing-held,,,'],
      ['answered-in-time', 'within-promise', 'extension-told'],
    ],
    ['format-usable', [DRILL, 'A-1,access,2026-10-05,,2026-10-08,copy,docx,answers/text.docx,'], ['format-usable']],
    ['drill-recent', ['D-1,drill,2026-08-03,,,,,,'], ['answered-in-time', 'within-promise', 'drill-recent']],
  ])('fails %s', async (_check, rows, wanted) => {
    const { code, outcome, failing } = await audit({ rows, files: { 'register/answers/text.docx': 'Plaats: Urk' } });
    expect({ code, outcome, failing }).toEqual({ code: 1, outcome: 'fail', failing: wanted });
  });

  it("fails 'register-fresh' when nobody looked for a year", async () => {
    const text =
      'checked: 2025-11-01\nrequests:\n  - { id: D-1, kind: drill, received: 2025-10-01, answered: 2025-10-08, outcome: copy }\n';
    const { code, failing } = await audit({
      controls: CONTROLS.replace('requests.csv', 'requests.yaml'),
      files: { 'register/requests.yaml': text },
    });
    expect({ code, failing }).toEqual({ code: 1, failing: ['register-fresh'] });
  });

  it.each([
    ['a file that is gone', DRILL.replace('drill.docx', 'gone.docx')],
    ['a file that is another one than was sent', `${DRILL}${'0'.repeat(64)}`],
    ['a folder for a file', DRILL.replace('answers/drill.docx', 'answers')],
  ])('decides nothing by %s', async (_what, row) => {
    const { code, outcome } = await audit({ rows: [row] });
    expect({ code, outcome }).toEqual({ code: 3, outcome: 'inconclusive' });
  });

  it('with mistakes is a configuration error at its own lines, without what it holds', async () => {
    const { code, err } = await audit({
      rows: [DRILL, 'A-1,access,1-2-2026,,,,,,', 'piet@kade.example,access,2026-10-05,,,,,,'],
    });
    expect(code).toBe(2);
    expect(err).toContain('register/requests.csv:3:1: "received" is not a day');
    expect(err).toContain('register/requests.csv:4:1: "id" looks like an e-mail address (not shown)');
    expect(err).not.toContain('piet@');
  });

  it('that is not there is an error, and one whose variable is not set is not tested', async () => {
    expect((await audit({ controls: CONTROLS.replace('requests.csv', 'none.csv') })).code).toBe(2);
    const controls = CONTROLS.replace('register/requests.csv', '{ env: REGISTER }');
    expect(await audit({ controls })).toMatchObject({ code: 3, outcome: 'not-checked' });
    expect(await audit({ controls, env: { REGISTER: 'register/requests.csv' } })).toMatchObject({
      code: 0,
      outcome: 'pass',
    });
  });

  it('and a website want safeguards of their own', async () => {
    const https = await audit({ controls: CONTROLS.replace('access-requests', 'https') });
    expect(https.err).toContain(
      'safeguard "https" is proven on the address of a system, and system "requests" has no "url"',
    );
    const website = await audit({
      controls: CONTROLS.replace(/requests: \{ file.*14d \}/, 'url: https://www.kade.example'),
    });
    expect(website.err).toContain('safeguard "access-requests" is proven on the register of a system');
    const nothing = await audit({ controls: CONTROLS.replace(/, requests: \{ file.*14d \}/, '') });
    expect(nothing.err).toContain('"url" is missing');
  });
});
