/** The JSON Schemas say what the types say, and hold for real documents; what is no such document is refused. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeSchemas } from '../../.ci/make-schemas.ts';
import { loadControls } from '../../src/controls/load.ts';
import { evidenceBundle, evidenceItem } from '../../src/evidence/bundle.ts';
import { SecretStore } from '../../src/evidence/secrets.ts';
import { completed, failed } from '../../src/model/attempt.ts';
import { canonicalJson, type Json } from '../../src/model/json.ts';
import { problemsOfDocument } from '../../src/model/validate.ts';
import { makePlan } from '../../src/plan/plan.ts';
import { readFromRoot, ROOT } from '../lib/controls.ts';
import { httpPlain, httpResponse, tlsSession } from '../lib/evidence.ts';
import { healthyAssessment, hostileAssessment, sampleAssessment } from '../lib/sample.ts';

const copy = (value: unknown) => JSON.parse(JSON.stringify(value)) as Record<string, Json>;

/** The plan of the repository's own controls.yaml, and an answer of each kind to it. */
function realDocuments() {
  const safeguards = ['https', 'strong-credentials', 'two-factor', 'attestation'].map((id) => ({ id, checks: [] }));
  const options = { file: 'controls.yaml', env: {}, readFile: readFromRoot, known: { safeguards, checks: [] } };
  const loaded = loadControls(readFromRoot('controls.yaml'), options);
  if (!loaded.ok) throw new Error('controls.yaml does not load');
  const plan = makePlan(loaded.controlSet, { needsOf: () => ['tls.session', 'http.response', 'http.plain'] });
  const answers = {
    'tls.session': completed(tlsSession()),
    'http.response': completed(httpResponse()),
    'http.plain': failed('timeout', 'tcp', 'no answer'),
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
