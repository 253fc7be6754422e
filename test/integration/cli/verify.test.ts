import { execFileSync, spawnSync } from 'node:child_process';
import { createPublicKey, generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { verifyPath } from '../../../src/cli/verify-run.ts';
import { keyFrom } from '../../../src/history/envelope.ts';
import { readEmbedded } from '../../../src/report/html/embed.ts';
import { waarborg as run } from '../../lib/io.ts';
import { forbiddenToClients, leaksIn } from '../../lib/leaks.ts';
import { healthyAssessment, sampleAssessment } from '../../lib/sample.ts';
import { writtenRun } from '../../lib/written-run.ts';
import { sampleEvidence } from '../../lib/sample-evidence.ts';

let home: string;
let folder: string;

async function waarborg(...words: string[]) {
  const { code, out, err } = await run(words, { cwd: home });
  return { code, said: out + err };
}

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'waarborg-verify-'));
  await waarborg('keygen');
  const key = keyFrom('private', readFileSync(join(home, 'waarborg.key'), 'utf8'), 'waarborg.key');
  const write = (assessment: ReturnType<typeof sampleAssessment>) =>
    writtenRun(assessment, { out: join(home, 'reports'), key });
  write(healthyAssessment({ id: 'aaaaaaaaaaaaaaaa', startedAt: '2026-11-22T07:00:00.000Z' }));
  const written = write(sampleAssessment());
  expect(written.broken).toEqual([]);
  folder = written.folder;
  return () => rmSync(home, { recursive: true });
});

const publicKey = () => createPublicKey(readFileSync(join(home, 'waarborg.key.pub'), 'utf8'));

describe('keygen', () => {
  it('makes a private key that only its owner reads, and overwrites nothing', async () => {
    expect(statSync(join(home, 'waarborg.key')).mode & 0o777).toBe(0o600);
    const again = await waarborg('keygen');
    expect(again.code).toBe(2);
    expect(again.said).toContain('exists already');
  });
});

describe('a signed run', () => {
  it('is authentic as a folder, as each report, and as each of its files', async () => {
    const paths = [
      folder,
      ...readdirSync(folder)
        .filter((name) => name !== 'attestation.json')
        .map((name) => join(folder, name)),
    ];
    paths.push(join(home, 'reports/latest.html'), join(home, 'reports/client.html'));
    expect(paths.length).toBeGreaterThan(9);
    for (const path of paths) {
      const { code, said: text } = await waarborg('verify', path, '--key', 'waarborg.key.pub');
      expect(text).toContain('is authentic');
      expect(code).toBe(0);
    }
  });

  it('says which file was altered, removed or added', async () => {
    const assessment = join(folder, 'assessment.json');
    const before = readFileSync(assessment);
    writeFileSync(assessment, before.toString().replace('"fail"', '"pass"'));
    writeFileSync(join(folder, 'extra.txt'), 'x');
    const junit = readFileSync(join(folder, 'junit.xml'));
    rmSync(join(folder, 'junit.xml'));
    const { code, said: text } = await waarborg('verify', folder, '--key', 'waarborg.key.pub');
    writeFileSync(assessment, before);
    writeFileSync(join(folder, 'junit.xml'), junit);
    rmSync(join(folder, 'extra.txt'));
    expect(code).toBe(1);
    expect(text).toContain('altered: assessment.json\n');
    expect(text).toContain('altered: junit.xml is missing\n');
    expect(text).toContain('altered: extra.txt was added and is not signed\n');
    expect((await waarborg('verify', folder, '--key', 'waarborg.key.pub')).code).toBe(0);
  });

  it('is told of in Dutch too', async () => {
    const verified = await waarborg('verify', folder, '--key', 'waarborg.key.pub', '--lang', 'nl');
    expect(verified.said).toContain('intact:    assessment.json\n');
    expect(verified.said).toContain('is authentiek: ondertekend met deze sleutel');
    writeFileSync(join(folder, 'extra.txt'), 'x');
    const altered = await waarborg('verify', folder, '--key', 'waarborg.key.pub', '--lang', 'nl');
    rmSync(join(folder, 'extra.txt'));
    expect(altered.said).toContain('veranderd: extra.txt is toegevoegd en niet ondertekend\n');
    const history = await waarborg('history', '--lang', 'nl');
    expect(history.said).toContain('het logboek (2 metingen) is ongeschonden');
    expect(history.said).toContain('niet nagekomen');
    const pair = await waarborg('keygen', '--output', 'tweede.key', '--lang', 'nl');
    expect(pair.said).toContain('geheime sleutel:');
    const [first = '', second = ''] = readdirSync(join(home, 'reports/runs')).sort();
    const paths = [first, second].map((name) => join(home, 'reports/runs', name));
    const compared = await waarborg('diff', ...paths, '--lang', 'nl');
    expect(compared.said).toMatch(/^verslechterd +administration-https: nagekomen -> niet nagekomen$/m);
  });

  it('is not authentic by another key, and an unsigned file is not judged', async () => {
    const other = generateKeyPairSync('ed25519').publicKey.export({ type: 'spki', format: 'pem' });
    writeFileSync(join(home, 'other.pub'), other);
    expect((await waarborg('verify', folder, '--key', 'other.pub')).said).toContain('was made with another key');
    writeFileSync(join(home, 'loose.json'), '{}');
    expect((await waarborg('verify', 'loose.json', '--key', 'waarborg.key.pub')).code).toBe(3);
    const mistaken = await waarborg('verify', folder, '--key', 'waarborg.key');
    expect(mistaken.code).toBe(2);
    expect(mistaken.said).not.toContain('BEGIN');
  });

  it('is pointed to by what bears no signature itself: the folder of all reports, and those at its top', async () => {
    for (const path of ['reports', 'reports/latest.json', 'reports/history.jsonl']) {
      const { code, said: text } = await waarborg('verify', path, '--key', 'waarborg.key.pub');
      expect([path, code]).toEqual([path, 3]);
      expect(text).toContain(`hint: the signature of the last run is in its own folder: waarborg verify ${folder}\n`);
    }
    const dutch = await waarborg('verify', 'reports', '--key', 'waarborg.key.pub', '--lang', 'nl');
    expect(dutch.said).toContain(`hint: de handtekening van de laatste meting staat in haar eigen map: `);
    expect((await waarborg('verify', 'waarborg.key.pub', '--key', 'waarborg.key.pub')).said).not.toContain('hint: ');
  });

  it.each([
    ['a file', ['absent.json'], 'absent.json'],
    ['a report', ['absent.html'], 'absent.html'],
    ['a folder', ['reports/runs/absent'], 'reports/runs/absent'],
    ['its signature', ['reports/latest.json', '--attestation', 'absent.json'], 'absent.json'],
    ['the signature of a folder', ['reports', '--attestation', 'absent.json'], 'absent.json'],
  ])('is not there to be verified: %s', async (_what, words, name) => {
    const { code, said: text } = await waarborg('verify', ...words, '--key', 'waarborg.key.pub');
    expect([code, text]).toEqual([2, `waarborg: ${join(home, name)} does not exist [CLI_FILE_NOT_READ]\n`]);
  });

  const SIGNED = [
    'report.html',
    'client.html',
    'trust.html',
    'attestation.json',
    'assessment.json',
    'evidence.json',
    'junit.xml',
  ];

  it('has been tried with each of its files', () => {
    const tried = [
      ...SIGNED,
      'badge.json',
      'badge.svg',
      'ctrf.json',
      'oscal.json',
      'public.md',
      'results.sarif',
      'summary.md',
    ];
    expect(readdirSync(folder).sort()).toEqual(tried.sort());
  });

  it.each([
    ...SIGNED,
    'badge.json',
    'badge.svg',
    'ctrf.json',
    'oscal.json',
    'public.md',
    'results.sarif',
    'summary.md',
  ])('finds a changed byte anywhere: %s', (name) => {
    const path = join(folder, name);
    const before = readFileSync(path);
    const step = Math.max(1, Math.floor(before.length / (name.endsWith('.html') ? 60 : 20)));
    const places = [0, before.length - 1];
    for (let at = 7; at < before.length; at += step) places.push(at);
    // The signature's own bytes, each of them near its end, where base64 has bits to spare.
    const signature = before.lastIndexOf('id="signature">');
    if (signature > 0) for (let at = 0; at < 20; at += 1) places.push(before.indexOf('<', signature) - 1 - at);
    try {
      for (const at of places) {
        for (const bit of [1, 0x80]) {
          const changed = Buffer.from(before);
          changed[at]! ^= bit;
          writeFileSync(path, changed);
          const { problems, unsigned } = verifyPath(folder, publicKey());
          expect(problems.length > 0 || unsigned, `byte ${at} of ${name}`).toBe(true);
        }
      }
    } finally {
      writeFileSync(path, before);
    }
    expect(verifyPath(folder, publicKey()).problems).toEqual([]);
  });

  it('finds a changed byte anywhere in the ledger, by its chain or by the signature of the last run', async () => {
    const ledger = join(home, 'reports/history.jsonl');
    const before = readFileSync(ledger);
    try {
      for (let at = 3; at < before.length - 1; at += Math.floor(before.length / 60)) {
        const changed = Buffer.from(before);
        changed[at]! ^= 1;
        writeFileSync(ledger, changed);
        const { code } = await waarborg('history');
        expect(code === 1 || verifyPath(folder, publicKey()).problems.length > 0, `byte ${at}`).toBe(true);
      }
    } finally {
      writeFileSync(ledger, before);
    }
  });

  it('holds its line of the ledger: cutting or rewriting the ledger is found', async () => {
    const ledger = join(home, 'reports/history.jsonl');
    const before = readFileSync(ledger, 'utf8');
    writeFileSync(ledger, `${before.split('\n')[0] ?? ''}\n`);
    const { said: text } = await waarborg('verify', folder, '--key', 'waarborg.key.pub');
    expect(text).toContain('altered: history.jsonl:2 is not the line that this run wrote');
    writeFileSync(ledger, before);
  });
});

describe('verifying with openssl alone', () => {
  const page = (name: string) => readFileSync(new URL(`../../../${name}`, import.meta.url), 'utf8');
  const scriptOf = (name: string) => /```sh\n(# signature[\s\S]*?)```/.exec(page(name))?.[1];
  const script = scriptOf('README.md');
  const sh = (text: string, cwd: string) =>
    execFileSync('sh', ['-euc', text], { cwd, encoding: 'utf8', stdio: 'pipe' });

  function client(name: string): string {
    const place = mkdtempSync(join(home, 'client-'));
    writeFileSync(join(place, 'report.html'), readFileSync(join(folder, name)));
    writeFileSync(join(place, 'waarborg.key.pub'), readFileSync(join(home, 'waarborg.key.pub')));
    return place;
  }

  it('is told alike in the README and on the page about signing', () => {
    expect(script).toContain('openssl pkeyutl -verify');
    expect(scriptOf('docs/verify.md')).toBe(script);
  });

  it.each(['report.html', 'client.html', 'trust.html'])('works as the page says, on %s', (name) => {
    const place = client(name);
    expect(sh(script ?? 'false', place)).toContain('Signature Verified Successfully');
    expect(sh(script ?? 'false', place)).toContain('the report is as it was signed');
  });

  it.each([
    ['the page', (place: string) => rewrite(join(place, 'report.html'), (text) => text.replace('<h1', '<h1 '))],
    ['the key', (place: string) => rewrite(join(place, 'waarborg.key.pub'), () => newPublicKey())],
  ])('says ALTERED, and fails, when %s is another', (_what, change) => {
    const place = client('report.html');
    change(place);
    const { status, stdout } = spawnSync('sh', ['-euc', script ?? 'true'], { cwd: place, encoding: 'utf8' });
    expect(status).not.toBe(0);
    expect(stdout).toContain('ALTERED');
    expect(stdout).not.toContain('as it was signed');
  });

  const rewrite = (path: string, change: (text: string) => string) =>
    writeFileSync(path, change(readFileSync(path, 'utf8')));
  const newPublicKey = () =>
    generateKeyPairSync('ed25519').publicKey.export({ type: 'spki', format: 'pem' }).toString();
});

describe('history', () => {
  it('lists the runs, verifies the chain, and names a run whose assessment was changed', async () => {
    const whole = await waarborg('history', '--lang', 'en');
    expect(whole.code).toBe(0);
    expect(whole.said).toContain('ledger intact (2 runs)');
    const path = join(folder, 'assessment.json');
    const before = readFileSync(path, 'utf8');
    writeFileSync(path, `${before} `);
    expect((await waarborg('history', '--lang', 'en')).said).toContain('these runs were altered: 7d0c9a52be41f386');
    writeFileSync(path, before);
    const ledger = join(home, 'reports/history.jsonl');
    const lines = readFileSync(ledger, 'utf8');
    writeFileSync(ledger, lines.replace('"complete":true', '"complete":false'));
    const broken = await waarborg('history', '--lang', 'en');
    expect([broken.code, broken.said]).toEqual([
      1,
      expect.stringContaining('line 2 does not follow the line before it'),
    ]);
    writeFileSync(ledger, lines);
  });

  it('speaks the first language of the organisation, and English where its last run cannot be read', async () => {
    const latest = join(home, 'reports/latest.json');
    const before = readFileSync(latest, 'utf8');
    expect((await waarborg('history')).said).toContain('het logboek (2 metingen) is ongeschonden');
    const assessment = sampleAssessment();
    const english = { ...assessment, organisation: { ...assessment.organisation, languages: ['en', 'nl'] } };
    for (const text of ['{', JSON.stringify(english)]) {
      writeFileSync(latest, text);
      expect((await waarborg('history')).said).toContain('ledger intact (2 runs)');
    }
    rmSync(latest);
    expect((await waarborg('history')).said).toContain('ledger intact (2 runs)');
    writeFileSync(latest, before);
  });
});

describe('a ledger that lost its last lines', () => {
  it('is found by the folders of the runs that it no longer tells of', async () => {
    const ledger = join(home, 'reports/history.jsonl');
    const before = readFileSync(ledger, 'utf8');
    writeFileSync(ledger, `${before.split('\n')[0] ?? ''}\n`);
    const cut = await waarborg('history', '--lang', 'en');
    writeFileSync(ledger, before);
    expect([cut.code, cut.said]).toEqual([1, expect.stringContaining('7d0c9a52be41f386')]);
    expect(cut.said).toContain('these runs are in runs/ and not in the ledger');
    expect((await waarborg('history')).code).toBe(0);
  });
});

describe('diff', () => {
  it('compares two runs by their folders, and fails when something regressed', async () => {
    const [first = ''] = readdirSync(join(home, 'reports/runs')).sort();
    const diff = (...argv: string[]) => waarborg('diff', ...argv, '--lang', 'en');
    const { code, said: text } = await diff(join(home, 'reports/runs', first), folder);
    expect(code).toBe(1);
    expect(text).toMatch(/^regressed +administration-https: kept -> broken$/m);
    expect((await diff(folder, folder)).said).toContain('unchanged: 13 controls');
  });
});

describe('the signature of the client edition', () => {
  it('tells clients of no check, host, file or weakness', () => {
    const { signature } = readEmbedded(readFileSync(join(home, 'reports/client.html'), 'utf8'));
    const { payload } = JSON.parse(signature ?? '') as { payload: string };
    const statement = Buffer.from(payload, 'base64').toString('utf8');
    expect(statement).toContain('"website-https"');
    const forbidden = forbiddenToClients(sampleAssessment(), sampleEvidence());
    expect(forbidden.length).toBeGreaterThan(50);
    expect(leaksIn(`${signature ?? ''}${statement}`, forbidden)).toEqual([]);
    const owners = readEmbedded(readFileSync(join(home, 'reports/latest.html'), 'utf8')).assessment ?? '';
    expect(leaksIn(owners, forbidden).length).toBeGreaterThan(20);
  });
});
