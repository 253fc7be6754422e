/** Names of servers: how they are written in DNS and TLS, and the addresses that they have. */
import { isIPv4, isIPv6 } from 'node:net';
import { domainToASCII } from 'node:url';
import type { Undetermined } from '../types.ts';

/** The family of an address, as `isIP` tells it; 0 for a name. No name has a colon, and to find out more takes Node.js 20 as long as five questions to a server. */
export function familyOf(host: string): 0 | 4 | 6 {
  if (isIPv4(host)) return 4;
  return host.includes(':') && isIPv6(host) ? 6 : 0;
}

/** The name in A-labels (RFC 5890), which SNI, certificates and the DNS carry; undefined when it has no such form. */
export function asciiName(name: string): string | undefined {
  // The URL standard refuses names that servers have all the same: what is ASCII stays as it is.
  if (/^[!-~]+$/.test(name)) return name;
  return domainToASCII(name) || undefined;
}

export function noAsciiForm(name: string | null): Undetermined {
  return { reason: 'dns', detail: `the name ${JSON.stringify(name)} has no ASCII form (RFC 5890)` };
}

/** Every address of the name. The system's resolver knows no end of its own: what comes too late is not waited for. */
export async function lookUp(
  host: string,
  endsAt: number,
  signal: AbortSignal | undefined,
): Promise<readonly string[] | Undetermined> {
  const name = asciiName(host);
  if (name === undefined) return noAsciiForm(host);
  if (signal?.aborted === true) return STOPPED;
  const over = new AbortController();
  const stop = new Promise<Undetermined>((resolve) => {
    const timer = setTimeout(() => resolve(TOO_LATE), Math.min(endsAt - performance.now(), LONGEST_MS));
    over.signal.addEventListener('abort', () => clearTimeout(timer));
    signal?.addEventListener('abort', () => resolve(STOPPED), { signal: over.signal });
  });
  try {
    return await Promise.race([askSystem(name), stop]);
  } finally {
    over.abort();
  }
}

/** What setTimeout takes; above it, it fires at once. */
const LONGEST_MS = 2 ** 31 - 1;
const TOO_LATE: Undetermined = { reason: 'dns', detail: 'the resolver gave no answer before the deadline' };
const STOPPED: Undetermined = { reason: 'deadline', detail: 'the scan was stopped' };

async function askSystem(name: string): Promise<readonly string[] | Undetermined> {
  try {
    // Loaded only where there is a name to look up.
    const { lookup } = await import('node:dns/promises');
    const found = await lookup(name, { all: true });
    return [...new Set(found.map(({ address }) => address))];
  } catch (error) {
    return { reason: 'dns', detail: error instanceof Error ? error.message : String(error) };
  }
}
