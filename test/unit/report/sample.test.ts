import { describe, expect, it } from 'vitest';
import {
  SAMPLE_HAS,
  healthyAssessment,
  hostileAssessment,
  largeAssessment,
  sampleAssessment,
  sampleHistory,
} from '../../lib/sample.ts';

describe('the sample assessments that tests of reporters share', () => {
  it('has every outcome of controls and of findings, and both kinds of waiver and attestation', () => {
    const { controls } = sampleAssessment();
    const findings = controls.flatMap((control) => control.findings);
    expect(new Set(controls.map(({ outcome }) => outcome))).toEqual(new Set(SAMPLE_HAS.controls));
    expect(new Set(findings.map(({ outcome }) => outcome))).toEqual(new Set(SAMPLE_HAS.findings));
    expect(controls.flatMap(({ waiver }) => waiver?.current ?? []).sort()).toEqual([false, true]);
    expect(controls.flatMap(({ attestation }) => attestation?.current ?? []).sort()).toEqual([false, true]);
  });

  it('is whole in order in the healthy one', () => {
    expect(new Set(healthyAssessment().controls.map(({ outcome }) => outcome))).toEqual(new Set(['pass', 'attested']));
  });

  it('counts reconcile, in each of them', () => {
    for (const sample of [sampleAssessment(), healthyAssessment(), hostileAssessment(), largeAssessment(7)])
      expect(Object.values(sample.summary).reduce((sum, n) => sum + n)).toBe(sample.controls.length);
  });

  it('ends its history with the assessment itself', () => {
    const last = sampleAssessment();
    const history = sampleHistory(30, last);
    expect(history).toHaveLength(30);
    expect(history.at(-1)).toMatchObject({ id: last.id, summary: last.summary, finishedAt: last.finishedAt });
  });
});
