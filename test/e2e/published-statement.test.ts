/** A statement published on a server of its own, and each way in which the page can leave what the file says. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createAuthority, type Authority } from '../../src/lab/authority.ts';
import { listenPlain, listenTls, page, redirect, toHttps, type Answer, type Listener } from '../../src/lab/site.ts';
import { readLedger } from '../../src/history/ledger.ts';
import { changesOf, isStatementChanged } from '../../src/notify/changes.ts';
import { messageOf } from '../../src/notify/message.ts';
import type { Assessment } from '../../src/model/assessment.ts';
import { waarborg } from '../lib/io.ts';

const HOST = 'www.kade.example';
const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const DATED = day(-30);

const FILE = `Zo werken wij

${DATED}

Veiligheid

Wij tonen de website alleen via HTTPS. De sleutel van de loods ligt in een kluis.

Bezoek

U kunt elke vrijdag langskomen.
`;
const MAIN = `<h1>Zo werken wij</h1><p>${DATED}</p><h2>Veiligheid</h2>
<p>Wij tonen de website alleen via HTTPS. De sleutel van de loods ligt in een kluis.</p>
<h2>Bezoek</h2><p>U kunt elke vrijdag langskomen.</p>`;

const controls = (dated: string) => `version: 1
organisation: { name: Kade, languages: [nl, en], timezone: Europe/Amsterdam }
statement:
  title: Zo werken wij
  date: ${dated}
  file: statement.txt
  url: https://${HOST}/afspraken
  sections: [Veiligheid]
systems:
  website: { name: Website, url: https://${HOST} }
controls:
  - { id: published, system: website, safeguard: statement }
  - { id: https, claim: Wij tonen de website alleen via HTTPS., safeguard: attestation }
  - { id: key, claim: De sleutel van de loods ligt in een kluis., safeguard: attestation }
attestations:
  - { control: https, by: Jo, date: ${day(-1)}, expires: ${day(90)}, statement: Gezien. }
  - { control: key, by: Jo, date: ${day(-1)}, expires: ${day(90)}, statement: Gezien. }
`;

interface Published {
  readonly main?: string;
  readonly answer?: Answer;
  readonly home?: string;
  readonly lang?: string;
  readonly dated?: string;
}

const LINK = '<footer><a href="/afspraken">Privacyverklaring</a></footer>';
const folder = mkdtempSync(join(tmpdir(), 'waarborg-published-'));
let authority: Authority;
let plain: Listener;
let runs = 0;

beforeAll(async () => {
  authority = await createAuthority('Published', new Date());
  plain = await listenPlain(toHttps);
  writeFileSync(join(folder, 'ca.pem'), authority.root);
});
afterAll(async () => {
  await plain.close();
  rmSync(folder, { recursive: true });
});

/** One run, with the ledger of those before it when it goes to the same place. */
async function audit(
  { main = MAIN, answer, home = LINK, lang = 'nl', dated = DATED }: Published,
  place = `run-${runs++}`,
) {
  const body = page('Afspraken', `<main>${main}</main>`);
  const statement = answer ?? { ...body, body: body.body?.replace('lang="nl"', `lang="${lang}"`) ?? '' };
  const server = await listenTls(
    ({ path }) => {
      if (path === '/') return page('Kade', `<h1>Kade</h1><p>Opslag aan het water sinds jaar en dag.</p>${home}`);
      return path === '/afspraken' ? statement : page('Niet gevonden', '<h1>Niet gevonden</h1>', { status: 404 });
    },
    await authority.issue({ names: [HOST] }),
  );
  const cwd = join(folder, place);
  mkdirSync(cwd, { recursive: true });
  writeFileSync(join(cwd, 'controls.yaml'), controls(dated));
  writeFileSync(join(cwd, 'statement.txt'), FILE);
  const to = (port: number, own: number) => ['--connect-to', `${HOST}:${port}:127.0.0.1:${own}`];
  const words = [
    'audit',
    '--quiet',
    '--cacert',
    join(folder, 'ca.pem'),
    ...to(443, server.port),
    ...to(80, plain.port),
  ];
  try {
    const { code } = await waarborg([...words, '--reporter', 'json=run.json'], { cwd });
    const assessment = JSON.parse(readFileSync(join(cwd, 'run.json'), 'utf8')) as Assessment;
    const { outcome, findings } = assessment.controls[0]!;
    const failing = findings
      .filter((finding) => finding.outcome === 'fail')
      .map(({ check }) => check.replace('statement.', ''));
    return { code, outcome, failing, assessment };
  } finally {
    await server.close();
  }
}

describe('a published statement', () => {
  it('that says what the file says passes every check', async () => {
    const { code, outcome, failing, assessment } = await audit({});
    expect({ code, outcome, failing }).toEqual({ code: 0, outcome: 'pass', failing: [] });
    expect(assessment.controls[0]?.findings.map((finding) => finding.outcome)).toEqual(Array(7).fill('pass'));
  });

  it.each<[string, Published, string]>([
    ['that is gone', { answer: page('Weg', '<h1>Weg</h1>', { status: 410 }) }, 'published'],
    ['that redirects to the home page', { answer: redirect('/', 301) }, 'published'],
    ['without a promise', { main: MAIN.replace(' De sleutel van de loods ligt in een kluis.', '') }, 'same-text'],
    [
      'with a promise more',
      { main: MAIN.replace('<h2>Bezoek', '<p>Wij filmen bezoekers.</p><h2>Bezoek') },
      'nothing-added',
    ],
    ['that nothing leads to', { home: '<footer>Kade</footer>' }, 'linked'],
  ])('%s breaks the promise', async (_what, published, check) => {
    expect(await audit(published)).toMatchObject({ code: 1, outcome: 'fail', failing: [check] });
  });

  it.each<[string, Published, string]>([
    ['of another day', { main: MAIN.replace(DATED, day(-3)) }, 'date'],
    ['that calls itself English', { lang: 'en' }, 'language'],
    ['of three years ago', { dated: day(-1100), main: MAIN.replace(DATED, day(-1100)) }, 'reviewed'],
    ['with more elsewhere', { main: `${MAIN}<p>Wij zijn verhuisd naar de overkant.</p>` }, 'nothing-added'],
  ])('%s is a recommendation', async (_what, published, check) => {
    expect(await audit(published)).toMatchObject({ code: 0, outcome: 'pass', failing: [check] });
  });

  it('that says something else than before is an event, in the ledger and in messages', async () => {
    const said = async (main: string) => {
      const { assessment } = await audit({ main }, 'twice');
      const ledger = readFileSync(join(folder, 'twice/reports/history.jsonl'), 'utf8');
      const runs = readLedger(ledger).entries;
      const [changes, statementChanged] = [changesOf(assessment, runs.at(-2)), isStatementChanged(assessment, runs)];
      const message = messageOf(assessment, { lang: 'en', changes, first: false, statementChanged });
      return { digest: runs.at(-1)?.publishedText, statementChanged, intro: message.intro };
    };
    const first = await said(MAIN);
    const second = await said(`${MAIN}<p>Wij zijn verhuisd.</p>`);
    expect(first.statementChanged).toBe(false);
    expect(first.digest).toMatch(/^sha256:/);
    expect(second.digest).not.toBe(first.digest);
    expect(second).toMatchObject({
      statementChanged: true,
      intro: 'The published statement says something else than in the last run.',
    });
    const cwd = join(folder, 'twice');
    const runs = readdirSync(join(cwd, 'reports/runs')).toSorted();
    const compared = await waarborg(['diff', ...runs.map((run) => `reports/runs/${run}`), '--lang', 'en'], { cwd });
    expect(compared.out).toContain('The published statement says something else than in the earlier run.');
    expect(readFileSync(join(cwd, 'reports/latest.html'), 'utf8')).toContain(
      'De gepubliceerde verklaring zegt iets anders dan bij de eerdere meting.',
    );
  });

  it('that a script draws is not judged', async () => {
    const drawn = await audit({ main: '<div id="root"></div><script src="/app.js"></script>' });
    expect(drawn).toMatchObject({ code: 3, outcome: 'inconclusive', failing: [] });
  });
});
