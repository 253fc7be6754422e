/** Each mistake in controls.yaml has its code, its place and its remedy; all of them are told at once. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { digestOfBytes } from '../../../src/model/json.ts';
import { describe, expect, it } from 'vitest';
import { loadAttestations, loadControls } from '../../../src/controls/load.ts';
import { renderProblem, renderProblems } from '../../../src/controls/render.ts';
import { CHECKS } from '../../../src/checks/registry.ts';
import { DRIVERS } from '../../../src/login/drivers/registry.ts';
import { SAFEGUARDS } from '../../../src/safeguards/registry.ts';
import { FILES, GOOD, load, problemsOf, readFrom, readFromRoot, ROOT, withMistake } from '../../lib/controls.ts';

describe('a file that is in order', () => {
  it('becomes a ControlSet with defaults filled in', () => {
    const loaded = load(GOOD, { AUDIT_USERNAME: 'audit', AUDIT_PASSWORD: '' });
    expect(loaded).toMatchObject({ ok: true, warnings: [] });
    if (!loaded.ok) return;
    const { controlSet } = loaded;
    expect(controlSet.systems).toEqual([
      {
        id: 'portal',
        name: { nl: 'Portal', en: 'Portal' },
        url: { value: 'https://portal.example.nl' },
        endpoints: [],
        public: true,
        active: false,
        login: { driver: 'plesk', account: 'audit', options: {} },
        line: 5,
      },
      {
        id: 'shop',
        name: { nl: 'Winkel', en: 'Shop' },
        url: { value: null, env: 'SHOP_URL' },
        endpoints: [],
        public: false,
        active: false,
        line: 9,
      },
    ]);
    expect(controlSet.accounts[0]).toMatchObject({ attempts: 4, missing: ['AUDIT_PASSWORD', 'AUDIT_TOTP'] });
    expect(controlSet.controls[0]).toMatchObject({ line: 13, column: 5, params: { 'tls.lifetime': { minDays: 3 } } });
    expect(controlSet.statement).toMatchObject({ language: 'en', coverage: { sections: ['Security'] } });
    expect(controlSet.statement.coverage.units.map(({ controls }) => controls)).toEqual([
      ['portal-https', 'portal-two-factor'],
      ['shop-https'],
    ]);
    expect(controlSet.attestations[0]?.evidence?.digest).toMatch(/^sha256:[0-9a-f]{64}$/);
  });

  it('keeps the bullets of a claim on lines of their own, and everything else on one', () => {
    const known = { safeguards: SAFEGUARDS, checks: CHECKS, drivers: DRIVERS.map(({ name }) => name) };
    const source = readFileSync(join(ROOT, 'controls.yaml'));
    const loaded = loadControls(source, { file: 'controls.yaml', env: {}, readFile: readFromRoot, known });
    const claims = loaded.ok ? loaded.controlSet.controls.map(({ claim }) => claim.split('\n')) : [];
    expect(claims.filter((lines) => lines.length > 1)).toEqual([
      [
        'Vervolgens worden de klantgegevens gebruikt om:',
        '- Domeinnamen te registreren en op naam te zetten',
        '- Een account aan te maken in de webhostingomgeving (Plesk)',
      ],
    ]);
  });

  it('keeps the attempts and the pause that an account was given', () => {
    const loaded = load(
      withMistake('totp: { env: AUDIT_TOTP } }', 'totp: { env: AUDIT_TOTP }, attempts: 9, pause: 11 }'),
    );
    expect(loaded.ok && loaded.controlSet.accounts[0]).toMatchObject({ attempts: 9, pause: 11 });
  });

  it('takes addresses from the environment', () => {
    const loaded = load(GOOD, { SHOP_URL: 'https://shop.internal.example\n' });
    expect(loaded.ok && loaded.controlSet.systems[1]?.url).toEqual({
      value: 'https://shop.internal.example',
      env: 'SHOP_URL',
    });
  });

  it('loads the same with CRLF line ends and a byte order mark, at the same places', () => {
    const loaded = load(`\ufeff${GOOD.replaceAll('\n', '\r\n')}`);
    const plain = load(GOOD);
    expect(loaded.ok && plain.ok && loaded.controlSet.controls).toEqual(plain.ok && plain.controlSet.controls);
  });
});

describe("the repository's own controls.yaml", () => {
  const bytes = readFileSync(join(ROOT, 'controls.yaml'));
  const loaded = loadControls(bytes, {
    file: 'controls.yaml',
    env: {},
    readFile: readFromRoot,
    known: { safeguards: SAFEGUARDS, checks: CHECKS, drivers: DRIVERS.map(({ name }) => name) },
  });

  it('loads without a problem or a warning about the statement', () => {
    expect(loaded.ok ? [] : renderProblems(loaded.problems, bytes.toString())).toEqual([]);
    expect(loaded.warnings.filter(({ code }) => code === 'CTL_UNCLAIMED')).toEqual([]);
  });

  it('claims every sentence of every section', () => {
    const sentences = loaded.ok ? loaded.controlSet.statement.coverage.units : [];
    expect(sentences).toHaveLength(21);
    expect(sentences.filter(({ controls }) => controls.length === 0)).toEqual([]);
  });

  it('has the controls of the statement and of the four systems, mail beyond them, and attests nothing', () => {
    const controls = loaded.ok ? loaded.controlSet.controls : [];
    const proven = controls.filter(({ safeguard }) => safeguard !== 'attestation').map(({ id }) => id);
    expect(proven).toEqual([
      'statement-published',
      'website-https',
      'website-strong-credentials',
      'administration-https',
      'administration-strong-credentials',
      'plesk-https',
      'plesk-strong-credentials',
      'plesk-two-factor',
      'calendar-https',
      'calendar-strong-credentials',
      'calendar-two-factor',
      'mail-protected',
    ]);
    expect(loaded.ok && loaded.controlSet.attestations).toEqual([]);
  });

  it('names every variable in .env.example, and no other', () => {
    const used = [...bytes.toString().matchAll(/env: ([A-Z_]+)/g)].map((match) => match[1]);
    const listed = [...readFileSync(join(ROOT, '.env.example'), 'utf8').matchAll(/^([A-Z_]+)=$/gm)].map((m) => m[1]);
    expect(listed.toSorted()).toEqual([...new Set(used)].toSorted());
  });
});

/** Part of the good file, what it becomes, and the code, place and words that must be told. */
const MISTAKES: readonly (readonly [name: string, part: string, mistake: string, told: string])[] = [
  ['wrong version', 'version: 1', 'version: 2', 'CTL_VALUE 1:10 wanted 1'],
  ['version in quotes', 'version: 1', 'version: "1"', 'CTL_VALUE 1:10 wanted 1; got "1"; write 1, without quotes'],
  ['version in words', 'version: 1', 'version: one', 'CTL_VALUE 1:10 wanted 1; got "one"; use 1'],
  ['unknown key', 'name: Example,', 'name: Example, phone: 1,', 'CTL_UNKNOWN_KEY 2:32 "phone" is no key here'],
  [
    'misspelt key is one mistake',
    '    safeguard: two-factor',
    '    safegard: two-factor',
    'CTL_UNKNOWN_KEY 22:5 did you mean "safeguard"?',
  ],
  [
    'missing key',
    '    system: shop\n    safeguard: https\n',
    '    system: shop\n',
    'CTL_MISSING_KEY 23:5 add "safeguard:"',
  ],
  ['yes is text', 'name: Portal\n', 'name: Portal\n    public: yes\n', 'CTL_TYPE 7:13 write true; in YAML 1.2'],
  ['no is text', 'name: Portal\n', 'name: Portal\n    active: no\n', 'CTL_TYPE 7:13 write true or false'],
  ['number where text is wanted', 'title: Promises', 'title: 2018', 'CTL_TYPE 3:21 put the value in quotes'],
  ['empty value', 'name: Portal\n', 'name:\n', 'CTL_TYPE 6:5 fill it in'],
  ['a day that does not exist', '2027-01-31', '2027-02-30', 'CTL_VALUE 28:91 write a day that exists'],
  ['language', '[en, nl]', '[en, de]', 'CTL_VALUE 2:48 wanted "nl" or "en"'],
  ['id in capitals', 'id: shop-https', 'id: Shop', 'CTL_VALUE 23:9 lower-case letters'],
  ['name of a system', '  shop: {', '  sh op: {', 'CTL_VALUE 9:3 name "sh op" cannot be used'],
  ['reference without framework', '[gdpr:32]', '[gdpr]', 'CTL_VALUE 18:12 a framework and a place'],
  ['unknown system', 'system: shop', 'system: shoop', 'CTL_UNKNOWN_SYSTEM 25:13 did you mean "shop"?'],
  ['unknown account', 'account: audit }', 'account: adit }', 'CTL_UNKNOWN_ACCOUNT 8:38 did you mean "audit"?'],
  ['unknown driver', 'driver: plesk', 'driver: plesc', 'CTL_UNKNOWN_DRIVER 8:22 did you mean "plesk"?'],
  [
    'unknown safeguard',
    'safeguard: two-factor',
    'safeguard: two-factors',
    'CTL_UNKNOWN_SAFEGUARD 22:16 did you mean "two-factor"?',
  ],
  ['system forgotten', '    system: shop\n', '', 'CTL_MISSING_KEY 25:16 is proven on a system'],
  ['duplicate control', 'id: shop-https', 'id: portal-https', 'CTL_DUPLICATE 23:9 defined on line 13'],
  ['unknown check', 'tls.lifetime: {', 'tls.lifetme: {', 'CTL_UNKNOWN_CHECK 17:15 did you mean "tls.lifetime"?'],
  [
    'check of another safeguard',
    'tls.lifetime: {',
    'two-factor.asked: {',
    'CTL_UNKNOWN_CHECK 17:15 is not part of safeguard "https"',
  ],
  ['unknown parameter', 'minDays: 3', 'minDas: 3', 'CTL_UNKNOWN_PARAMETER 17:31 did you mean "minDays"?'],
  ['parameter out of range', 'minDays: 3', 'minDays: 0', 'CTL_VALUE 17:40 a whole number, at least 1, at most 90'],
  [
    'warning that begins where it has failed already',
    'minDays: 3',
    'warnFrom: insufficient, failFrom: phase-out',
    'CTL_VALUE 17:41 warnFrom is insufficient, which is worse than failFrom, phase-out',
  ],
  ['parameter of another type', 'minDays: 3', 'minDays: "3"', 'CTL_VALUE 17:40 a whole number'],
  [
    'claim not in the statement',
    'claim: The shop uses HTTPS.',
    'claim: The shop uses TLS.',
    'CTL_CLAIM 24:12 the statement says "HTTPS."',
  ],
  ['section not in the statement', '[Security]', '[Securty]', 'CTL_SECTION 3:63 did you mean "Security"?'],
  ['statement file is not there', 'statement.txt', 'statemint.txt', 'CTL_FILE 3:37 does not exist'],
  [
    'waiver on an unknown control',
    'control: portal-https',
    'control: portal-htps',
    'CTL_UNKNOWN_CONTROL 28:16 did you mean "portal-https"?',
  ],
  [
    'waiver on an unknown check',
    'check: tls.lifetime',
    'check: tls.lifetimes',
    'CTL_UNKNOWN_CHECK 28:37 did you mean "tls.lifetime"?',
  ],
  [
    'waiver on a check that was renamed',
    'check: tls.lifetime',
    'check: two-factor.side-doors-closed',
    'CTL_UNKNOWN_CHECK 28:37 it was renamed: use "two-factor.no-bypass"',
  ],
  [
    'parameters of a check that was renamed',
    'tls.lifetime: {',
    'credentials.users-not-told: {',
    'CTL_UNKNOWN_CHECK 17:15 it was renamed: use "credentials.no-user-enumeration"',
  ],
  ['waiver without owner', ' owner: Jan,', '', 'CTL_MISSING_KEY 28:7 add "owner:"'],
  [
    'attestation that expires before it begins',
    'expires: 2027-11-01',
    'expires: 2025-11-01',
    'CTL_DATES 30:64 swap the dates',
  ],
  ['evidence is not there', 'proof.pdf', 'prof.pdf', 'CTL_FILE 30:107 evidence "prof.pdf" does not exist'],
  [
    'address without scheme',
    'https://portal.example.nl',
    'portal.example.nl',
    'CTL_URL 7:10 write https://portal.example.nl',
  ],
  ['address without TLS', 'https://portal', 'http://portal', 'CTL_URL 7:10 is not HTTPS'],
  [
    'topics without a reason',
    '    refs: [gdpr:32]',
    '    topics: [dnssec]',
    'CTL_MISSING_KEY 18:5 "topics" overrides what the safeguard proves',
  ],
  [
    'check of another safeguard that is required',
    '    refs: [gdpr:32]',
    '    checks: { two-factor.asked: required }',
    'CTL_UNKNOWN_CHECK 18:15 is not part of safeguard "https"',
  ],
  [
    'check that is lowered',
    '    refs: [gdpr:32]',
    '    checks: { tls.lifetime: advised }',
    'CTL_VALUE 18:29 wanted "required"',
  ],
  [
    'published page without an address',
    'safeguard: two-factor',
    'safeguard: statement',
    'CTL_UNKNOWN_SAFEGUARD 22:16 there is no safeguard "statement"',
  ],
  ['address of another scheme', 'https://portal', 'ftp://portal', 'CTL_URL 7:10 does not start with https://'],
  [
    'option that the driver does not know',
    'account: audit }',
    'account: audit, feild: x }',
    'CTL_UNKNOWN_KEY 8:45 did you mean "field"?',
  ],
  [
    'option of another form',
    'account: audit }',
    'account: audit, protected: x }',
    'CTL_VALUE 8:56 systems.portal.login.protected: wanted page behind the login',
  ],
  ['duplicate key', 'version: 1\n', 'version: 1\nversion: 1\n', 'CTL_DUPLICATE_KEY 2:1 the one on line 1'],
  ['merge key', '  shop: {', '  shop: { <<: { name: x },', 'CTL_MERGE_KEY 9:11 write the members out'],
  ['name of Object.prototype', '  shop: {', '  constructor: {', 'CTL_RESERVED_NAME 9:3 choose another name'],
  ['__proto__', 'name: Portal', '__proto__: { public: false }', 'CTL_RESERVED_NAME 6:5 choose another name'],
  ['second document', 'waivers:', '---\nwaivers:', 'CTL_SYNTAX 27:1 remove the --- line'],
  ['tab as indentation', '    system: shop', '\tsystem: shop', 'CTL_SYNTAX 25:1 use spaces'],
  ['tag', 'name: Portal', 'name: !!js/function x', 'CTL_SYNTAX 6:11 tags'],
  ['alias of nothing', 'name: Portal', 'name: *portal', 'CTL_ALIAS 6:11 names no anchor'],
  ['alias of itself', 'refs: [gdpr:32]', 'refs: &refs [*refs]', 'CTL_ALIAS 18:18 contains itself'],
  ['infinite number', 'minDays: 3', 'minDays: .inf', 'CTL_VALUE 17:40 this number cannot be used'],
  [
    'reference that stands twice',
    '[gdpr:32]',
    '[gdpr:32, cis:1, gdpr:32]',
    'CTL_VALUE 18:28 "gdpr:32" is in this list twice',
  ],
  [
    'attempts',
    'AUDIT_TOTP }',
    'AUDIT_TOTP }, attempts: 50',
    'CTL_VALUE 11:119 wanted a whole number of at most 20; got 50',
  ],
];

describe('a mistake', () => {
  it.each(MISTAKES)('%s', (_name, part, mistake, told) => {
    const loaded = load(withMistake(part, mistake));
    const found = (loaded.ok ? [] : loaded.problems).map(
      (p) => `${p.code} ${p.line}:${p.column} ${p.message}; ${p.hint}`,
    );
    const [code = '', at = '', ...words] = told.split(' ');
    const match = found.find((line) => line.startsWith(`${code} ${at} `) && line.includes(words.join(' ')));
    expect(match ?? found).toBe(match);
    expect(match).toBeDefined();
  });

  it('is one message each: ten mistakes, ten messages', () => {
    const ten = [
      ['name: Example', 'nam: Example'],
      ['[en, nl]', '[en, fr]'],
      ['[Security]', '[Safety]'],
      ['https://portal.example.nl', 'portal'],
      ['driver: plesk', 'driver: plesc'],
      ['minDays: 3', 'minDays: three'],
      ['claim: The shop uses HTTPS.', 'claim: The shop is safe.'],
      ['system: shop', 'system: shp'],
      ['owner: Jan,', 'owner: "",'],
      ['2026-11-01', 'yesterday'],
    ].reduce((text, [part = '', mistake = '']) => text.replace(part, mistake), GOOD);
    const problems = problemsOf(ten);
    expect(problems.map(({ code, line }) => `${line} ${code}`)).toHaveLength(10);
    expect(problems.every(({ hint, message }) => hint.length > 5 && message.length > 5)).toBe(true);
    expect(problems.map(({ line }) => line)).toEqual(problems.map(({ line }) => line).toSorted((a, b) => a - b));
  });
});

describe('files that are no controls.yaml', () => {
  it.each([
    ['empty', '', 'CTL_EMPTY'],
    ['only white space', ' \n\t\n', 'CTL_EMPTY'],
    ['only comments', '# nothing\n', 'CTL_TYPE'],
    ['a list', '- a\n- b\n', 'CTL_TYPE'],
    ['plain text', 'hello', 'CTL_TYPE'],
    ['not UTF-8', new Uint8Array([0x76, 0xff, 0xfe]), 'CTL_ENCODING'],
    ['UTF-16', Buffer.from('version: 1', 'utf16le'), 'CTL_ENCODING'],
    ['50 MB', Buffer.alloc(50 * 1024 * 1024, 0x20), 'CTL_SIZE'],
    ['nested lists', '['.repeat(100_000), 'CTL_NESTING'],
    ['nested list items', '- '.repeat(50_000), 'CTL_NESTING'],
    ['nested mappings', Array.from({ length: 700 }, (_, i) => `${' '.repeat(i)}a:`).join('\n'), 'CTL_NESTING'],
  ])('%s', (_name, text, code) => {
    expect(problemsOf(text).map((problem) => problem.code)).toContain(code);
  });

  it.each([
    [
      'larger than what is read',
      Buffer.from('password: hunter2\n'.repeat(200_000)),
      '3600000 bytes; more than 1048576',
    ],
    ['UTF-16', Buffer.from('version: 1', 'utf16le'), 'the file holds NUL characters'],
    ['not UTF-8', Buffer.from([0x76, 0xff, 0xfe]), 'the file is not UTF-8 text'],
  ])('are told without their lines: %s', (_name, bytes, told) => {
    const shown = renderProblems(problemsOf(bytes), bytes.toString());
    expect(shown).toMatch(/^controls.yaml:1:1: .*\nhint: .*$/);
    expect(shown).toContain(told);
  });

  it('tells a tab alone, and nothing of what follows from it', () => {
    const problems = problemsOf(withMistake('    system: shop', '\tsystem: shop'));
    expect(problems.map(({ message }) => message)).toEqual(['a tab cannot indent in YAML']);
  });

  it('refuses aliases that multiply, before writing them out', () => {
    const levels = Array.from({ length: 12 }, (_, i) => `a${i}: &a${i} [${`*a${i - 1},`.repeat(9).slice(0, -1)}]`);
    const bomb = `${GOOD}a: &a-1 [x, y]\n${levels.join('\n')}\n`;
    expect(problemsOf(bomb).map(({ code }) => code)).toContain('CTL_ALIAS');
  });

  it('counts mistakes to a bound', () => {
    const many = GOOD.replace('waivers:', `${Array.from({ length: 2000 }, (_, i) => `k${i}: 1\n`).join('')}waivers:`);
    expect(problemsOf(many)).toHaveLength(300);
  });
});

describe('what is told and stops nothing', () => {
  it.each([
    ['a sentence that no control claims', /  - id: shop-https\n.*\n.*\n.*\n/, '', 'CTL_UNCLAIMED'],
    ['an account that nobody uses', /    login: .*\n/, '', 'CTL_UNUSED'],
  ])('%s', (_name, part, mistake, code) => {
    const text = GOOD.replace(part, mistake).replace(/attestations:\n.*\n/, '');
    const loaded = load(text);
    expect(loaded.ok).toBe(true);
    expect(loaded.warnings.map((warning) => warning.code)).toContain(code);
  });

  it('a topic that no control answers for', () => {
    const loaded = load(GOOD.replace(/  - id: portal-two-factor\n(?:    .*\n)+/, ''));
    expect(loaded.warnings.map(({ code, message }) => `${code} ${message}`)).toContain(
      'CTL_TOPIC no control measures or confirms "two-factor" in this promise, line 5: "The portal uses HTTPS and two factors."',
    );
  });
});

describe('a claim', () => {
  const withClaim = (claim: string) =>
    load(GOOD.replaceAll('claim: The portal uses HTTPS and two factors.', `claim: ${claim}`));
  it('that is a piece of a promise is refused, with the whole as remedy', () => {
    const loaded = withClaim('The portal uses HTTPS');
    expect(loaded.ok ? [] : loaded.problems.map(({ code, hint }) => `${code} ${hint}`)).toContain(
      'CTL_CLAIM quote it whole: "The portal uses HTTPS and two factors."',
    );
  });

  it.each(['"The portal uses HTTPS  and two factors"', '"The portal uses “HTTPS” and two factors…"'])(
    '%s may differ in typography',
    (claim) => {
      expect(withClaim(claim).ok).toBe(true);
    },
  );
});

describe('the frame', () => {
  it('shows the line, its neighbours, a caret and a hint', () => {
    const text = withMistake('system: shop', 'system: shoop');
    expect(renderProblem(problemsOf(text)[0]!, text)).toBe(
      [
        'controls.yaml:25:13: there is no system "shoop" (CTL_UNKNOWN_SYSTEM)',
        '  24 |     claim: The shop uses HTTPS.',
        '> 25 |     system: shoop',
        '     |             ^^^^^',
        '  26 |     safeguard: https',
        'hint: did you mean "shop"?',
      ].join('\n'),
    );
  });

  it('makes what would command a terminal visible', () => {
    const text = withMistake('name: Portal', 'name: Portal # \u001b[31m\u202e\u0007').replace(
      'driver: plesk',
      'driver: x',
    );
    const shown = renderProblems(problemsOf(text), text);
    expect(shown).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
  });

  it('cuts long lines around the place', () => {
    const text = withMistake('[gdpr:32]', `[${'gdpr:32.1, '.repeat(40)}gdpr]`);
    const shown = renderProblems(problemsOf(text), text);
    expect(
      Math.max(
        ...shown
          .split('\n')
          .filter((line) => line.includes(' | '))
          .map((line) => line.length),
      ),
    ).toBeLessThan(115);
    expect(shown).toMatch(/\| ….*gdpr\]$/m);
  });
});

describe('a file of attestations', () => {
  const options = { file: 'more.yaml', readFile: readFrom(FILES), controls: ['shop-https'] };
  const entry = '- { control: shop-https, by: Jan, date: 2026-11-01, expires: 2027-11-01, statement: I looked }\n';

  const PROOF = digestOfBytes(readFrom(FILES)('proof.pdf'));
  const withDigest = (digest: string) => entry.replace('I looked', `x, evidence: proof.pdf, digest: '${digest}'`);

  it('takes evidence with the digest that was attested', () => {
    const evidence = { file: 'proof.pdf', digest: PROOF };
    expect(loadAttestations(withDigest(PROOF), options)).toMatchObject({ ok: true, attestations: [{ evidence }] });
  });

  it.each([
    [
      'a file that is gone',
      withDigest(PROOF).replace('proof.pdf', 'gone.pdf'),
      { file: 'gone.pdf', digest: PROOF, lost: 'gone' },
    ],
    ['a file that changed', withDigest(`sha256:${'0'.repeat(64)}`), { lost: 'changed' }],
    [
      'a contract with its parties and its term',
      entry.replace(
        'I looked',
        `x, evidence: { file: proof.pdf, digest: '${PROOF}', date: 2026-02-03, parties: [Kade, Sluis], expires: 2027-02-03 }`,
      ),
      { file: 'proof.pdf', digest: PROOF, date: '2026-02-03', parties: ['Kade', 'Sluis'], expires: '2027-02-03' },
    ],
  ])('takes evidence that is %s', (_name, text, evidence) => {
    const loaded = loadAttestations(text, options);
    expect(loaded.ok && loaded.attestations[0]?.evidence).toMatchObject(evidence);
    expect(loaded.ok && loaded.attestations[0]?.evidence?.lost).toBe('lost' in evidence ? evidence.lost : undefined);
  });

  it('is read as the entries of controls.yaml are', () => {
    expect(loadAttestations(entry, options)).toMatchObject({ ok: true, attestations: [{ by: 'Jan' }] });
  });

  it.each([
    ['unknown control', entry.replace('shop-https', 'shop-htps'), 'CTL_UNKNOWN_CONTROL'],
    ['no list', 'control: x\n', 'CTL_TYPE'],
    ['unknown key', entry.replace('by: Jan', 'bye: Jan'), 'CTL_UNKNOWN_KEY'],
    ['empty', '', 'CTL_EMPTY'],
    ['evidence that is not there', entry.replace('I looked', 'x, evidence: y'), 'CTL_FILE'],
    ['evidence without a file', entry.replace('I looked', 'x, evidence: { date: 2026-02-03 }'), 'CTL_MISSING_KEY'],
    ['a digest of nothing', withDigest(PROOF).replace(' evidence: proof.pdf,', ''), 'CTL_EVIDENCE'],
    ['a digest that is none', withDigest('sha256:12'), 'CTL_VALUE'],
  ])('tells of: %s', (_name, text, code) => {
    const loaded = loadAttestations(text, options);
    expect(loaded.ok ? [] : loaded.problems.map((problem) => problem.code)).toContain(code);
  });
});
