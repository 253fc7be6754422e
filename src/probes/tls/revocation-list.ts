/**
 * Fetches an authority's list of revoked certificates: over http, as RFC 5280 section 8 has it, for the list is signed.
 * A certificate names the address, so what it names is not trusted: nothing but http, no address inside a network that
 * the audited server is not in itself, and bounds on size and time.
 */
import { createHash, type X509Certificate } from 'node:crypto';
import { completed, type Attempt } from '../../model/attempt.ts';
import { deadline } from '../../model/deadline.ts';
import { ProbeError } from '../../model/errors.ts';
import type { RevocationList } from '../../model/evidence/tls.ts';
import { isPublicAddress } from '../../network/addresses.ts';
import { USER_AGENT } from '../../network/user-agent.ts';
import { networkError } from '../../network/errors.ts';
import type { Network } from '../../network/network.ts';
import { read } from '../../reading/read.ts';

export const MAX_LIST_BYTES = 10 * 1024 * 1024;
const MAX_REDIRECTS = 2;

export interface ListOptions {
  readonly network: Network;
  readonly signal: AbortSignal;
  /** The audited server has an address inside a network, so its authority may have one too. */
  readonly inside: boolean;
}

/** The address to ask: the first over http. */
export function listAddress(urls: readonly string[]): URL | null {
  const found = urls.find(
    (url) => URL.canParse(url) && new URL(url).protocol === 'http:' && new URL(url).username === '',
  );
  return found === undefined ? null : new URL(found);
}

/** What the list says about `certificate`, which `issuer` signed; a failure is reported, not thrown. */
export async function fetchList(
  url: URL,
  { certificate, issuer }: { certificate: X509Certificate; issuer: X509Certificate },
  options: ListOptions,
): Promise<Attempt<RevocationList>> {
  try {
    const list = await download(url, options);
    const digest = createHash('sha256').update(list).digest('hex');
    const about = { where: url.href, signal: options.signal };
    const fact = await read('revocation-list', [list, certificate.raw, issuer.raw], about);
    if (fact === null) throw new ProbeError('protocol', 'http', { code: 'crl-not-a-list', url: url.href });
    return completed({ url: url.href, bytes: list.length, digest, ...fact });
  } catch (error) {
    const known = networkError(error, url.href);
    if (known instanceof ProbeError) return known.toFailed();
    throw error;
  }
}

async function download(start: URL, options: ListOptions): Promise<Buffer> {
  let url = start;
  for (let redirects = 0; redirects <= MAX_REDIRECTS; redirects += 1) {
    const answer = await get(url, options);
    if (Buffer.isBuffer(answer)) return answer;
    if (!URL.canParse(answer, url.href) || new URL(answer, url).protocol !== 'http:')
      throw new ProbeError('protocol', 'http', { code: 'crl-elsewhere', url: url.href });
    url = new URL(answer, url);
  }
  throw new ProbeError('protocol', 'http', { code: 'crl-too-many-redirects', url: start.href });
}

/** The body, or where a redirect leads. */
async function get(url: URL, { network, signal, inside }: ListOptions): Promise<Buffer | string> {
  const mayAsk = inside || network.isMoved(url.hostname, Number(url.port) || 80) ? undefined : isPublicAddress;
  const agent = await network.agent({ verify: true, ...(mayAsk === undefined ? {} : { mayAsk }) });
  using patience = deadline(network.timeoutMs, signal);
  try {
    const headers = {
      'user-agent': USER_AGENT,
      accept: 'application/pkix-crl,*/*;q=0.8',
      'accept-encoding': 'identity',
    };
    const { origin, pathname, search } = url;
    const response = await agent.request({
      origin,
      path: pathname + search,
      method: 'GET',
      signal: patience.signal,
      headers,
    });
    const { location } = response.headers;
    if ([301, 302, 303, 307, 308].includes(response.statusCode) && typeof location === 'string') return location;
    if (response.statusCode !== 200)
      throw new ProbeError('protocol', 'http', { code: 'crl-status', url: url.href, status: response.statusCode });
    return await readBounded(response.body, url);
  } finally {
    await agent.destroy().catch(() => undefined);
  }
}

async function readBounded(body: AsyncIterable<Buffer>, url: URL): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of body) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > MAX_LIST_BYTES)
      throw new ProbeError('protocol', 'http', {
        code: 'crl-too-large',
        url: url.href,
        mebibytes: MAX_LIST_BYTES / 1024 / 1024,
      });
  }
  return Buffer.concat(chunks);
}
