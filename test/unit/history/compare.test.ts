import { describe, expect, it } from 'vitest';
import { compare } from '../../../src/history/compare.ts';
import type { AssessedControl, Assessment, Finding } from '../../../src/model/assessment.ts';
import { healthyAssessment, partAssessment, previousAssessment, sampleAssessment } from '../../lib/sample.ts';

/** The sample with the data of one finding of website-https replaced. */
function withData(data: Finding['data']): Assessment {
  const sample = sampleAssessment();
  const controls = sample.controls.map((control) => ({
    ...control,
    findings: control.findings.map((finding, index) =>
      control.id === 'website-https' && index === 0 ? { ...finding, data } : finding,
    ),
  }));
  return { ...sample, controls };
}

const only = (assessment: Assessment, ...changed: readonly Partial<AssessedControl>[]): Assessment => ({
  ...assessment,
  controls: changed.map((change) => ({ ...assessment.controls[0]!, ...change })),
});

describe('two runs compared', () => {
  it('finds nothing in a run compared with itself', () => {
    const { controls, values } = compare(sampleAssessment(), sampleAssessment());
    expect(new Set(controls.map(({ kind }) => kind))).toEqual(new Set(['unchanged']));
    expect(values).toEqual([]);
  });

  it('tells what regressed and what was fixed since the day before', () => {
    const { controls } = compare(previousAssessment(), sampleAssessment());
    expect(controls.filter(({ kind }) => kind !== 'unchanged')).toEqual([
      { id: 'website-strong-credentials', kind: 'fixed', before: 'fail', after: 'pass' },
      { id: 'administration-https', kind: 'regressed', before: 'pass', after: 'fail' },
    ]);
  });

  it.each([
    ['pass', 'error', 'regressed'],
    ['attested', 'not-checked', 'regressed'],
    ['error', 'pass', 'fixed'],
    ['fail', 'error', 'changed'],
    ['pass', 'attested', 'changed'],
  ] as const)('%s to %s is %s', (before, after, kind) => {
    const sample = sampleAssessment();
    expect(compare(only(sample, { outcome: before }), only(sample, { outcome: after })).controls[0]?.kind).toBe(kind);
  });

  it('tells which suite was added, also when that changed the verdict', () => {
    const [gcm, cbc] = ['TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384', 'TLS_RSA_WITH_AES_128_CBC_SHA'];
    const levels = { good: [gcm], sufficient: [], phaseOut: [], insufficient: [] };
    const sound = withData({ names: [gcm], ...levels });
    const weak = withData({ names: [cbc], ...levels, insufficient: [cbc] });
    const control = weak.controls.find(({ id }) => id === 'website-https')!;
    const findings = control.findings.map((one, index) => (index === 0 ? { ...one, reason: 'insufficient' } : one));
    const after = { ...weak, controls: [{ ...control, findings }] };
    expect(compare(sound, after).values).toEqual([
      expect.objectContaining({ name: 'insufficient', added: [cbc], removed: [] }),
    ]);
  });

  it('is silent about what the run itself chose by the clock', () => {
    const chosen = (steps: string) => {
      const sample = withData({ steps: [steps] });
      const control = sample.controls.find(({ id }) => id === 'website-https')!;
      const [first] = control.findings;
      return { ...sample, controls: [{ ...control, findings: [{ ...first!, check: 'two-factor.code-window' }] }] };
    };
    expect(compare(chosen('−2'), chosen('−3')).values).toEqual([]);
  });

  it('does not compare what one of the runs was not asked to look at, also in assessments from before they said so', () => {
    const [whole, part] = [healthyAssessment(), partAssessment(['website-https'])];
    const probed = part.controls.filter(({ findings }) => findings.length > 0);
    const old = { ...part, controls: probed.map(({ selected: _selected, ...control }) => control) };
    for (const narrow of [part, old])
      for (const [before, after] of [
        [whole, narrow],
        [narrow, whole],
      ] as const) {
        const { controls, values } = compare(before, after);
        const kinds = narrow.controls.map(({ id }) => controls.find((one) => one.id === id)?.kind);
        expect(kinds).toEqual(narrow.controls.map(({ id }) => (id === 'website-https' ? 'unchanged' : 'not-selected')));
        expect(values).toEqual([]);
      }
  });

  it.each([
    ['the same', 'sha256:aa', 'sha256:aa', false],
    ['something else', 'sha256:aa', 'sha256:bb', true],
    ['nothing that was seen before', undefined, 'sha256:bb', false],
    ['nothing that is seen now', 'sha256:aa', undefined, false],
  ])('finds that the published statement says %s', (_what, before, after, changed) => {
    const published = (text: string | undefined) => {
      const sample = withData(text === undefined ? {} : { text });
      const [first, ...rest] = sample.controls;
      const [finding, ...findings] = first!.findings;
      const own = { ...first!, findings: [{ ...finding!, check: 'statement.published' }, ...findings] };
      return { ...sample, controls: [own, ...rest] };
    };
    const { statementChanged, values } = compare(published(before), published(after));
    expect({ statementChanged, values }).toEqual({ statementChanged: changed, values: [] });
  });

  it('names controls that came and went', () => {
    const sample = sampleAssessment();
    const { controls } = compare(only(sample, { id: 'old' }), only(sample, { id: 'new' }));
    expect(controls.map(({ id, kind }) => [id, kind])).toEqual([
      ['new', 'new'],
      ['old', 'gone'],
    ]);
  });

  it.each([
    ['a number', 31_536_000, 300, { by: -31_535_700 }],
    ['a time, in days', '2027-01-23T00:00:00Z', '2027-01-13T00:00:00Z', { by: -10 }],
    ['a list', ['A', 'B'], ['B', 'C'], { added: ['C'], removed: ['A'] }],
    ['a word', 'TLSv1.3', 'TLSv1.2', {}],
  ])('shows how far a value moved although no verdict did: %s', (_name, from, to, expected) => {
    const { controls, values } = compare(withData({ value: from }), withData({ value: to }));
    expect(controls.every(({ kind }) => kind === 'unchanged')).toBe(true);
    expect(values).toHaveLength(1);
    expect(values[0]).toMatchObject({ control: 'website-https', name: 'value', before: from, after: to, ...expected });
  });

  it('leaves out a moment on the same day, and a list that means another thing under another reason', () => {
    const at = (time: string) => withData({ value: `2027-01-23T${time}Z` });
    expect(compare(at('11:47:19'), at('11:47:40')).values).toEqual([]);
    const before = withData({ names: ['TLSv1.2', 'TLSv1.3'] });
    const after = withData({ names: ['TLSv1.0'] });
    const [first, ...rest] = after.controls;
    const [finding, ...findings] = first!.findings;
    const renamed = { ...first!, findings: [{ ...finding!, reason: 'insufficient' }, ...findings] };
    expect(compare(before, { ...after, controls: [renamed, ...rest] }).values).toEqual([]);
  });
});
