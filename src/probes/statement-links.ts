/** Which links of a page lead to the statement: those that speak of one are followed, within the site. */
import { ProbeError } from '../model/errors.ts';
import type { StatementLink } from '../model/evidence/statement.ts';
import { isSameSite, walkTo, type WalkOptions } from './walk.ts';

export type LinkOptions = Omit<WalkOptions, 'address' | 'readsForeign'>;

const SPEAKS = /privacy|avg(?!\p{L})|gdpr|verklaring|statement|gegevensbescherming|data[ -]?protection/iu;
const MOST_FOLLOWED = 5;
const MOST_TOLD = 10;

/** A link to the very address needs no visit; others that speak of a statement are followed, within this site. */
export async function followed(
  links: readonly { readonly url: string; readonly text: string }[],
  places: readonly string[],
  options: LinkOptions,
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

async function leadsOf(url: string, places: readonly string[], options: LinkOptions): Promise<StatementLink['leads']> {
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
export function isSamePlace(a: string, b: string): boolean {
  const place = (text: string) => {
    const { hostname, port, pathname } = new URL(text);
    return `${hostname.replace(/^www\./, '')}:${port}${pathname.replace(/(?<!\/)\/+$/, '')}`;
  };
  return place(a) === place(b);
}
