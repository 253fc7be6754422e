/**
 * Makes the pictures of docs/images anew: the reports of the sample run, as a real Chromium shows them, in a palette of 128
 * colours (Debian's pngquant) so that they stay small.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { clientReporter } from '../src/report/html/client.ts';
import { htmlReporter } from '../src/report/html/owner.ts';
import { openChromium } from '../test/lib/chromium.ts';
import { sampleEvidence } from '../test/lib/sample-evidence.ts';
import { partlyMeasured } from '../test/lib/sample-partly.ts';
import { sampleAssessment, sampleHistory } from '../test/lib/sample.ts';

const [sample, partly] = [sampleAssessment(), partlyMeasured()];
const IMAGES = [
  { file: 'report-client.png', reporter: clientReporter, assessment: sample, width: 1180, height: 900 },
  { file: 'report-client-narrow.png', reporter: clientReporter, assessment: sample, width: 320, height: 700 },
  { file: 'report-owner.png', reporter: htmlReporter, assessment: sample, width: 1180, height: 900 },
  { file: 'report-partly.png', reporter: clientReporter, assessment: partly, width: 1180, height: 1180 },
] as const;

const folder = mkdtempSync(join(tmpdir(), 'waarborg-images-'));
try {
  await using open = await openChromium();
  for (const { file, reporter, assessment, width, height } of IMAGES) {
    const page = join(folder, `${file}.html`);
    const options = { lang: 'en', evidence: sampleEvidence(), history: sampleHistory(30, assessment) } as const;
    writeFileSync(page, reporter.render(assessment, options));
    await using context = await open.browser.newContext({ viewport: { width, height } });
    const shown = await context.newPage();
    // The moment of the sample: a page that is read later says that it is too old.
    await shown.clock.setFixedTime(new Date(assessment.finishedAt));
    await shown.goto(pathToFileURL(page).href);
    const path = join(import.meta.dirname, '../docs/images', file);
    await shown.screenshot({ path });
    execFileSync('pngquant', ['--force', '--strip', '--speed', '1', '--output', path, '128', path]);
  }
} finally {
  rmSync(folder, { recursive: true });
}
