/** One visitor who was never here before: opens the pages, and refuses, accepts or leaves the banner as it is. */
import type { Marker } from '../../browser/marker.ts';
import { BrowserVisit, type Loaded, type VisitOptions } from '../../browser/visit.ts';
import type { Banner, PageSeen, ProfileSeen } from '../../model/evidence/privacy.ts';
import { refusalOf } from '../../pages/refusal.ts';
import { findBanner, press, type Selectors } from './banner.ts';
import { KeptRecord, requestsOf, type Stage } from './record.ts';

export interface ProfileOptions extends VisitOptions {
  /** The first one is where the banner is looked for. */
  readonly urls: readonly string[];
  readonly selectors: Selectors;
  readonly marker: Marker;
  readonly does: 'nothing' | 'refuse' | 'accept';
}

export interface Profile {
  readonly seen: ProfileSeen;
  readonly banner: Banner;
  /** Other than those of the site's own pages. */
  readonly ownHosts: readonly string[];
}

export async function visitAs(options: ProfileOptions): Promise<Profile> {
  await using visit = await BrowserVisit.open(options);
  const kept = new KeptRecord();
  const pages: PageSeen[] = [];
  const leftOut = new Set<string>();
  const [first = '', ...others] = options.urls;
  let stage: Stage = 'before';
  const open = async (url: string): Promise<void> => {
    visit.stage = stage;
    const loaded = await visit.load(url, { briefly: pages.length > 0 });
    const page = pageOf(loaded, options.marker);
    if (page.refusal) leftOut.add(url);
    pages.push(page);
    await kept.look(visit, page.page, stage);
  };
  const leave = async (): Promise<void> => {
    const { page } = pages.at(-1)!;
    await visit.leave();
    await kept.look(visit, page, stage);
  };

  await open(first);
  const { banner, accept, refuse } = await findBanner(visit, options.selectors);
  let choice: ProfileSeen['choice'] = 'none';
  if (options.does !== 'nothing') {
    const button = options.does === 'refuse' ? refuse : accept;
    stage = 'after';
    visit.stage = stage;
    choice = button === null ? 'not-pressed' : await press(visit, button);
    await visit.settle({ briefly: true });
    await kept.look(visit, pages[0]!.page, stage);
  }
  await leave();
  // Where nothing could be pressed, the rest would only repeat the untouched visit.
  const rest = choice === 'not-pressed' ? [] : [...others];
  if (choice !== 'not-pressed' && isMarked(options.does, banner)) rest.push(markedUrl(first, options.marker));
  const until = performance.now() + REST_MS;
  for (const url of rest) {
    if (performance.now() > until) {
      pages.push(unopened(url, options.marker));
      continue;
    }
    await open(url);
    await leave();
  }
  const hosts = new Set(visit.exchanges.map(({ url }) => new URL(url).hostname));
  const requests = requestsOf({ visit, kept, ...options, isLeftOut: (page) => leftOut.has(page) });
  const { storageOfOthers } = visit;
  return {
    banner,
    ownHosts: [...hosts].filter(options.isOwn),
    seen: {
      storageOfOthers,
      recorded: visit.isCutOff ? 'in-part' : 'whole',
      pages,
      choice,
      requests,
      kept: kept.things,
    },
  };
}

/** A site that takes longer than this for the pages after the first is not seen whole. */
const REST_MS = 60_000;

const unopened = (url: string, marker: Marker): PageSeen =>
  pageOf({ asked: url, url: '', status: null, title: '', headers: {}, html: '', state: 'unanswered' }, marker);

/** Measurements are there after accepting, or from the beginning where nobody is asked. */
const isMarked = (does: ProfileOptions['does'], { accept }: Banner): boolean =>
  does === 'accept' || (does === 'nothing' && accept === null);

/** The marker is an address in the query, as links in newsletters have it. */
function markedUrl(url: string, { value }: Marker): string {
  const marked = new URL(url);
  marked.searchParams.set('e', value);
  return marked.href;
}

function pageOf({ asked, url, status, title, headers, html, state }: Loaded, marker: Marker): PageSeen {
  const at = URL.canParse(url) ? new URL(url) : null;
  const answer = { status: status ?? 0, headers: Object.entries(headers), text: html, title };
  return {
    page: new URL(asked).pathname,
    url: at === null || at.origin === 'null' ? '' : `${at.origin}${at.pathname}`,
    status,
    state,
    refusal: status !== null && refusalOf(answer) !== null,
    marked: new URL(asked).searchParams.get('e') === marker.value,
  };
}
