/** The badge says what is worst, never more than was measured, and until which day it counts. */
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import type { AssessedControl, Assessment } from '../../../src/model/assessment.ts';
import { badgeOf, badgeReporter, shieldsReporter } from '../../../src/report/badge.ts';
import { healthyAssessment, hostileAssessment, sampleAssessment } from '../../lib/sample.ts';

/** A healthy assessment whose first controls came out so, and without what ends early. */
function withOutcomes(...outcomes: readonly AssessedControl['outcome'][]): Assessment {
  const healthy = healthyAssessment();
  const [first] = healthy.controls.filter(({ outcome }) => outcome === 'pass');
  const { failsOn: _ends, ...lasting } = first!;
  const controls = outcomes.map((outcome, n) => ({ ...lasting, id: `promise-${n}`, outcome }));
  return { ...healthy, asOf: healthy.finishedAt, controls };
}

const DAY = '\\d{1,2} [A-Z][a-z]+ 20\\d\\d';

describe('the words and the colour of the badge', () => {
  it.each([
    [['pass', 'pass'], 'green', `kept, until ${DAY}`],
    [['pass', 'attested', 'not-applicable'], 'green', `kept, until ${DAY}`],
    [['attested', 'attested'], 'green', `confirmed by us, until ${DAY}`],
    [['pass', 'fail', 'error'], 'red', `1 of 3 broken, ${DAY}`],
    [['pass', 'inconclusive', 'not-applicable'], 'grey', `1 of 2 not determined, ${DAY}`],
    [['error', 'not-checked'], 'grey', `not determined, ${DAY}`],
    [['not-applicable'], 'grey', `not determined, ${DAY}`],
    [[], 'grey', `not determined, ${DAY}`],
  ] as const)('%j: %s, %s', (outcomes, colour, words) => {
    const badge = badgeOf(withOutcomes(...outcomes));
    expect(badge.colour).toBe(colour);
    expect(badge.words.en).toMatch(new RegExp(`^${words}$`));
  });

  it('is never green for a run that was interrupted, or judged long after', () => {
    const kept = withOutcomes('pass', 'pass');
    expect(badgeOf({ ...kept, complete: false }).colour).toBe('grey');
    const asOf = new Date(Date.parse(kept.finishedAt) + 40 * 86_400_000).toISOString();
    expect(badgeOf({ ...kept, asOf })).toMatchObject({
      colour: 'grey',
      words: { en: expect.stringMatching(/^expired/) as string },
    });
  });

  it('counts to the day on which the first certificate, exception or confirmation ends', () => {
    const kept = withOutcomes('pass');
    const date = new Date(Date.parse(kept.asOf) + 3 * 86_400_000).toISOString();
    const controls = kept.controls.map((control) => ({
      ...control,
      failsOn: { date, check: 'tls.certificate-validity' },
    }));
    const [day] = badgeOf(kept).words.en.match(new RegExp(DAY))!;
    const [earlier] = badgeOf({ ...kept, controls }).words.en.match(new RegExp(DAY))!;
    expect(Date.parse(`${day} UTC`) - Date.parse(kept.asOf)).toBeGreaterThan(29 * 86_400_000);
    expect(Date.parse(`${earlier} UTC`)).toBe(Date.parse(`${date.slice(0, 10)}T00:00:00Z`));
  });

  it('names exceptions, and is not green for them', () => {
    const waived = sampleAssessment().controls.filter(({ waiver }) => waiver?.current === true);
    const badge = badgeOf({ ...withOutcomes('pass'), controls: waived });
    expect(badge.colour).toBe('yellow');
    expect(badge.words).toMatchObject({ en: expect.stringContaining('kept but for 1 exception, until') as string });
  });
});

describe('badge.svg', () => {
  it.each([sampleAssessment(), healthyAssessment(), hostileAssessment()])(
    'is whole XML with a text alternative',
    (one) => {
      for (const lang of ['nl', 'en'] as const) {
        const svg = badgeReporter.render(one, { lang });
        const root = rootOf(svg);
        expect(root['role']).toBe('img');
        expect(root['aria-label']).toContain(badgeOf(one).words[lang]);
        expect(svg).not.toMatch(/<script|href=|url\((?!#)|on\w+=/i);
        expect(svg.length).toBeLessThan(3000);
      }
    },
  );
});

/** Attributes of the outermost element. @throws Error where the text is no XML */
function rootOf(xml: string): Record<string, string> {
  const found: Record<string, string>[] = [];
  const parser = new SaxesParser();
  parser.on('opentag', ({ attributes }) => void found.push(attributes as Record<string, string>));
  parser.write(xml).close();
  return found[0] ?? {};
}

describe('badge.json', () => {
  it('has the members of shields.io', () => {
    expect(JSON.parse(shieldsReporter.render(withOutcomes('fail'), { lang: 'nl' }))).toEqual({
      schemaVersion: 1,
      label: expect.any(String) as string,
      message: expect.stringMatching(/^1 van 1 niet nagekomen, /) as string,
      color: 'red',
    });
  });
});

describe('a run over a part', () => {
  it('makes no badge', () => {
    const whole = healthyAssessment();
    const [first, ...others] = whole.controls;
    const part = {
      ...whole,
      controls: [first!, ...others.map((control) => ({ ...control, selected: false as const }))],
    };
    for (const reporter of [badgeReporter, shieldsReporter]) {
      expect(reporter.withheld?.(part)?.en).toContain('part of the promises');
      expect(reporter.withheld?.(whole)).toBeNull();
    }
  });
});
