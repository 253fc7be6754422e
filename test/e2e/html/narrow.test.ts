/** What a reader sees of tables on a telephone and on paper: nothing out of sight, and each verdict in one piece. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleAssessment } from '../../lib/sample.ts';
import { openPages, type OpenPages } from './pages.ts';

let open: OpenPages;
beforeAll(async () => {
  open = await openPages(sampleAssessment());
});
afterAll(() => open[Symbol.asyncDispose]());

const TABLES = [
  ['client', 'overview'],
  ['client', 'trend'],
  ['owner', 'overview'],
  ['index', 'runs'],
  ['period', 'shares'],
  ['period', 'gaps'],
  ['period', 'incidents'],
] as const;

describe('a table on a narrow screen', () => {
  it.each(TABLES)('shows every cell, with its head in the language that is on: %s, %s', async (name, id) => {
    await using context = await open.browser.newContext({ viewport: { width: 320, height: 700 } });
    const page = await context.newPage();
    await page.goto(open.urls[name]);
    const right = `Math.max(...[...document.querySelectorAll('#${id} td')].map((one) => one.getBoundingClientRect().right))`;
    expect(await page.evaluate<number>(right)).toBeLessThanOrEqual(320);
    const labels = `[...document.querySelectorAll('#${id} td[data-nl]')]`;
    const heads = () => page.evaluate<string[]>(`${labels}.map((one) => getComputedStyle(one, '::before').content)`);
    const wanted = (lang: string) => page.evaluate<string[]>(`${labels}.map((one) => '"' + one.dataset.${lang} + '"')`);
    expect((await wanted('nl')).length).toBeGreaterThan(0);
    expect(await heads()).toEqual(await wanted('nl'));
    await page.locator('label[lang=en]').click();
    expect(await heads()).toEqual(await wanted('en'));
  });
});

describe('a verdict on paper', () => {
  it.each(['client', 'owner'] as const)('stands on one line: %s', async (name) => {
    // The width that A4 leaves between the margins.
    await using context = await open.browser.newContext({ viewport: { width: 672, height: 900 } });
    const page = await context.newPage();
    await page.emulateMedia({ media: 'print' });
    await page.goto(open.urls[name]);
    const broken = await page.evaluate<string[]>(
      `[...document.querySelectorAll('#overview [class^=v-]')].filter((one) => one.getBoundingClientRect().height > 30).map((one) => one.textContent)`,
    );
    expect(broken).toEqual([]);
  });
});
