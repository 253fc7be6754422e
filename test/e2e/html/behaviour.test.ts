/** The page as people use it: without script, in the other language, filtered, full of hostile text, and very large. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clientReporter } from '../../../src/report/html/client.ts';
import { htmlReporter } from '../../../src/report/html/owner.ts';
import { openChromium, type OpenBrowser } from '../../lib/chromium.ts';
import { HOSTILE, hostileAssessment, largeAssessment, sampleAssessment, sampleHistory } from '../../lib/sample.ts';
import { clipped, overflow, painted } from './in-page.ts';
import { PAGES, renderAll, temporaryFolder, type Folder } from './pages.ts';

/** What should have a sign before it, and shows none. */
const UNSIGNED = `((selector) => [...document.querySelectorAll(selector)].filter((one) => one.getClientRects().length > 0)
  .filter((one) => { const { maskImage, width } = getComputedStyle(one, '::before'); return maskImage === 'none' || parseFloat(width) < 8; })
  .map((one) => one.outerHTML.slice(0, 60)))`;

let open: OpenBrowser;
let folder: Folder;

beforeAll(async () => {
  open = await openChromium();
  folder = temporaryFolder();
});
afterAll(async () => {
  folder[Symbol.dispose]();
  await open[Symbol.asyncDispose]();
});

describe('with scripts disabled', () => {
  it.each(PAGES)('%s shows everything that it shows with them', async (name) => {
    const url = folder.write(`${name}.html`, renderAll(sampleAssessment({ asOf: '2026-11-23T07:14:09.000Z' }))[name]);
    await using context = await open.browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(url);
    const closed = await page.locator('details:not([open])').count();
    for (const summary of await page.locator('summary').all()) await summary.click();
    expect(await page.locator('details[open]').count()).toBe(closed);
    await page.getByLabel('English').check();
    const text = await page.locator('body').innerText();
    for (const { claim } of sampleAssessment().controls)
      if (name === 'owner' || name === 'client') expect(text).toContain(claim);
    expect(await page.locator('.tools').count()).toBe(name === 'owner' ? 1 : 0);
    expect(await page.locator('.tools:visible').count()).toBe(0);
  });
});

describe('the language switch', () => {
  it.each(['nl', 'en'] as const)(
    'starts at the language asked for, and takes the other out of sight: %s',
    async (lang) => {
      const url = folder.write(`switch-${lang}.html`, htmlReporter.render(sampleAssessment(), { lang }));
      await using context = await open.browser.newContext({ javaScriptEnabled: false });
      const page = await context.newPage();
      await page.goto(url);
      const other = lang === 'nl' ? 'en' : 'nl';
      // Text in the language of the document needs no mark of its own.
      expect(await page.locator(`i[lang=${other}]:visible`).count()).toBe(0);
      expect(await page.locator('h1 i:not([lang])').isVisible()).toBe(true);
      await page.locator(`#lang-${lang}`).focus();
      await page.keyboard.press('ArrowRight');
      expect(await page.locator('i:not([lang]):visible').count()).toBe(0);
      expect(await page.locator(`h1 i[lang=${other}]`).isVisible()).toBe(true);
      expect(await page.locator('main').ariaSnapshot()).not.toContain(lang === 'nl' ? 'nagekomen' : 'broken');
      expect(await page.locator('blockquote[lang=nl]').first().isVisible()).toBe(true);
    },
  );
});

describe('the filter', () => {
  it('shows what fits the words and the state, says how many, and gives way to a link', async () => {
    await using context = await open.browser.newContext();
    const page = await context.newPage();
    await page.goto(folder.write('filter.html', htmlReporter.render(sampleAssessment(), { lang: 'nl' })));
    await page.locator('#filter-words').fill('plesk code');
    expect(await page.locator('.card:visible').count()).toBe(1);
    expect(await page.locator('#control-plesk-two-factor').isVisible()).toBe(true);
    expect(await page.locator('#filter-count').innerText()).toBe('1 / 13');
    await page.locator('#filter-words').fill('');
    await page.locator('.chips input[value=fail]').check();
    expect(await page.locator('.card:visible').count()).toBe(2);
    await page.locator('a.cell[href="#control-website-https"]').click();
    await page.locator('#control-website-https').waitFor({ state: 'visible', timeout: 5000 });
    await page.getByRole('button', { name: 'Alles openen' }).click();
    expect(await page.locator('details:not([open])').count()).toBe(0);
  });
});

describe('the picture of versions and cipher suites', () => {
  /** Not the tables of other yardsticks below it, which are stacked. */
  const PICTURE = '#tls .scroll';
  const MARKS = `${PICTURE} [class^=m-]`;
  const LEVELS = {
    nl: ['goed', 'voldoende', 'uit te faseren', 'onvoldoende'],
    en: ['good', 'sufficient', 'to be phased out', 'insufficient'],
  };

  it.each(['light', 'dark'] as const)(
    'tells every level by word, sign and colour, and is whole on a wide screen: %s',
    async (colorScheme) => {
      const url = folder.write(`tls-${colorScheme}.html`, renderAll(sampleAssessment()).owner);
      await using context = await open.browser.newContext({ viewport: { width: 1280, height: 900 }, colorScheme });
      const page = await context.newPage();
      await page.goto(url);
      for (const summary of await page.locator('#tls summary').all()) await summary.click();
      for (const lang of ['nl', 'en'] as const) {
        await page.check(`#lang-${lang}`);
        const marks = await page.locator(`${MARKS}:visible`).allInnerTexts();
        expect(new Set(marks.map((text) => text.trim()))).toEqual(new Set(LEVELS[lang]));
        expect(await page.evaluate(`${UNSIGNED}('${MARKS}')`)).toEqual([]);
        expect(await clipped(page, '#tls .scroll')).toEqual([]);
      }
      const colours = await page.evaluate<string[]>(
        `[...new Set([...document.querySelectorAll('${MARKS}')].map((one) => getComputedStyle(one).color))]`,
      );
      expect(colours).toHaveLength(3);
    },
  );
});

describe('what several yardsticks say, side by side', () => {
  it.each([
    [320, 'block', '"mozilla-intermediate"'],
    [1280, 'table-row', 'none'],
  ])('at %i px has rows that are shown as %s, with a name in each cell: %s', async (width, display, label) => {
    await using context = await open.browser.newContext({ viewport: { width, height: 900 } });
    const page = await context.newPage();
    await page.goto(folder.write(`side-${width}.html`, renderAll(sampleAssessment()).owner));
    for (const summary of await page.locator('#tls summary').all()) await summary.click();
    const shown = `[...document.querySelectorAll('#tls .stack td[data-of="mozilla-intermediate"]')]
      .map((one) => [getComputedStyle(one.parentElement).display, getComputedStyle(one, '::before').content].join())`;
    const cells = await page.evaluate<string[]>(shown);
    expect(cells.length).toBeGreaterThan(1);
    expect(new Set(cells)).toEqual(new Set([`${display},${label}`]));
    expect(await clipped(page, '#tls .stack')).toEqual([]);
  });
});

describe('a report that is read late', () => {
  it.each([
    ['2026-11-24T00:00:00Z', 0],
    ['2027-06-01T00:00:00Z', 1],
  ])('on %s shows %i banner', async (now, banners) => {
    await using context = await open.browser.newContext();
    const page = await context.newPage();
    await page.clock.setFixedTime(new Date(now));
    await page.goto(folder.write('late.html', clientReporter.render(sampleAssessment(), { lang: 'nl' })));
    expect(await page.locator('#expired:visible').count()).toBe(banners);
  });
});

describe('hostile text', () => {
  it.each(PAGES)('changes nothing in %s: no dialog, no request, no element, no other title', async (name) => {
    await using context = await open.browser.newContext();
    const page = await context.newPage();
    const noise: string[] = [];
    page.on('dialog', (dialog) => {
      noise.push(`dialog ${dialog.message()}`);
      void dialog.dismiss();
    });
    page.on('console', (message) => noise.push(message.text()));
    page.on('pageerror', (error) => noise.push(error.message));
    const url = folder.write(`hostile-${name}.html`, renderAll(hostileAssessment(), HOSTILE)[name]);
    page.on('request', (request) => {
      if (request.url() !== url) noise.push(request.url());
    });
    await page.goto(url);
    expect(await page.locator('img, iframe, object, embed, form, base, link').count()).toBe(0);
    expect(await page.locator('a[href^="javascript"]').count()).toBe(0);
    expect(await page.locator('body').innerText()).toContain('<script>alert(1)</script>');
    expect(await page.title()).toContain('<script>alert(1)</script>');
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    expect(noise).toEqual([]);
  });
});

describe('size', () => {
  it('lets 500 systems open and be filtered', async () => {
    const assessment = largeAssessment(500);
    const source = htmlReporter.render(assessment, { lang: 'nl', history: sampleHistory(30, assessment) });
    await using context = await open.browser.newContext();
    const page = await context.newPage();
    await page.goto(folder.write('large.html', source));
    await painted(page);
    const controls = assessment.controls.length;
    const found = assessment.controls.filter(({ system }) => system === 'system-499').length;
    expect(found).toBeGreaterThan(0);
    await page.locator('#filter-words').fill('system-499');
    await painted(page);
    expect(await page.locator('#filter-count').innerText()).toBe(`${found} / ${controls}`);
    await page.locator('#filter-words').fill('');
    await painted(page);
    expect(await page.locator('#filter-count').innerText()).toBe(`${controls} / ${controls}`);
  });
});
