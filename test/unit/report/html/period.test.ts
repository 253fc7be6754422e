import { parse } from 'parse5';
import { describe, expect, it } from 'vitest';
import { indexReporter } from '../../../../src/report/html/index-page.ts';
import { failures, gapsIn, renderPeriod, runsWithin } from '../../../../src/report/html/period.ts';
import { clientReporter } from '../../../../src/report/html/client.ts';
import { htmlReporter } from '../../../../src/report/html/owner.ts';
import { runsUntil, share } from '../../../../src/report/html/sections/trend.ts';
import {
  daysBefore,
  healthyAssessment,
  hostileAssessment,
  partAssessment,
  SAMPLE_TIME,
  sampleAssessment,
  sampleHistory,
} from '../../../lib/sample.ts';

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
    expect(texts(page)).toContain('99.9% of everything measured in this period was in order.');
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

describe('runs over a part of the promises', () => {
  const asked = ['website-https', 'website-strong-credentials'];
  const part = partAssessment(asked);
  const whole = healthyAssessment();
  const daily = [whole, part, part].map((run, age, { length }) => {
    const entry = runsUntil({ ...run, id: `run-${age}`, finishedAt: daysBefore(SAMPLE_TIME, length - 1 - age) })[0]!;
    return { ...entry, schemaVersion: 1 as const, assessmentDigest: '', previous: null };
  });
  const days = { lang: 'nl', since: '2026-11-21', until: '2026-11-23', assessment: part } as const;

  it('count for what they looked at, and are no whole measurement', () => {
    const page = texts(renderPeriod(daily, days));
    expect(page).toContain('Van alles wat in deze periode is gemeten, was 100% in orde.');
    expect(page).toContain('Of which partial 2');
    expect(gapsIn(daily, days).map(({ hours }) => hours)).toEqual([64]);
  });

  it('leave out, and count, what no run of the period looked at', () => {
    const page = texts(renderPeriod(daily.slice(1), days));
    expect(page).not.toContain(' 0%');
    expect(page).toContain(`${whole.controls.length - asked.length} toezeggingen staan hier niet`);
  });

  it('are told as such before the answer, which is about that part, and ask for nothing else', () => {
    const told = 'Deze meting ging over een deel van de toezeggingen: Website: Versleutelde verbinding (HTTPS)';
    for (const { render } of [htmlReporter, clientReporter, indexReporter]) {
      const page = texts(render(part, { lang: 'nl', history: daily.slice(0, 1) }));
      expect(page.indexOf(told)).toBeGreaterThan(0);
      expect(page.indexOf('De 2 toezeggingen in deze meting worden aantoonbaar nagekomen.')).toBeGreaterThan(
        page.indexOf(told),
      );
    }
    const owner = htmlReporter.render(part, { lang: 'nl' });
    expect(owner.split('id="first"')[1]!.split('</section>')[0]).not.toContain('<li');
    const index = indexReporter.render(part, { lang: 'nl', history: daily.slice(0, 1) });
    expect(index.split('id="runs"')[1]).toMatch(/deel van de toezeggingen: .*[^]*volledig/);
  });
});
