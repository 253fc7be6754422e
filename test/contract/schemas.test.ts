/** The JSON Schemas say what the types say, and hold for real documents; what is no such document is refused. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { makeSchemas } from '../../.ci/make-schemas.ts';
import { loadControls } from '../../src/controls/load.ts';
import { evidenceBundle, evidenceItem } from '../../src/evidence/bundle.ts';
import { SecretStore } from '../../src/evidence/secrets.ts';
import { DRIVERS } from '../../src/login/drivers/registry.ts';
import { completed, failed } from '../../src/model/attempt.ts';
import { canonicalJson, type Json } from '../../src/model/json.ts';
import { problemsOfDocument } from '../../src/model/validate.ts';
import { makePlan } from '../../src/plan/plan.ts';
import { readFromRoot, ROOT } from '../lib/controls.ts';
import { httpPlain, httpResponse, tlsSession, observed } from '../lib/evidence.ts';
import { healthyAssessment, hostileAssessment, sampleAssessment } from '../lib/sample.ts';

const copy = (value: unknown) => JSON.parse(JSON.stringify(value)) as Record<string, Json>;

/** The plan of the repository's own controls.yaml, and an answer of each kind to it. */
function realDocuments() {
  const safeguards = ['https', 'strong-credentials', 'two-factor', 'attestation', 'statement', 'mail'].map((id) => ({
    id,
    checks: [],
  }));
  const options = { file: 'controls.yaml', env: {}, readFile: readFromRoot, known: { safeguards, checks: [] } };
  const loaded = loadControls(readFromRoot('controls.yaml'), options);
  if (!loaded.ok) throw new Error('controls.yaml does not load');
  const plan = makePlan(loaded.controlSet, { needsOf: () => ['tls.session', 'http.response', 'http.plain'] });
  const answers = {
    'tls.session': completed(tlsSession()),
    'http.response': completed(httpResponse()),
    'http.plain': failed('timeout', 'tcp', observed('no answer')),
    'http.plain again': { ...completed(httpPlain(['http://a.test/', 'https://a.test/'])), flaky: true },
  };
  const items = Object.entries(answers).map(([kind, attempt]) => {
    const request = plan.requests.find((candidate) => candidate.kind === kind.replace(' again', ''))!;
    return evidenceItem(request, { attempt, startedAt: new Date(0), durationMs: 1 }, new SecretStore({}));
  });
  const times = { startedAt: new Date(0).toISOString(), finishedAt: new Date(1).toISOString() };
  const evidence = evidenceBundle({
    tool: { name: 'waarborg', version: '0.1.0' },
    plan,
    ...times,
    complete: true,
    items,
  });
  return { plan, evidence };
}

describe('the schema of controls.yaml, as editors read it', () => {
  const ajv = new Ajv2020({ allErrors: true, strictTypes: false, allowUnionTypes: true });
  addFormats.default(ajv, ['date']);
  const schema: unknown = JSON.parse(readFileSync(join(ROOT, 'schema/controls.schema.json'), 'utf8'));
  const validate = ajv.compile(schema as object);
  const controls = parse(readFileSync(join(ROOT, 'controls.yaml'), 'utf8')) as { systems: Record<string, Json> };
  /** What an editor says of a login, in the repository's own file. */
  const saidOf = (login: Json): string[] => {
    const systems = { ...controls.systems, portal: { name: 'Portal', url: 'https://portal.test', login } };
    if (validate({ ...controls, systems })) return [];
    const told = (validate.errors ?? []).filter(({ keyword }) => keyword !== 'if');
    return told.map(({ instancePath, message, params }) =>
      [
        instancePath.replace('/systems/portal/login', 'login'),
        message,
        ...Object.values(params as Record<string, string>),
      ].join(' '),
    );
  };
  const examples = DRIVERS.flatMap(({ name }) => {
    const page = readFileSync(join(ROOT, `docs/drivers/${name}.md`), 'utf8');
    const blocks = [...page.matchAll(/^```yaml\n([\s\S]*?)^```$/gm)].map((match) => match[1]!);
    const logins = blocks.filter((text) => /^login:/m.test(text));
    return logins.map((text) => [name, (parse(text) as { login: Record<string, Json> }).login] as const);
  });

  it('has an example of every driver to be held against', () => {
    expect(new Set(examples.map(([name]) => name))).toEqual(new Set(DRIVERS.map(({ name }) => name)));
  });

  it.each(examples)(
    'takes the example on the page of %s, and no option that the driver does not have',
    (_name, login) => {
      expect(saidOf(login)).toEqual([]);
      expect(saidOf({ ...login, sucess: 'x' })).toEqual(['login must NOT have additional properties sucess']);
    },
  );

  it.each(DRIVERS)('knows every option of $name, with the words that say what it is', ({ name, options }) => {
    const { $defs } = schema as { $defs: Record<string, { properties: Record<string, { $ref?: string }> }> };
    const known = $defs[`login-${name}`]?.properties ?? {};
    const resolved = Object.entries(known).flatMap(([option, part]) => {
      if (['driver', 'account'].includes(option)) return [];
      return [[option, part.$ref === undefined ? part : $defs[part.$ref.replace('#/$defs/', '')]]];
    });
    expect(Object.fromEntries(resolved)).toEqual(options['properties'] ?? {});
  });

  it('refuses a driver that there is not, an option that is missing, and one of another type', () => {
    const plain = { driver: 'form', account: 'website-audit' };
    expect(saidOf({ ...plain, driver: 'from' })).toEqual([
      expect.stringContaining('login/driver must be equal to one of the allowed values basic,'),
    ]);
    expect(saidOf(plain).join()).toContain("must have required property 'path'");
    expect(saidOf({ ...plain, path: 1 }).join()).toContain('login/path must be string');
  });
});

describe('schemas of the documents between the stages', () => {
  it.each(Object.entries(makeSchemas()))('%s says what the types say; if not: npm run schemas', (name, text) => {
    const committed: unknown = JSON.parse(readFileSync(join(ROOT, 'schema', name), 'utf8'));
    expect(canonicalJson(committed) === canonicalJson(JSON.parse(text))).toBe(true);
  });

  it.each([
    ['sample', sampleAssessment()],
    ['healthy', healthyAssessment()],
    ['hostile', hostileAssessment()],
  ])('an assessment is one: %s', (_name, assessment) => {
    expect(problemsOfDocument('assessment', copy(assessment))).toEqual([]);
  });

  it('a plan and a bundle of evidence are one', () => {
    const { plan, evidence } = realDocuments();
    expect(plan.requests.length).toBeGreaterThan(2);
    expect(problemsOfDocument('plan', copy(plan))).toEqual([]);
    expect(problemsOfDocument('evidence', copy(evidence))).toEqual([]);
  });

  it('refuses evidence with an observation of another shape, and says where', () => {
    const { evidence } = realDocuments();
    const broken = copy(evidence) as { items: { attempt: Record<string, unknown> }[] };
    broken.items[3]!.attempt = { status: 'perhaps' };
    expect(problemsOfDocument('evidence', broken).join(' ')).toContain('items.3.attempt');
    expect(problemsOfDocument('plan', evidence)).not.toEqual([]);
  });

  it.each([
    ['nothing', null, 'the document must be object'],
    ['a list', [], 'the document must be object'],
    ['without a member', { ...copy(sampleAssessment()), summary: undefined }, 'the document has no summary'],
    ['of another version', { ...copy(sampleAssessment()), schemaVersion: 2 }, 'schemaVersion is none of [1]'],
    [
      'with a member more',
      { ...copy(sampleAssessment()), x: 1 },
      'the document has a member that does not belong there',
    ],
    ['with a member of another type', { ...copy(sampleAssessment()), complete: 'yes' }, 'complete must be boolean'],
  ])('refuses an assessment %s', (_name, value, told) => {
    expect(problemsOfDocument('assessment', value === null ? null : JSON.parse(JSON.stringify(value)))).toEqual([told]);
  });
});
