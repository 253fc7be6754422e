/** The pages that the browser tests look at, written to files, as a reader would open them. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { compare } from '../../../src/history/compare.ts';
import type { Assessment } from '../../../src/model/assessment.ts';
import { clientReporter } from '../../../src/report/html/client.ts';
import { trustReporter } from '../../../src/report/html/trust.ts';
import { indexReporter } from '../../../src/report/html/index-page.ts';
import { htmlReporter } from '../../../src/report/html/owner.ts';
import { renderPeriod } from '../../../src/report/html/period.ts';
import { openChromium } from '../../lib/chromium.ts';
import { sampleEvidence } from '../../lib/sample-evidence.ts';
import { sampleFinding } from '../../lib/sample-findings.ts';
import { websiteByYardsticks } from '../../lib/yardsticks.ts';
import { previousAssessment, sampleHistory } from '../../lib/sample.ts';

export const PAGES = ['owner', 'client', 'trust', 'index', 'period'] as const;
export type PageName = (typeof PAGES)[number];

export function renderAll(given: Assessment, seen?: string): Record<PageName, string> {
  const assessment = withSuites(given);
  const evidence = sampleEvidence(seen);
  const options = {
    evidence,
    lang: 'nl',
    sideBySide: websiteByYardsticks({ hsts: 'max-age=31536000', scan: { offered: ['TLSv1.0', 'TLSv1.2', 'TLSv1.3'] } }),
    history: sampleHistory(30, assessment),
    comparison: compare(previousAssessment(), assessment),
  } as const;
  return {
    owner: htmlReporter.render(assessment, options),
    client: clientReporter.render(assessment, options),
    trust: trustReporter.render(assessment, options),
    index: indexReporter.render(assessment, options),
    period: renderPeriod(options.history, { lang: 'nl', since: '2026-10-01', until: '2026-11-23', assessment }),
  };
}

/** With what the policy says of the suites, for the picture of them. */
function withSuites(assessment: Assessment): Assessment {
  const controls = assessment.controls.map((control) =>
    control.id === 'administration-https'
      ? { ...control, findings: [...control.findings, sampleFinding('suites', control.findings[0]?.endpoint ?? '')] }
      : control,
  );
  return { ...assessment, controls };
}

export interface OpenPages extends AsyncDisposable {
  readonly browser: Browser;
  readonly urls: Readonly<Record<PageName, string>>;
}

/** A browser, and the pages of this run as files for it. */
export async function openPages(assessment: Assessment): Promise<OpenPages> {
  const open = await openChromium();
  const folder = temporaryFolder();
  const pages = renderAll(assessment);
  const urls = Object.fromEntries(PAGES.map((name) => [name, folder.write(`${name}.html`, pages[name])]));
  return {
    browser: open.browser,
    urls: urls as OpenPages['urls'],
    [Symbol.asyncDispose]: async () => {
      folder[Symbol.dispose]();
      await open[Symbol.asyncDispose]();
    },
  };
}

export interface Folder extends Disposable {
  write(name: string, content: string): string;
}

/** A folder for the files; `write` gives the file's URL. */
export function temporaryFolder(): Folder {
  const folder = mkdtempSync(join(tmpdir(), 'waarborg-html-'));
  return {
    write(name, content) {
      const path = join(folder, name);
      writeFileSync(path, content);
      return pathToFileURL(path).href;
    },
    [Symbol.dispose]: () => rmSync(folder, { recursive: true, force: true }),
  };
}
