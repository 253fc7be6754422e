/** WCAG 2.2 AA as far as axe can tell, at every size, in both languages, light, dark and on paper; and nothing leaves the file. */
import axe from 'axe-core';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleAssessment } from '../../lib/sample.ts';
import {
  applyStyle,
  customProperty,
  openDetails,
  overflow,
  smallTargets,
  unseenDetails,
  violations,
} from './in-page.ts';
import { openPages, PAGES, type OpenPages, type PageName } from './pages.ts';

const WIDTHS = [320, 768, 1440];
const LANGS = ['nl', 'en'] as const;
const SCHEMES = ['light', 'dark'] as const;

let open: OpenPages;
beforeAll(async () => {
  open = await openPages(sampleAssessment());
});
afterAll(() => open[Symbol.asyncDispose]());

interface Visit extends AsyncDisposable {
  readonly page: Page;
  /** Console messages, errors, and requests for anything but the file. */
  readonly noise: string[];
}

async function visit(name: PageName, options: BrowserContextOptions): Promise<Visit> {
  const context = await open.browser.newContext(options);
  const page = await context.newPage();
  const noise: string[] = [];
  page.on('console', (message) => noise.push(`console: ${message.text()}`));
  page.on('pageerror', (error) => noise.push(`error: ${error.message}`));
  page.on('request', (request) => {
    if (request.url() !== open.urls[name] && !request.url().startsWith('data:'))
      noise.push(`request: ${request.url()}`);
  });
  await page.goto(open.urls[name]);
  return { page, noise, [Symbol.asyncDispose]: () => context.close() };
}

const CASES = PAGES.flatMap((name) =>
  WIDTHS.flatMap((width) =>
    LANGS.flatMap((lang) => SCHEMES.map((colorScheme) => ({ name, width, lang, colorScheme }))),
  ),
);

describe('in a browser', () => {
  it.each(CASES)(
    '$name is accessible at $width px, $lang, $colorScheme',
    async ({ name, width, lang, colorScheme }) => {
      await using visited = await visit(name, {
        viewport: { width, height: 900 },
        colorScheme,
        reducedMotion: 'reduce',
      });
      const { page, noise } = visited;
      await page.check(`#lang-${lang}`);
      await openDetails(page);
      expect(await violations(page, axe.source)).toEqual([]);
      expect(await overflow(page)).toBeLessThanOrEqual(0);
      expect(noise).toEqual([]);
    },
  );

  it.each(PAGES)('%s is accessible on paper, with all details open', async (name) => {
    await using visited = await visit(name, { viewport: { width: 900, height: 1200 }, colorScheme: 'dark' });
    const { page } = visited;
    await page.emulateMedia({ media: 'print' });
    expect(await violations(page, axe.source)).toEqual([]);
    expect(await unseenDetails(page)).toBe(0);
    expect(await customProperty(page, '--paper')).toBe('#faf9f6');
  });

  it.each(PAGES)('%s keeps its text in place with the text spacing of WCAG 1.4.12', async (name) => {
    await using visited = await visit(name, { viewport: { width: 320, height: 900 } });
    const { page } = visited;
    await applyStyle(
      page,
      '*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}p{margin-bottom:2em!important}',
    );
    expect(await overflow(page)).toBeLessThanOrEqual(0);
  });

  it.each(PAGES)('%s has targets of at least 24 by 24 pixels, but for links in a line of text', async (name) => {
    await using visited = await visit(name, { viewport: { width: 320, height: 900 } });
    const small = await smallTargets(visited.page, 'button, input, summary, label, .cell, .toc a, .tile');
    expect(small).toEqual([]);
  });
});
