/** Visits the published statement, and the home page for the links to it. Nothing is sent; pages are read as a visitor sees them. */
import type { ControlSet } from '../model/controls.ts';
import { ProbeError } from '../model/errors.ts';
import type { HomePage, PublishedText, StatementLink } from '../model/evidence/statement.ts';
import { read } from '../reading/read.ts';
import { declaredHosts } from './declared.ts';
import type { Probe } from './probe.ts';
import { HTTP_PATIENCE_MS, turnsOf } from './turns.ts';
import { isSameSite, walkTo, type Walked, type WalkOptions } from './walk.ts';

type Options = Omit<WalkOptions, 'address' | 'readsForeign'>;

export const statementPage: Probe<'statement.page'> = {
  kind: 'statement.page',
  patienceMs: 2 * HTTP_PATIENCE_MS,
  run: async (request, { network, controlSet, shared, signal }) => {
    const { url, date, language } = controlSet.statement;
    if (url === undefined) return { state: 'no-address' };
    const options: Options = { network, turns: turnsOf(shared), known: declaredHosts(controlSet), signal };
    const walked = await walkTo(new URL(url), options);
    const { response } = walked;
    const hop = response.chain.at(-1);
    if (hop === undefined) throw new ProbeError('protocol', 'http', { code: 'no-answer-seen', where: url });
    const moved = isSamePlace(hop.url, url)
      ? 'no'
      : isSameSite(new URL(hop.url).hostname, new URL(url).hostname)
        ? 'same-site'
        : 'elsewhere';
    const page = await pageOf(walked, controlSet, signal);
    const home = await homeOf(new URL(request.endpoint), [url, ...(moved === 'elsewhere' ? [] : [hop.url])], options);
    return { state: 'visited', url, dated: date ?? null, language, hop, end: response.end, moved, page, home };
  },
};

async function pageOf(
  { response, text }: Walked,
  controlSet: ControlSet,
  signal: AbortSignal,
): Promise<PublishedText | null> {
  const hop = response.chain.at(-1);
  const form = hop && formOf(hop.headers);
  if (text === null || hop?.status !== 200 || hop.foreign === true || form === undefined) return null;
  const { coverage, others = [], headings = [] } = controlSet.statement;
  const units = coverage.units.map(({ controls, ...unit }) => ({ ...unit, claimed: controls.length > 0 }));
  const file = { units, sections: coverage.sections, headings, others };
  return read('statement', [{ text, url: hop.url, form }, file], { where: hop.url, signal });
}

function formOf(headers: readonly (readonly [name: string, value: string])[]): 'html' | 'text' | undefined {
  const type = headers.find(([name]) => name === 'content-type')?.[1] ?? '';
  if (/^(?:text\/html|application\/xhtml\+xml)\s*(?:;|$)/i.test(type.trim())) return 'html';
  return /^text\/(?:plain|markdown)\s*(?:;|$)/i.test(type.trim()) ? 'text' : undefined;
}

async function homeOf(home: URL, places: readonly string[], options: Options): Promise<HomePage> {
  try {
    const { response, text } = await walkTo(home, options);
    const hop = response.chain.at(-1);
    if (
      hop === undefined ||
      text === null ||
      hop.status !== 200 ||
      hop.foreign === true ||
      hop.verified !== true ||
      formOf(hop.headers) !== 'html'
    )
      return hop === undefined
        ? { state: 'failed', detail: { code: 'no-answer-seen', where: home.href } }
        : { state: 'unseen', hop };
    const { links, letters, scripted } = await read('home', [text, hop.url], {
      where: hop.url,
      signal: options.signal,
    });
    return { state: 'seen', url: hop.url, letters, scripted, links: await followed(links, places, options) };
  } catch (error) {
    if (!(error instanceof ProbeError) || options.signal.aborted) throw error;
    return { state: 'failed', detail: error.detail };
  }
}

const SPEAKS = /privacy|avg(?!\p{L})|gdpr|verklaring|statement|gegevensbescherming|data[ -]?protection/iu;
const MOST_FOLLOWED = 5;
const MOST_TOLD = 10;

/** A link to the very address needs no visit; others that speak of a statement are followed, within this site. */
async function followed(
  links: readonly { readonly url: string; readonly text: string }[],
  places: readonly string[],
  options: Options,
): Promise<StatementLink[]> {
  const direct = links.find(({ url }) => places.some((place) => isSamePlace(url, place)));
  if (direct !== undefined) return [{ ...direct, leads: 'to-it' }];
  const speaking = links.filter(({ url, text }) => SPEAKS.test(text) || SPEAKS.test(new URL(url).pathname));
  const told: StatementLink[] = [];
  let visits = 0;
  for (const link of speaking.slice(0, MOST_TOLD)) {
    const isOurs = isSameSite(new URL(link.url).hostname, new URL(places[0]!).hostname);
    if (!isOurs) told.push({ ...link, leads: 'elsewhere' });
    else if (++visits > MOST_FOLLOWED) told.push({ ...link, leads: 'unknown' });
    else told.push({ ...link, leads: await leadsOf(link.url, places, options) });
    if (told.at(-1)?.leads === 'to-it') break;
  }
  return told;
}

async function leadsOf(url: string, places: readonly string[], options: Options): Promise<StatementLink['leads']> {
  try {
    const { chain, end } = (await walkTo(new URL(url), options)).response;
    const hop = chain.at(-1);
    if (hop?.refusal !== undefined) return 'unknown';
    if (end === 'redirect-elsewhere') return 'elsewhere';
    if (hop === undefined || end !== 'answered' || hop.status >= 500) return 'unknown';
    if (hop.status >= 400) return 'nowhere';
    return places.some((place) => isSamePlace(hop.url, place)) ? 'to-it' : 'to-another-page';
  } catch (error) {
    if (!(error instanceof ProbeError) || options.signal.aborted) throw error;
    return 'unknown';
  }
}

/** The same page, but for www, a stroke at the end, the query and the fragment. */
function isSamePlace(a: string, b: string): boolean {
  const place = (text: string) => {
    const { hostname, port, pathname } = new URL(text);
    return `${hostname.replace(/^www\./, '')}:${port}${pathname.replace(/(?<!\/)\/+$/, '')}`;
  };
  return place(a) === place(b);
}
