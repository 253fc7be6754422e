/**
 * Finds the cookie banner as a visitor sees it, and presses its buttons. Nothing else is ever pressed: no button that would
 * submit a form, and none outside a part of the page that speaks of cookies, unless controls.yaml names it.
 */
import type { ElementHandle, Frame, JSHandle } from 'playwright-core';
import type { BrowserVisit } from '../../browser/visit.ts';
import { sleep } from '../../model/deadline.ts';
import type { Banner } from '../../model/evidence/privacy.ts';
import { siteOf } from '../../model/site.ts';
import { isBanner, meaningOf, type ButtonMeaning, type FoundPart } from '../../privacy/consent.ts';
import { FIND_PARTS } from './find-parts.ts';

export interface Selectors {
  readonly accept?: string;
  readonly refuse?: string;
}

export interface FoundBanner {
  readonly banner: Banner;
  readonly accept: ElementHandle | null;
  readonly refuse: ElementHandle | null;
}

/** The elements stay in the page. */
interface FoundParts {
  readonly parts: readonly FoundPart[];
  readonly elements: readonly (readonly unknown[])[];
}

interface Located {
  readonly handle: JSHandle<FoundParts>;
  readonly part: FoundPart;
  readonly index: number;
}

const FRAME_MS = 3_000;
const PRESS_MS = 5_000;
const EFFECT_MS = 4_000;

export async function findBanner({ page }: BrowserVisit, selectors: Selectors): Promise<FoundBanner> {
  const declared = {
    accept: await bySelector(page.frames(), selectors.accept),
    refuse: await bySelector(page.frames(), selectors.refuse),
  };
  const located = (await Promise.all(page.frames().map((frame) => partsIn(frame, page.mainFrame())))).flat();
  const judged = located.map((one) => ({ ...one, is: isBanner(one.part) }));
  const shown = judged.find(({ is }) => is === 'yes');
  const buttons = shown?.part.buttons ?? [];
  const wordsOf = (meaning: ButtonMeaning) => buttons.find(({ text }) => meaningOf(text) === meaning)?.text ?? null;
  const pressable = async (meaning: ButtonMeaning) => {
    const index = buttons.findIndex(({ text, submits }) => !submits && meaningOf(text) === meaning);
    return shown === undefined || index < 0 ? null : buttonAt(shown, index);
  };
  const accept = declared.accept ?? (await pressable('accept'));
  const refuse = declared.refuse ?? (await pressable('refuse'));
  const isDeclared = declared.accept !== null || declared.refuse !== null;
  const banner: Banner = {
    state: shown !== undefined || isDeclared ? 'shown' : judged.some(({ is }) => is === 'unclear') ? 'unclear' : 'none',
    accept: declared.accept === null ? wordsOf('accept') : (selectors.accept ?? null),
    refuse: declared.refuse === null ? wordsOf('refuse') : (selectors.refuse ?? null),
    settings: wordsOf('settings'),
    notice: wordsOf('notice'),
    others: isDeclared ? 0 : buttons.filter(({ text }) => meaningOf(text) === 'other').length,
  };
  return { banner, accept, refuse };
}

async function bySelector(frames: readonly Frame[], selector: string | undefined): Promise<ElementHandle | null> {
  if (selector === undefined) return null;
  for (const frame of frames) {
    const found = await frame.$(`css=${selector}`).catch(() => null);
    if (found !== null && (await found.isVisible().catch(() => false))) return found;
  }
  return null;
}

/** A frame is a banner as a whole where it lies over the page, or is of the same site; what others show in theirs is not the site's. */
async function partsIn(frame: Frame, main: Frame): Promise<Located[]> {
  const isMain = frame === main;
  const work = async (): Promise<Located[]> => {
    let over = false;
    if (!isMain) {
      const holder = await frame.frameElement();
      if (!(await holder.isVisible())) return [];
      over = await holder.evaluate((element) => {
        const first: unknown = element;
        for (let at = first as Drawn | null; at !== null; at = at.parentElement) {
          const { position } = at.ownerDocument.defaultView.getComputedStyle(at);
          if (/^(?:fixed|sticky)$/.test(position) || at.matches('dialog,[role=dialog],[role=alertdialog]')) return true;
        }
        return false;
      });
      if (!over && siteOf(hostOf(frame.url())) !== siteOf(hostOf(main.url()))) return [];
    }
    const handle = await frame.evaluateHandle<FoundParts>(`(${FIND_PARTS})(${!isMain}, ${over})`);
    const parts = await handle.evaluate(({ parts: found }) => found);
    return parts.map((part, index) => ({ handle, part, index }));
  };
  return Promise.race([work(), sleep(FRAME_MS).then(() => [])]).catch(() => []);
}

/** What the test below needs of an element; this project has no types of pages. */
interface Drawn {
  readonly parentElement: Drawn | null;
  readonly matches: (selector: string) => boolean;
  readonly ownerDocument: {
    readonly defaultView: { readonly getComputedStyle: (of: Drawn) => { readonly position: string } };
  };
}

const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).hostname : '');

async function buttonAt({ handle, index }: Located, button: number): Promise<ElementHandle | null> {
  const found = await handle.evaluateHandle(({ elements }, [i, j]) => elements[i!]![j!], [index, button]);
  return found.asElement();
}

/**
 * Presses it, and looks whether the site took it for an answer: the button is gone, and what the browser keeps has changed.
 */
export async function press(visit: BrowserVisit, button: ElementHandle): Promise<'proven' | 'unproven'> {
  const before = await memoryOf(visit);
  const pressed = await button
    .click({ timeout: PRESS_MS, noWaitAfter: true })
    .then(() => true)
    .catch(() => false);
  if (!pressed) return 'unproven';
  for (let waited = 0; waited < EFFECT_MS; waited += 250) {
    await sleep(250);
    const isGone = !(await button.isVisible().catch(() => false));
    if (isGone && (await memoryOf(visit)) !== before) return 'proven';
  }
  return 'unproven';
}

async function memoryOf(visit: BrowserVisit): Promise<string> {
  const cookies = (await visit.cookies()).map(({ name, domain, value }) => [name, domain, value]);
  const items = (await visit.items()).map(({ name, origin, value }) => [name, origin, value]);
  return JSON.stringify([cookies, items].map((all) => all.map((one) => one.join(' ')).sort()));
}
