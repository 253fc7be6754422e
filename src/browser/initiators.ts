/** Which script or page caused a request, as the browser's own developer tools know it. */
import type { BrowserContext, CDPSession, Page } from 'playwright-core';

const MOST = 5_000;

export class Initiators {
  readonly #by = new Map<string, string>();

  static async watch(context: BrowserContext, page: Page): Promise<Initiators> {
    const initiators = new Initiators();
    const session: CDPSession = await context.newCDPSession(page);
    session.on('Network.requestWillBeSent', ({ request, initiator }) => {
      const by = initiator.stack?.callFrames.find(({ url }) => url !== '')?.url ?? initiator.url;
      if (by !== undefined && by !== '' && initiators.#by.size < MOST) initiators.#by.set(request.url, by);
    });
    await session.send('Network.enable');
    return initiators;
  }

  /** Without its query, which may hold anything. */
  of(url: string): string | null {
    return this.#by.get(url)?.split(/[?#]/)[0] ?? null;
  }
}
