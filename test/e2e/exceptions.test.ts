/**
 * Waivers and attestations from controls.yaml to every report: one audit of the lab, judged again at later times, as the
 * page about them says.
 */
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Io } from '../../src/cli/io.ts';
import { startTestLab } from '../lib/lab.ts';
import type { Assessment } from '../../src/model/assessment.ts';
import { waarborg as run } from '../lib/io.ts';

const root = join(import.meta.dirname, '../..');
const home = mkdtempSync(join(tmpdir(), 'waarborg-exceptions-'));
const DAY = 86_400_000;
const day = (days: number) => new Date(Date.now() + days * DAY).toISOString().slice(0, 10);
const PROOF = 'The agreement.';
const digest = `sha256:${createHash('sha256').update(PROOF).digest('hex')}`;

const WAIVERS = `waivers:
  - { control: website-https, check: http.strict-transport-security, owner: P. de Vries, reason: New site under way, expires: ${day(10)} }
  - { control: website-strong-credentials, owner: J. Jansen, reason: Was needed once, expires: ${day(90)} }
  - { control: administration-https, owner: A. Bakker, reason: Of another system, expires: ${day(90)} }
`;
const ATTESTATIONS = `attestations:
  - { control: statistics-processor-agreement, by: R. Cornelissen, date: ${day(-5)}, expires: ${day(12)}, statement: I read it., evidence: proof.txt, digest: '${digest}' }
  - { control: access-requests, by: R. Cornelissen, date: ${day(-400)}, expires: ${day(-35)}, statement: It was so. }
  - { control: website-https, by: R. Cornelissen, date: ${day(-5)}, expires: ${day(90)}, statement: It is safe. }
`;

let said = '';
let code = -1;
const reports = () => join(home, 'reports');
const folder = () => join(reports(), 'runs', readdirSync(join(reports(), 'runs'))[0]!);

const waarborg = (words: readonly string[], env: Io['env'] = {}) => run(words, { cwd: home, env });

beforeAll(async () => {
  const controls = readFileSync(join(root, 'controls.yaml'), 'utf8');
  writeFileSync(
    join(home, 'controls.yaml'),
    controls.replace('waivers: []\n', WAIVERS).replace('attestations: []\n', ATTESTATIONS),
  );
  writeFileSync(join(home, 'statement.nl.txt'), readFileSync(join(root, 'statement.nl.txt')));
  writeFileSync(join(home, 'proof.txt'), PROOF);
  await using lab = await startTestLab({ faults: ['website-hsts-too-short'], now: new Date() });
  const asked = ['--control', 'website-https', '--control', 'website-strong-credentials', ...lab.reach, '--lang', 'en'];
  const ended = await waarborg(['audit', ...asked], lab.env);
  ({ code } = ended);
  said = ended.out.replaceAll(/\n +/g, ' ');
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

describe('a waiver in force', () => {
  it('lets the run end well, and changes no outcome', () => {
    const { controls } = JSON.parse(readFileSync(join(reports(), 'latest.json'), 'utf8')) as Assessment;
    const control = controls.find(({ id }) => id === 'website-https')!;
    expect([code, control.outcome]).toEqual([0, 'fail']);
    expect(said).toMatch(/broken, with an exception.* exception until \S+, accepted by P\. de Vries/s);
    expect(control.failsOn).toEqual({ date: day(10), check: 'waiver' });
  });

  it.each(['junit', 'ctrf', 'oscal', 'tap', 'csv', 'markdown', 'html'])(
    'stands in %s with owner and reason, and the attestation with its evidence',
    async (name) => {
      const { out } = await waarborg(['report', 'reports/latest.json', '--reporter', name, '--lang', 'en']);
      const text = out
        .replaceAll(/&#(\d+);/g, (_all, point) => String.fromCodePoint(Number(point)))
        .replaceAll(/\n +/g, ' ');
      for (const part of ['P. de Vries', 'New site under way', 'R. Cornelissen', 'I read it.', 'proof.txt'])
        expect(text).toContain(part);
      expect(text.replaceAll(' ', '')).toContain(digest.slice(0, 60));
    },
  );

  it('is in the terminal with owner and reason, and the attestation with who and until when', async () => {
    const { out } = await waarborg(['report', 'reports/latest.json', '--reporter', 'terminal', '--lang', 'en']);
    const text = out.replaceAll(/\n +/g, ' ');
    for (const part of ['P. de Vries', 'New site under way', `R. Cornelissen, ${day(-5)} - ${day(12)}`])
      expect(text).toContain(part);
  });

  it('opens no alert, and is told to clients without its reason', async () => {
    const sarif = readFileSync(join(folder(), 'results.sarif'), 'utf8');
    expect(sarif).toContain('administration-https http.strict-transport-security');
    expect(sarif).not.toContain('website-https http.strict-transport-security');
    const client = readFileSync(join(folder(), 'client.html'), 'utf8');
    expect(client).not.toContain('New site under way');
    expect(client).toMatch(/exception/i);
  });
});

describe('notices', () => {
  it('tell what ends soon, has ended, is not needed or cannot count, and nothing of what was not asked', () => {
    const { notices } = JSON.parse(readFileSync(join(reports(), 'latest.json'), 'utf8')) as Assessment;
    expect(notices.map(({ kind, control }) => `${kind} ${control ?? ''}`).sort()).toEqual([
      'attestation-expired access-requests',
      'attestation-expires-soon statistics-processor-agreement',
      'attestation-unused website-https',
      'own-roots ',
      'waiver-expires-soon website-https',
      'waiver-unused website-strong-credentials',
    ]);
    for (const { text } of notices) expect(said).toContain(text.en);
    const page = readFileSync(join(reports(), 'latest.html'), 'utf8');
    expect(page).toContain('not needed');
    expect(page).toContain('does not count: this was measured');
  });
});

describe('a word about what was measured', () => {
  it('stands nowhere as the ground of the verdict', async () => {
    const client = readFileSync(join(folder(), 'client.html'), 'utf8');
    const card = (page: string) => /id="control-website-https"[^]*?<\/article>/.exec(page)?.[0] ?? '';
    expect(card(client)).not.toBe('');
    expect(card(client)).not.toMatch(/responsible person|verantwoordelijke/);
    expect(card(readFileSync(join(reports(), 'latest.html'), 'utf8'))).not.toContain('It is safe.');
    for (const name of ['junit', 'ctrf', 'oscal', 'tap', 'csv'])
      expect((await waarborg(['report', 'reports/latest.json', '--reporter', name])).out).not.toContain('It is safe.');
  });
});

describe('after its last day', () => {
  const later = async (days: number) => {
    const { out } = await waarborg(['judge', join(folder(), 'evidence.json'), '--as-of', day(days)]);
    writeFileSync(join(home, 'later.json'), out);
    const judged = JSON.parse(out) as Assessment;
    return { judged, of: (id: string) => judged.controls.find((control) => control.id === id)! };
  };

  it('a waiver no longer counts, and the report says whose it was', async () => {
    const { judged, of } = await later(11);
    expect(of('website-https').findings.find(({ waiver }) => waiver)?.waiver?.current).toBe(false);
    expect(judged.notices.map(({ kind }) => kind)).toContain('waiver-expired');
    const { out } = await waarborg(['report', 'later.json', '--reporter', 'terminal', '--lang', 'en']);
    expect(out.replaceAll(/\n +/g, ' ')).toMatch(
      /the exception of P\. de Vries expired on \S+ and no longer counts: New site/,
    );
    const github = await waarborg(['report', 'later.json', '--reporter', 'github', '--lang', 'en']);
    expect(github.out).toContain('title=website-https');
  });

  it('an attestation no longer does either', async () => {
    expect((await later(12)).of('statistics-processor-agreement').outcome).toBe('attested');
    expect((await later(13)).of('statistics-processor-agreement').outcome).toBe('not-checked');
  });
});

describe('evidence that changed after it was attested', () => {
  it('ends the attestation, and stops nothing', async () => {
    const audit = () =>
      waarborg(['audit', '--control', 'statistics-processor-agreement', '--out', 'changed', '--lang', 'en']);
    writeFileSync(join(home, 'proof.txt'), `${PROOF} And more.`);
    const { code: ended, out } = await audit();
    expect([ended, out]).toEqual([3, expect.stringContaining('is no longer the one that was attested')]);
    writeFileSync(join(home, 'proof.txt'), PROOF);
    expect((await audit()).code).toBe(0);
  });
});
