/** What WCAG 2.2 AA asks and axe cannot tell: the keyboard, zoom, the reader's own colours, motion, languages and reading order. */
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleAssessment } from '../../lib/sample.ts';
import { applyStyle, overflow } from './in-page.ts';
import { openPages, PAGES, type OpenPages, type PageName } from './pages.ts';

/** A window of 1280 by 1024 pixels at 400 % (SC 1.4.10). */
const ZOOMED = { width: 320, height: 256 };
const FOCUSED = 40;

let open: OpenPages;
beforeAll(async () => {
  open = await openPages(sampleAssessment());
});
afterAll(() => open[Symbol.asyncDispose]());

async function visit(
  name: PageName,
  options: BrowserContextOptions = {},
): Promise<AsyncDisposable & { readonly page: Page }> {
  const context = await open.browser.newContext({ reducedMotion: 'reduce', ...options });
  const page = await context.newPage();
  await page.goto(open.urls[name]);
  return { page, [Symbol.asyncDispose]: () => context.close() };
}

describe.each(PAGES)('%s', (name) => {
  it('shows where the keyboard is, and covers it with nothing (SC 2.4.7, 2.4.11)', async () => {
    await using visited = await visit(name, { viewport: ZOOMED });
    const { page } = visited;
    const seen: unknown[] = [];
    for (let press = 0; press < FOCUSED; press += 1) {
      await page.keyboard.press('Tab');
      seen.push(await page.evaluate(FOCUS));
    }
    const reached = seen.filter((one) => one !== null);
    expect(reached.length).toBeGreaterThan(3);
    expect(reached.filter((one) => one !== 'outlined')).toEqual([]);
  });

  it('needs no scrolling in two directions at 400 % (SC 1.4.10)', async () => {
    await using visited = await visit(name, { viewport: ZOOMED });
    expect(await overflow(visited.page)).toBeLessThanOrEqual(0);
    expect(await visited.page.evaluate(STUCK)).toEqual([]);
  });

  it('keeps its signs and its choices apart in the colours of the reader’s own', async () => {
    await using visited = await visit(name, { forcedColors: 'active', viewport: { width: 1280, height: 900 } });
    const { page } = visited;
    expect(await page.evaluate(LOST_SIGNS)).toEqual([]);
    expect(await page.evaluate(ALIKE_CHOICES)).toEqual([]);
  });

  it('moves nothing by itself, and scrolls at once when less motion is asked', async () => {
    await using visited = await visit(name);
    expect(await visited.page.evaluate(MOVING)).toEqual([]);
    expect(await visited.page.evaluate(SCROLL)).toBe('auto');
    await visited.page.emulateMedia({ reducedMotion: 'no-preference' });
    expect(await visited.page.evaluate(SCROLL)).toBe('smooth');
  });

  it('says of every quotation in which language it is (SC 3.1.2)', async () => {
    await using visited = await visit(name);
    expect(await visited.page.locator('blockquote:not([lang]), q:not([lang])').count()).toBe(0);
    expect(await visited.page.locator('html[lang=nl]').count()).toBe(1);
  });

  it('reads in the order in which it is seen (SC 1.3.2)', async () => {
    await using visited = await visit(name, { viewport: { width: 320, height: 900 } });
    // Cards out of sight have an estimated height until they are drawn.
    await applyStyle(visited.page, '.card{content-visibility:visible!important}');
    expect(await visited.page.evaluate(OUT_OF_ORDER)).toEqual([]);
  });
});

/** Of the element that has the focus: is it (or its label) outlined, and is its own place what one sees there? */
const FOCUS = `(() => {
  const one = document.activeElement;
  if (one === null || one === document.body) return null;
  const shown = [one, one.closest('label')].find((each) => each && getComputedStyle(each).outlineStyle !== 'none'
    && parseFloat(getComputedStyle(each).outlineWidth) >= 2);
  if (!shown) return 'no outline: ' + one.outerHTML.slice(0, 90);
  const box = shown.getClientRects()[0];
  const [x, y] = [Math.min(box.right, innerWidth) / 2 + Math.max(box.left, 0) / 2, Math.max(box.top, 0) / 2 + Math.min(box.bottom, innerHeight) / 2];
  const there = document.elementFromPoint(x, y);
  return there && (shown.contains(there) || there.contains(shown)) ? 'outlined' : 'covered: ' + one.outerHTML.slice(0, 90);
})()`;

/** What stays in view while the page scrolls, and would fill a small window. */
const STUCK = `[...document.querySelectorAll('body *')]
  .filter((one) => { const style = getComputedStyle(one); return style.position === 'fixed' || (style.position === 'sticky' && style.top !== 'auto'); })
  .map((one) => one.outerHTML.slice(0, 60))`;

const LOST_SIGNS = `[...document.querySelectorAll('[class^=v-],[class^=m-]')].filter((one) => one.getClientRects().length > 0)
  .filter((one) => getComputedStyle(one, '::before').backgroundColor === getComputedStyle(document.body).backgroundColor)
  .map((one) => one.outerHTML.slice(0, 60))`;

/** Choices of one group of which the chosen one looks like the others. */
const ALIKE_CHOICES = `[...document.querySelectorAll('fieldset')].filter((one) => one.getClientRects().length > 0)
  .filter((one) => {
    const look = (label) => { const { backgroundColor, color } = getComputedStyle(label); return backgroundColor + color; };
    const chosen = one.querySelector('label:has(:checked)');
    const others = [...one.querySelectorAll('label:not(:has(:checked))')];
    return !chosen || others.length === 0 || others.some((other) => look(other) === look(chosen));
  }).map((one) => one.outerHTML.slice(0, 80))`;

const MOVING = `[...document.querySelectorAll('*')]
  .filter((one) => { const style = getComputedStyle(one); return style.animationName !== 'none' || parseFloat(style.transitionDuration) > 0; })
  .map((one) => one.outerHTML.slice(0, 60))`;

const SCROLL = `getComputedStyle(document.documentElement).scrollBehavior`;

const OUT_OF_ORDER = `[...document.querySelectorAll('h1,h2,h3,h4,h5')].filter((one) => one.getClientRects().length > 0)
  .filter((one, index, all) => index > 0 && one.getBoundingClientRect().top < all[index - 1].getBoundingClientRect().top)
  .map((one) => one.textContent)`;
