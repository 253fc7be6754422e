import { describe, expect, it } from 'vitest';
import { trustReporter } from '../../../../src/report/html/trust.ts';
import { monthsOf } from '../../../../src/report/html/sections/months.ts';
import type { Run } from '../../../../src/report/html/sections/trend.ts';
import { healthyAssessment, sampleAssessment, sampleHistory } from '../../../lib/sample.ts';

const run = (finishedAt: string, outcome: Run['controls'][number]['outcome'], more: Partial<Run> = {}): Run => ({
  id: finishedAt,
  startedAt: finishedAt,
  finishedAt,
  complete: true,
  summary: healthyAssessment().summary,
  controls: [{ id: 'a', outcome }],
  ...more,
});

/** Of the months in which something was measured. */
const measuredIn = (runs: readonly Run[], asOf = '2026-11-30T12:00:00.000Z') =>
  monthsOf(runs, asOf)
    .filter(({ measured }) => measured > 0)
    .map(({ month, measured, kept }) => `${month} ${kept}/${measured}`);

describe('the months of the trust page', () => {
  it('are the twelve that end with this one, over the turn of the year', () => {
    const all = monthsOf([], '2026-02-28T00:00:00.000Z').map(({ month }) => month);
    expect(all).toHaveLength(12);
    expect([all[0], all[10], all[11]]).toEqual(['2025-03', '2026-01', '2026-02']);
  });

  it('count days, and a day as kept when each of its runs found everything kept', () => {
    const runs = [
      run('2026-11-01T06:00:00.000Z', 'pass'),
      run('2026-11-02T06:00:00.000Z', 'pass'),
      run('2026-11-02T07:00:00.000Z', 'fail'),
      run('2026-11-02T08:00:00.000Z', 'pass'),
      run('2026-10-31T06:00:00.000Z', 'attested'),
    ];
    expect(measuredIn(runs)).toEqual(['2026-10 1/1', '2026-11 1/2']);
  });

  it.each([
    ['inconclusive', {}, '0/1'],
    ['error', {}, '0/1'],
    ['not-checked', {}, '0/1'],
    ['not-applicable', {}, '1/1'],
    ['fail', { controls: [{ id: 'a', outcome: 'fail', waived: true }] }, '1/1'],
  ] as const)('take %s for what it is', (outcome, more, expected) => {
    expect(measuredIn([run('2026-11-01T06:00:00.000Z', outcome, more)])).toEqual([`2026-11 ${expected}`]);
  });

  it('leave out runs that were interrupted, looked at a part, or are older than a year', () => {
    const runs = [
      run('2026-11-01T06:00:00.000Z', 'pass', { complete: false }),
      run('2026-11-02T06:00:00.000Z', 'pass', { controls: [{ id: 'a', outcome: 'pass', selected: false }] }),
      run('2025-11-30T06:00:00.000Z', 'pass'),
    ];
    expect(measuredIn(runs)).toEqual([]);
  });
});

describe('the trust page', () => {
  const history = sampleHistory();

  it('has the state, the months, each promise, what was tested and how to check it', () => {
    const page = trustReporter.render(healthyAssessment(), { lang: 'nl', history, signedWith: 'c0ffee' });
    for (const id of ['months', 'promises', 'tested', 'limitations', 'integrity'])
      expect(page).toContain(`<section id="${id}"`);
    expect(page).toMatch(/<svg class="course months"[^>]*aria-hidden=true>/);
    expect(page).toContain('waarborg verify trust.html --key');
    for (const { id } of healthyAssessment().controls) expect(page).toContain(`id="control-${id}"`);
  });

  it('draws no full bar, and says no 100 %, where a promise is broken', () => {
    const page = trustReporter.render(sampleAssessment(), { lang: 'en' });
    expect(page).toContain('All promises were kept on 0 of 1 days with a measurement (0 %).');
    expect(page).not.toContain('100 %');
  });

  it('is not made of a run over a part of the promises', () => {
    const sample = sampleAssessment();
    const [first, ...others] = sample.controls;
    const part = { ...sample, controls: [first!, ...others.map((one) => ({ ...one, selected: false as const }))] };
    expect(trustReporter.withheld?.(sample)).toBeNull();
    expect(trustReporter.withheld?.(part)?.en).toContain('part of the promises');
  });
});
