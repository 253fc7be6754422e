/** A real Chromium for tests of what people see: the one that came with npm, without network. */
import chromium from '@sparticuz/chromium';
import { chromium as playwright, type Browser } from 'playwright-core';

export interface OpenBrowser extends AsyncDisposable {
  readonly browser: Browser;
}

export async function openChromium(): Promise<OpenBrowser> {
  const browser = await playwright.launch({
    executablePath: await chromium.executablePath(),
    // Not the package's own arguments: those are for one page in a small cloud function, and turn web security off.
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--headless=shell'],
    headless: true,
  });
  return { browser, [Symbol.asyncDispose]: () => browser.close() };
}
