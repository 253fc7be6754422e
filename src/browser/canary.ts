/**
 * Proves that this browser lets frames of others keep things, as those of visitors do. Where it does not, what such a frame
 * would load next never comes, and a visit would take a site for cleaner than it is. Both pages are our own; nobody is asked.
 */
import type { Page } from 'playwright-core';

/** No such names exist (RFC 6761 §6.4). */
const TOP = 'https://waarborg-one.invalid/';
const FRAME = 'https://waarborg-other.invalid/';

export type StorageOfOthers = 'allowed' | 'blocked' | 'unknown';

export function canaryPage(url: URL): { readonly type: string; readonly body: string } | undefined {
  const type = 'text/html; charset=utf-8';
  if (url.href === TOP) return { type, body: `<!doctype html><title>-</title><iframe src="${FRAME}"></iframe>` };
  if (url.href === FRAME) return { type, body: FRAMED };
  return isOfCanary(url.hostname) ? { type, body: '' } : undefined;
}

export const isOfCanary = (host: string): boolean =>
  [TOP, FRAME].some((page) => new URL(page).hostname === host.replace(/^\./, ''));

const FRAMED = `<!doctype html><title>-</title><script>
let kept = 'blocked';
try { localStorage.setItem('a', '1'); document.cookie = 'a=1; SameSite=None; Secure'; kept = localStorage.getItem('a') === '1' && document.cookie.includes('a=1') ? 'allowed' : 'blocked'; } catch {}
document.title = kept;
</script>`;

export async function storageOfOthers(page: Page, timeout: number): Promise<StorageOfOthers> {
  try {
    await page.goto(TOP, { timeout });
    const frame = page.frames().find((one) => one.url() === FRAME);
    const said = await frame?.title();
    return said === 'allowed' || said === 'blocked' ? said : 'unknown';
  } catch {
    return 'unknown';
  }
}
