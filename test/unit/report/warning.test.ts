/** A pass that warns is told as a recommendation in every format that tells of recommendations, and breaks no promise in any. */
import { expect, it } from 'vitest';
import type { Assessment, Finding } from '../../../src/model/assessment.ts';
import { clientReporter } from '../../../src/report/html/client.ts';
import { REPORTERS } from '../../../src/report/registry.ts';
import { healthyAssessment } from '../../lib/sample.ts';

const REMEDY = 'Ask for a key of another kind.';
const plain = healthyAssessment();
const warned = warning(plain);

function warning(assessment: Assessment): Assessment {
  const [first, ...others] = assessment.controls;
  const warn = (finding: Finding): Finding =>
    finding.outcome === 'pass'
      ? { ...finding, warning: true, remediation: REMEDY, nl: { ...finding.nl, remediation: REMEDY } }
      : finding;
  return { ...assessment, controls: [{ ...first!, findings: first!.findings.map(warn) }, ...others] };
}

const rendered = (name: string, assessment: Assessment) =>
  REPORTERS.find((reporter) => reporter.name === name)!.render(assessment, { lang: 'en' });

it.each(['html', 'terminal', 'junit', 'tap', 'sarif', 'json'])('%s tells the remedy', (name) => {
  expect(rendered(name, plain)).not.toContain(REMEDY);
  expect(rendered(name, warned)).toContain(REMEDY);
});

it('stands under the recommendations of the owner’s page, and no longer among what asks for nothing', () => {
  const page = rendered('html', warned);
  const advice = page.slice(
    page.indexOf('<section id="advice"'),
    page.indexOf('</section>', page.indexOf('id="advice"')),
  );
  expect(advice).toContain(REMEDY);
  expect(page.replace(advice, '')).not.toContain(REMEDY);
  // The title says what is right; why there is a word about it is the sentence of the finding.
  const { message } = warned.controls[0]!.findings.find((finding) => finding.warning === true)!;
  expect(advice).toContain(`<small>`);
  expect(advice).toContain(message.split(' ')[0]);
});

it('is a note of SARIF, and no failure of JUnit or TAP', () => {
  const { runs } = JSON.parse(rendered('sarif', warned)) as { runs: { results: { level: string }[] }[] };
  expect(runs[0]!.results.map(({ level }) => level)).toContain('note');
  expect(rendered('junit', warned)).toContain('failures="0" errors="0"');
  expect(rendered('tap', warned)).not.toMatch(/^not ok (?!.*# (?:TODO|SKIP))/m);
});

it('is nothing for the client', () => {
  const options = { lang: 'en' } as const;
  expect(clientReporter.render(warned, options)).toBe(clientReporter.render(plain, options));
});
