/** The statement as it is published, for a first controls.yaml. Only over a proven connection: it becomes the criterion. */
import { ProbeError, WaarborgError } from '../model/errors.ts';
import type { Network } from '../network/network.ts';
import { Turns } from '../probes/turns.ts';
import { walkTo } from '../probes/walk.ts';

interface PublishedFile {
  /** Name to keep it under. */
  readonly file: string;
  readonly text: string;
  /** Where it was found. */
  readonly url: string;
}

const HINT = 'open it in your browser, save the page as HTML, and give that file';

/** @throws WaarborgError `CLI_STATEMENT_NOT_READ` */
export async function fetchStatement(address: string, network: Network, signal: AbortSignal): Promise<PublishedFile> {
  const refuse = (why: string) => new WaarborgError('CLI_STATEMENT_NOT_READ', `${address} ${why}`, { hint: HINT });
  if (!URL.canParse(address) || new URL(address).protocol !== 'https:') throw refuse('is not an https:// address');
  try {
    const known = new Set([new URL(address).hostname]);
    const { response, text } = await walkTo(new URL(address), { network, turns: new Turns(), known, signal });
    const hop = response.chain.at(-1);
    if (response.end !== 'answered' || hop === undefined || text === null)
      throw refuse('leads elsewhere or is refused');
    if (hop.status !== 200) throw refuse(`answers with status ${hop.status}`);
    if (hop.verified !== true) throw refuse('has a certificate that does not verify');
    const type = hop.headers.find(([name]) => name === 'content-type')?.[1] ?? '';
    const file = /^text\/plain/i.test(type) ? 'statement.txt' : /html/i.test(type) ? 'statement.html' : undefined;
    if (file === undefined) throw refuse('is not a web page');
    return { file, text, url: hop.url };
  } catch (error) {
    if (error instanceof ProbeError && error.reason !== 'interrupted')
      throw refuse(`could not be read: ${error.message}`);
    throw error;
  }
}
