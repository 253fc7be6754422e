import { parse } from 'parse5';
import { describe, expect, it } from 'vitest';
import { indexReporter } from '../../../../src/report/html/index-page.ts';
import { failures, gapsIn, renderPeriod, runsWithin } from '../../../../src/report/html/period.ts';
import { share } from '../../../../src/report/html/sections/trend.ts';
import { hostileAssessment, sampleAssessment, sampleHistory } from '../../../lib/sample.ts';

const ledger = sampleHistory(30);
const period = { since: '2026-11-01', until: '2026-11-23' };
const texts = (source: string) => source.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');

describe('the runs of a period', () => {
  it('are those that ended on one of its days, both ends counted', () => {
    const days = runsWithin(ledger, period).map(({ finishedAt }) => finishedAt.slice(0, 10));
    expect(days[0]).toBe('2026-11-01');
    expect(days.at(-1)).toBe('2026-11-23');
  });

  it('leave a gap where a day is missing, and where a run was interrupted', () => {
    expect(gapsIn(runsWithin(ledger, period), period)).toEqual([
      { from: '2026-11-01T07:14:09.000Z', to: '2026-11-03T07:14:09.000Z', hours: 48 },
      { from: '2026-11-10T07:14:09.000Z', to: '2026-11-12T07:14:09.000Z', hours: 48 },
    ]);
  });

  it('leave a gap at the edges of the period', () => {
    const wide = { since: '2026-10-01', until: '2026-11-30' };
    expect(gapsIn(runsWithin(ledger, wide), wide).map(({ hours }) => hours)).toEqual([559, 48, 48, 184]);
    expect(gapsIn([], { since: '2026-01-01', until: '2026-01-02' })).toHaveLength(1);
  });
});

describe('stretches of failure', () => {
  it('begin at the first failing run and end at the first that holds again', () => {
    expect(failures(['pass', 'fail', 'waived', 'pass'])).toEqual([{ first: 1, next: 3, times: 2 }]);
  });

  it('are not ended by a run that could not decide, nor by the end of the period', () => {
    expect(failures(['fail', 'error', null, 'inconclusive', 'fail'])).toEqual([{ first: 0, next: null, times: 2 }]);
  });

  it('are none without a failure', () => {
    expect(failures(['pass', 'error', 'not-checked', 'attested'])).toEqual([]);
  });
});

describe('the share that held', () => {
  it('counts what is not decided against it, and leaves out where the promise was not part', () => {
    expect(share(['pass', 'attested', 'error', 'fail', 'waived', null, 'not-applicable'])).toBe('2/5');
  });
});

describe('the period report', () => {
  const options = { lang: 'en', ...period, assessment: sampleAssessment() } as const;

  it('is equal when made twice, and parses without error', () => {
    const errors: string[] = [];
    const page = renderPeriod(ledger, options);
    parse(page, { onParseError: ({ code }) => errors.push(code) });
    expect(errors).toEqual([]);
    expect(renderPeriod(ledger, options)).toBe(page);
  });

  it('never rounds up to everything', () => {
    const always = sampleHistory(2000).map((run, index) => ({
      ...run,
      controls: [{ id: 'a', outcome: index === 1999 ? ('fail' as const) : ('pass' as const) }],
    }));
    const page = renderPeriod(always, { lang: 'en', since: '2020-01-01', until: '2026-12-31' });
    expect(texts(page)).toContain('Of everything measured in this period, 99.9% held.');
  });

  it('says so when nothing was measured, and when the ledger was tampered with', () => {
    expect(texts(renderPeriod([], options))).toContain('Nothing was measured in this period.');
    expect(renderPeriod(ledger, { ...options, chain: 'broken' })).toContain('notice bad');
    expect(texts(renderPeriod(ledger, options))).toContain('not verified here');
  });
});

describe('the trend page', () => {
  it('lists every run once, the present one first, with the way to its report', () => {
    const links = [
      ...indexReporter.render(sampleAssessment(), { lang: 'nl', history: ledger }).matchAll(/href="(runs\/[^"]+)"/g),
    ];
    expect(links).toHaveLength(30);
    expect(links[0]?.[1]).toBe('runs/2026-11-23T07-13-41-000Z-7d0c9a52be41f386/report.html');
  });

  it('makes no link of an id that could lead elsewhere', () => {
    const page = indexReporter.render({ ...hostileAssessment(), id: '../../../evil' }, { lang: 'nl' });
    expect(page).not.toMatch(/href="[^"#]*\.\./);
  });
});
