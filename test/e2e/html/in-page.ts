/** Questions asked inside the page, as text: this program has no types of the browser, and keeps them out of `src/`. */
import type axe from 'axe-core';
import type { Page } from 'playwright-core';

/** Pixels by which the page is wider than the window. */
export const overflow = (page: Page): Promise<number> =>
  page.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth');

/** Names of the visible boxes of this kind whose content is wider than they are. */
export const clipped = (page: Page, selector: string): Promise<string[]> =>
  page.evaluate<string[]>(`[...document.querySelectorAll(${JSON.stringify(selector)})]
    .filter((one) => one.scrollWidth > one.clientWidth + 1)
    .map((one) => one.getAttribute('aria-labelledby'))`);

/** Opens every details element, without the page's own script. */
export const openDetails = (page: Page): Promise<unknown> =>
  page.evaluate('document.querySelectorAll("details").forEach((one) => { one.open = true; })');

/** Content of details that takes no room on the page. */
export const unseenDetails = (page: Page): Promise<number> =>
  page.evaluate<number>(
    '[...document.querySelectorAll("details > :not(summary)")].filter((one) => one.getClientRects().length === 0).length',
  );

export const customProperty = (page: Page, name: string): Promise<string> =>
  page.evaluate<string>(`getComputedStyle(document.documentElement).getPropertyValue("${name}")`);

/** A style sheet of the reader's own, which a Content-Security-Policy does not forbid. */
export const applyStyle = (page: Page, css: string): Promise<unknown> =>
  page.evaluate(
    `{ const sheet = new CSSStyleSheet(); sheet.replaceSync(${JSON.stringify(css)}); document.adoptedStyleSheets = [sheet]; }`,
  );

/** Visible elements smaller than 24 by 24 pixels. */
export const smallTargets = (page: Page, selector: string): Promise<string[]> =>
  page.evaluate<string[]>(`[...document.querySelectorAll(${JSON.stringify(selector)})]
    .map((one) => ({ box: one.getBoundingClientRect(), text: one.outerHTML.slice(0, 80) }))
    .filter(({ box }) => box.width > 0 && (box.height < 24 || box.width < 24))
    .map(({ text }) => text)`);

/** What axe finds, every rule that it has. */
export async function violations(page: Page, source: string): Promise<string[]> {
  await page.evaluate(source);
  const found = await page.evaluate<axe.Result[]>('axe.run(document).then((result) => result.violations)');
  return found.flatMap(({ id, nodes }) =>
    nodes.slice(0, 3).map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary ?? ''}`),
  );
}

const PAINTED = 'await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));';

export const painted = (page: Page): Promise<unknown> => page.evaluate(`(async () => { ${PAINTED} })()`);
