/**
 * The documents of a page, its frames included, each with a way to ask it something. Frames of other sites live in
 * processes of their own, with sessions of their own.
 */
import type { CDPSession, Page } from 'playwright-core';

export interface World {
  /** The page itself, and not one of its frames. */
  readonly main: boolean;
  /** @throws when the page's own code is in the way, or the document is gone */
  readonly ask: <T>(expression: string) => Promise<T>;
}

/** How long a page may think about one question. */
const PATIENCE_MS = 10_000;

/** The page itself first. */
export async function worldsOf(page: Page): Promise<World[]> {
  const context = page.context();
  const own = await context.newCDPSession(page);
  const worlds = await worldsIn(own, true);
  for (const frame of page.frames().slice(1, 40)) {
    // A frame without a session of its own is among those of the page.
    const session = await context.newCDPSession(frame).catch(() => null);
    if (session !== null) worlds.push(...(await worldsIn(session, false)));
  }
  return worlds.sort((a, b) => Number(b.main) - Number(a.main));
}

async function worldsIn(session: CDPSession, ofPage: boolean): Promise<World[]> {
  const found: { readonly id: number; readonly frame: string }[] = [];
  session.on('Runtime.executionContextCreated', ({ context: { id, auxData } }) => {
    const { isDefault, frameId } = (auxData ?? {}) as { readonly isDefault?: boolean; readonly frameId?: string };
    if (isDefault === true) found.push({ id, frame: frameId ?? '' });
  });
  await session.send('Runtime.enable');
  const { frameTree } = await session.send('Page.getFrameTree');
  return found.map(({ id, frame }) => ({
    main: ofPage && frame === frameTree.frame.id,
    ask: <T>(expression: string) => ask(session, id, expression) as Promise<T>,
  }));
}

async function ask(session: CDPSession, contextId: number, expression: string): Promise<unknown> {
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
    expression,
    contextId,
    returnByValue: true,
    timeout: PATIENCE_MS,
    // For `getEventListeners`, which pages have not.
    includeCommandLineAPI: true,
  });
  if (exceptionDetails !== undefined) throw new Error('the page did not answer', { cause: exceptionDetails.text });
  return result.value;
}
