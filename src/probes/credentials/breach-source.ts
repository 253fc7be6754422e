/**
 * Where leaked passwords are looked up, in the format of Pwned Passwords: a service that answers ranges, a file with
 * whole hashes, or a folder with a file for each range. Only five characters of a hash ever leave this machine.
 */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { createInterface } from 'node:readline';
import { deadline } from '../../model/deadline.ts';
import { ProbeError } from '../../model/errors.ts';
import type { Observation } from '../../model/observation.ts';
import type { CredentialsObservations } from '../../model/observations/credentials.ts';
import { USER_AGENT } from '../../network/user-agent.ts';
import { networkError } from '../../network/errors.ts';
import type { Network } from '../../network/network.ts';

export type BreachSource =
  | { readonly kind: 'service'; readonly url: string }
  | { readonly kind: 'file'; readonly path: string };

const PREFIX_LENGTH = 5;
const HASH_LENGTH = 40;
/** A range of the real service is some 40 KB, and has 2,000 lines at most. */
const MAX_RANGE_BYTES = 1024 * 1024;
/** A file below this is read from front to back; a larger one must be sorted by hash, as the downloader writes it. */
const SCANNED_BYTES = 16 * 1024 * 1024;
const BLOCK_BYTES = 4096;
const ORDER_SAMPLES = 500;

/** Reads FILE or URL; null when it is a URL that may not be used: HTTPS only, and HTTP to this machine itself. */
export function parseBreachSource(text: string): BreachSource | null {
  if (!/^[a-z][a-z0-9+.-]*:\/\//i.test(text)) return text === '' ? null : { kind: 'file', path: text };
  if (!URL.canParse(text)) return null;
  const url = new URL(text);
  const local = ['127.0.0.1', '[::1]', 'localhost'].includes(url.hostname);
  const allowed = url.protocol === 'https:' || (url.protocol === 'http:' && local);
  if (!allowed || url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '') return null;
  return { kind: 'service', url: url.href.endsWith('/') ? url.href : `${url.href}/` };
}

/** The source for a reader: no path, for it may reveal something about the machine. */
export function describeSource(source: BreachSource): Observation<'breach-service' | 'breach-file'> {
  return source.kind === 'service'
    ? { code: 'breach-service', host: new URL(source.url).host }
    : { code: 'breach-file', name: basename(source.path) };
}

/**
 * How often the password was seen in leaks; 0 when the source answered and does not have it.
 * @throws ProbeError when the source cannot be asked, or its answer cannot be trusted to be one
 */
export async function timesBreached(
  password: string,
  source: BreachSource,
  network: Network,
  signal: AbortSignal,
): Promise<number> {
  const hash = createHash('sha1').update(password, 'utf8').digest('hex').toUpperCase();
  if (source.kind === 'file') return inFile(hash, source);
  const [prefix, suffix] = [hash.slice(0, PREFIX_LENGTH), hash.slice(PREFIX_LENGTH)];
  return countIn(await askRange(source.url, prefix, network, signal), suffix, new URL(source.url).host);
}

async function askRange(base: string, prefix: string, network: Network, signal: AbortSignal): Promise<string> {
  const { origin, host, pathname, search } = new URL(base + prefix);
  const agent = await network.agent({ verify: true });
  using patience = deadline(network.timeoutMs, signal);
  try {
    const { statusCode, body } = await agent.request({
      origin,
      path: pathname + search,
      method: 'GET',
      signal: patience.signal,
      headers: { 'user-agent': USER_AGENT, 'add-padding': 'true', 'accept-encoding': 'identity' },
    });
    if (statusCode !== 200) throw unusable({ code: 'breach-status', source: host, status: statusCode });
    const chunks: Buffer[] = [];
    let size = 0;
    for await (const chunk of body as AsyncIterable<Buffer>) {
      chunks.push(chunk);
      size += chunk.length;
      if (size > MAX_RANGE_BYTES) throw unusable({ code: 'breach-too-long', source: host });
    }
    return Buffer.concat(chunks).toString('latin1');
  } catch (error) {
    if (signal.aborted) throw new ProbeError('interrupted', 'http', { code: 'run-stopped', where: origin });
    throw networkError(error, origin);
  } finally {
    await agent.destroy().catch(() => undefined);
  }
}

/** The count at this suffix among `SUFFIX:COUNT` lines; one line that is none makes the whole answer worthless. */
function countIn(range: string, suffix: string, source: string): number {
  const lines = range.split(/\r?\n/).filter((line) => line !== '');
  if (lines.length === 0) throw unusable({ code: 'breach-empty-range', source });
  let count = 0;
  for (const line of lines) {
    const entry = entryOf(line, HASH_LENGTH - PREFIX_LENGTH);
    if (entry === null) throw unusable({ code: 'breach-not-a-range', source });
    // Padding has a count of 0.
    if (entry.hash === suffix) count = Math.max(count, entry.count);
  }
  return count;
}

function entryOf(line: string, length: number): { hash: string; count: number } | null {
  const match = /^([0-9A-Fa-f]+):(\d{1,12})$/.exec(line.trim());
  return match?.[1]?.length === length ? { hash: match[1].toUpperCase(), count: Number(match[2]) } : null;
}

async function inFile(hash: string, source: BreachSource & { kind: 'file' }): Promise<number> {
  const name = basename(source.path);
  try {
    const { size, isDirectory } = await stat(source.path).then((found) => ({
      size: found.size,
      isDirectory: found.isDirectory(),
    }));
    if (isDirectory) {
      const range = await readFile(join(source.path, `${hash.slice(0, PREFIX_LENGTH)}.txt`), 'latin1');
      return countIn(range, hash.slice(PREFIX_LENGTH), name);
    }
    return size <= SCANNED_BYTES ? await scan(source.path, hash, name) : await search(source.path, size, hash, name);
  } catch (error) {
    if (error instanceof ProbeError) throw error;
    const code = error instanceof Error ? ((error as { code?: string }).code ?? error.name) : 'unknown';
    throw unusable({ code: 'breach-unreadable', source: name, error: code });
  }
}

async function scan(path: string, hash: string, name: string): Promise<number> {
  let [entries, count] = [0, 0];
  for await (const line of createInterface({ input: createReadStream(path, 'latin1'), crlfDelay: Infinity })) {
    if (line.trim() === '') continue;
    const entry = entryOf(line, HASH_LENGTH);
    if (entry === null) throw unusable({ code: 'breach-line-malformed', source: name });
    entries++;
    if (entry.hash === hash) count = Math.max(count, entry.count);
  }
  if (entries === 0) throw unusable({ code: 'breach-file-empty', source: name });
  return count;
}

/** Binary search over lines of a sorted file. */
async function search(path: string, size: number, hash: string, name: string): Promise<number> {
  const file = await open(path);
  try {
    await mustBeSorted(file, size, name);
    let [low, high] = [0, size];
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      const line = await lineFrom(file, middle);
      if (line === null) {
        high = middle;
        continue;
      }
      const entry = entryOf(line.text, HASH_LENGTH);
      if (entry === null) throw unusable({ code: 'breach-line-malformed', source: name });
      if (entry.hash === hash) return entry.count;
      if (entry.hash < hash) low = line.end;
      else high = middle;
    }
    return 0;
  } finally {
    await file.close();
  }
}

/** A search in a file in any other order would find nothing, and that would read as good news: looks at lines all over it. */
async function mustBeSorted(file: Awaited<ReturnType<typeof open>>, size: number, name: string): Promise<void> {
  let last = '';
  for (let sample = 0; sample < ORDER_SAMPLES; sample++) {
    const line = await lineFrom(file, Math.floor((size / ORDER_SAMPLES) * sample));
    const hash = (line === null ? null : entryOf(line.text, HASH_LENGTH))?.hash;
    if (hash === undefined) throw unusable({ code: 'breach-line-malformed', source: name });
    if (hash < last) throw unusable({ code: 'breach-not-sorted', source: name });
    last = hash;
  }
}

/** The first whole line that begins at `at` or later, and where the next one begins; null when there is none. */
async function lineFrom(
  file: Awaited<ReturnType<typeof open>>,
  at: number,
): Promise<{ text: string; end: number } | null> {
  const from = Math.max(0, at - 1);
  const { buffer, bytesRead } = await file.read(Buffer.alloc(BLOCK_BYTES), 0, BLOCK_BYTES, from);
  const text = buffer.toString('latin1', 0, bytesRead);
  const start = at === 0 ? 0 : text.indexOf('\n') + 1;
  if (at > 0 && start === 0) return null;
  if (start >= bytesRead) return null;
  const newline = text.indexOf('\n', start);
  const end = newline < 0 ? bytesRead : newline;
  return { text: text.slice(start, end), end: from + end + 1 };
}

function unusable(detail: Observation<keyof CredentialsObservations>): ProbeError {
  return new ProbeError('protocol', 'http', detail);
}
