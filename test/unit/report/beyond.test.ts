/** What is measured beyond the promises is shown apart from them, and counted among none of them. */
import { describe, expect, it } from 'vitest';
import type { AssessedControl, Assessment } from '../../../src/model/assessment.ts';
import type { Outcome } from '../../../src/model/outcome.ts';
import { clientReporter } from '../../../src/report/html/client.ts';
import { htmlReporter } from '../../../src/report/html/owner.ts';
import { markdownReporter } from '../../../src/report/markdown.ts';
import { terminalReporter } from '../../../src/report/terminal.ts';
import { sampleFinding } from '../../lib/sample-findings.ts';
import { healthyAssessment } from '../../lib/sample.ts';

const NOTE = 'The statement does not speak of it.';
const SECRET = 'mail.internal.example';

function withExtra(outcome: Extract<Outcome, AssessedControl['outcome']>): Assessment {
  const healthy = healthyAssessment();
  const {
    attestation: _,
    waiver: __,
    failsOn: ___,
    ...promise
  } = healthy.controls.find(({ safeguard }) => safeguard === 'https')!;
  const finding = {
    ...sampleFinding('certificate', 'https://a.example.nl'),
    level: 'required' as const,
    outcome,
    message: `seen at ${SECRET}`,
  };
  const extra = { ...promise, id: 'extra', claim: '', extra: true as const, note: NOTE, outcome, findings: [finding] };
  return { ...healthy, beyond: [extra] };
}

const READERS = { owner: htmlReporter, client: clientReporter, terminal: terminalReporter, markdown: markdownReporter };
const shown = (name: keyof typeof READERS, outcome: Parameters<typeof withExtra>[0]) =>
  READERS[name].render(withExtra(outcome), { lang: 'en', terminal: { columns: 200, colour: false } });

describe.each(Object.keys(READERS) as (keyof typeof READERS)[])('beyond what was promised, for the %s', (name) => {
  it('is absent when there is nothing of it', () => {
    const text = READERS[name].render(healthyAssessment(), { lang: 'en', terminal: { columns: 200, colour: false } });
    expect(text).not.toContain('Beyond what was promised');
  });

  it('stands under a head of its own, and says what came of it in words that are not those of promises', () => {
    expect(shown(name, 'pass')).toContain('Beyond what was promised');
    const own = (text: string) => text.slice(text.indexOf('Beyond what was promised'));
    expect(own(shown(name, 'pass'))).toContain('proven');
    expect(own(shown(name, 'fail'))).toContain('not in order');
    expect(own(shown(name, 'inconclusive'))).toContain('could not be determined');
  });
});

it('leaves the counts of promises as they are', () => {
  const counts = (text: string) => /^Promises \(.*$/m.exec(text)?.[0];
  const render = (assessment: Assessment) =>
    terminalReporter.render(assessment, { lang: 'en', terminal: { columns: 200, colour: false } });
  expect(counts(render(withExtra('fail')))).toBe(counts(render(healthyAssessment())));
});

it('gives the owner the reason and what was found, and clients neither', () => {
  expect(shown('owner', 'fail')).toContain(NOTE);
  expect(shown('owner', 'fail')).toContain(SECRET);
  for (const outcome of ['pass', 'fail', 'inconclusive'] as const) {
    expect(shown('client', outcome)).not.toContain(NOTE);
    expect(shown('client', outcome)).not.toContain(SECRET);
  }
});

it('tells clients what a protection does only where it was proven', () => {
  const { meaning } = withExtra('pass').beyond![0]!;
  const own = (outcome: 'pass' | 'fail') => /<section id="beyond"[^]*?<\/section>/.exec(shown('client', outcome))?.[0];
  expect(own('pass')).toContain(meaning.en);
  expect(own('fail')).not.toContain(meaning.en);
});
