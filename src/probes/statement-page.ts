/** Visits the published statement, and the home page for the links to it. Nothing is sent; pages are read as a visitor sees them. */
import type { ControlSet } from '../model/controls.ts';
import { ProbeError } from '../model/errors.ts';
import type { HomePage, PublishedText } from '../model/evidence/statement.ts';
import { read } from '../reading/read.ts';
import { declaredHosts } from './declared.ts';
import type { Probe } from './probe.ts';
import { followed, isSamePlace, type LinkOptions } from './statement-links.ts';
import { HTTP_PATIENCE_MS, turnsOf } from './turns.ts';
import { isSameSite, walkTo, type Walked } from './walk.ts';

export const statementPage: Probe<'statement.page'> = {
  kind: 'statement.page',
  patienceMs: 2 * HTTP_PATIENCE_MS,
  run: async (request, { network, controlSet, shared, signal }) => {
    const { url, date, language } = controlSet.statement;
    if (url === undefined) return { state: 'no-address' };
    const options: LinkOptions = { network, turns: turnsOf(shared), known: declaredHosts(controlSet), signal };
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

async function homeOf(home: URL, places: readonly string[], options: LinkOptions): Promise<HomePage> {
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
