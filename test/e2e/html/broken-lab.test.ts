/** The largest report that the four systems give: everything in the lab broken at once, and a history of many runs. */
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { opinionOf, sideBySideStage } from '../../../src/cli/run/stages.ts';
import { compare } from '../../../src/history/compare.ts';
import { FAULTS } from '../../../src/lab/index.ts';
import { LANGS } from '../../../src/model/text.ts';
import type { Assessment } from '../../../src/model/assessment.ts';
import type { EvidenceBundle } from '../../../src/model/bundle.ts';
import { clientReporter } from '../../../src/report/html/client.ts';
import { indexReporter } from '../../../src/report/html/index-page.ts';
import type { ReportOptions } from '../../../src/report/reporter.ts';
import { htmlReporter } from '../../../src/report/html/owner.ts';
import { terminalReporter } from '../../../src/report/terminal.ts';
import { waarborg } from '../../lib/io.ts';
import { sampleHistory } from '../../lib/sample.ts';

const RUNS = 36;
const folder = mkdtempSync(join(tmpdir(), 'waarborg-broken-'));
let assessment: Assessment;
let evidence: EvidenceBundle;

beforeAll(async () => {
  const faults = FAULTS.map(({ id }) => id);
  const words = ['demo', '--quiet', '--out', '.', '--break', ...faults];
  expect(await waarborg(words, { cwd: folder })).toMatchObject({ code: 1 });
  const [name = ''] = readdirSync(join(folder, 'runs'));
  const read = (file: string): unknown => JSON.parse(readFileSync(join(folder, 'runs', name, file), 'utf8'));
  assessment = read('assessment.json') as Assessment;
  evidence = read('evidence.json') as EvidenceBundle;
  return () => rmSync(folder, { recursive: true });
});

describe('with every fault of the lab at once, and the history of a month', () => {
  it('has many failures to tell', () => {
    const failing = assessment.controls.flatMap(({ findings }) => findings.filter(({ outcome }) => outcome === 'fail'));
    expect(failing.length).toBeGreaterThan(12);
  });

  it.each([htmlReporter, clientReporter, indexReporter])('$file is below 350 KB', (reporter) => {
    const options: Omit<ReportOptions, 'lang'> = {
      evidence,
      sideBySide: sideBySideStage(evidence, assessment.asOf, opinionOf({}, { tool: assessment.tool, cwd: folder })),
      history: sampleHistory(RUNS, assessment),
      comparison: compare(everythingPassed(assessment), assessment),
    };
    for (const lang of LANGS) {
      const page = reporter.render(assessment, { ...options, lang });
      expect(Buffer.byteLength(page), lang).toBeLessThan(350_000);
    }
  });
});

/** Words that no Dutch sentence has, and that hardly an English one does without. */
const ENGLISH = /\b(?:the|this|that|which|with|from|and|could|does|not|was not|there|nothing|answers?|sent)\b/i;

describe('the Dutch of a run in which almost everything goes wrong', () => {
  it('has no English sentence left in any finding', () => {
    const findings = assessment.controls.flatMap((control) => control.findings);
    const words = (text: string) => text.replaceAll(/`[^`]*`|“[^”]*”|"[^"]*"|\b[\w-]+(?:[./:=][\w-]+)+/g, '');
    const english = findings.flatMap(({ check, nl }) =>
      (Object.entries(nl) as [string, string][]).flatMap(([field, text]) =>
        ENGLISH.test(words(text)) ? [`${check} ${field}: ${text}`] : [],
      ),
    );
    expect(findings.length).toBeGreaterThan(200);
    expect(english).toEqual([]);
  });

  it('has none in what the terminal and the owner’s page say in Dutch', () => {
    const terminal = terminalReporter.render(assessment, { lang: 'nl', evidence });
    expect(terminal).not.toMatch(/\b(?:could not|does not|the server|there is|was not)\b/i);
    const page = htmlReporter.render(assessment, { lang: 'nl', evidence, history: sampleHistory(RUNS, assessment) });
    const dutch = page.replaceAll(/<(?:style|script)\b.*?<\/(?:style|script)>|<i lang=en>.*?<\/i>|<[^>]+>/gs, ' ');
    expect(dutch).not.toMatch(/\b(?:could not|does not|the server|there is|was not)\b/i);
  });
});

/** Then every promise that is measured, and every number, has changed since the run before. */
function everythingPassed(now: Assessment): Assessment {
  const findings = ({ findings: own }: Assessment['controls'][number]) =>
    own.map((finding) => ({ ...finding, data: moved(finding.data) }));
  const controls = now.controls.map((control) => ({
    ...control,
    outcome: 'pass' as const,
    findings: findings(control),
  }));
  return { ...now, controls };
}

const moved = (data: Assessment['controls'][number]['findings'][number]['data']) =>
  Object.fromEntries(
    Object.entries(data).map(([name, value]) => [name, typeof value === 'number' ? value + 1 : value]),
  );
