/** The scan: resolves the name, asks every address, tells how they differ. */
import { AddressContext } from './ask/context.ts';
import { areAlike, compareFacts, emptyFacts } from './compare.ts';
import { asciiName, familyOf, lookUp, noAsciiForm } from './net/names.ts';
import { Scheduler } from './net/scheduler.ts';
import { startTls, type Upgrade } from './net/starttls.ts';
import { tunnel } from './net/tunnel.ts';
import { scanAddress, type AddressResult } from './scan-address.ts';
import type { AddressFacts, AddressVerdict, ScanOptions, TlsScan, Undetermined } from './types.ts';

const DEFAULTS = { port: 443, timeoutMs: 5000, deadlineMs: 60_000, maxConnections: 4 } as const;

/** Never throws for what a server does; a scan that found nothing has status `failed` and says why. */
export async function scan(options: ScanOptions): Promise<TlsScan> {
  const started = performance.now();
  const port = options.port ?? DEFAULTS.port;
  const given = options.servername ?? (familyOf(options.host) === 0 ? options.host : null);
  const name = given === null || familyOf(given) !== 0 ? given : asciiName(given);
  // RFC 6066 section 3: without the dot that ends a full name; a certificate has none either.
  const servername = name?.replace(/\.$/, '') ?? null;
  const resolved = name === undefined ? noAsciiForm(given) : await addressesOf(options, started + deadlineOf(options));
  const target = options.connectTo?.port ?? port;
  const scheduler = makeScheduler(options, started, target);
  const head = { schemaVersion: 1 as const, host: options.host, port, servername, starttls: options.starttls ?? null };
  const tail = () => ({ connections: scheduler.connections, durationMs: Math.round(performance.now() - started) });
  if ('reason' in resolved) {
    return { ...head, status: 'failed', failure: resolved, addresses: [], ...emptyFacts(resolved), ...tail() };
  }
  const results = await Promise.all(
    resolved.map((address) => scanOne(options, scheduler, servername, { address, port: target })),
  );
  const primary = results.find((result) => result.ok);
  const addresses = resolved.map((address, i) => verdict(address, results[i]!, primary?.facts));
  const failure = primary === undefined ? addresses[0]?.failure : undefined;
  const facts = primary?.facts ?? emptyFacts(failure ?? { reason: 'not-asked', detail: 'no address' });
  const status = worst(addresses);
  return { ...head, status, ...(failure === undefined ? {} : { failure }), addresses, ...facts, ...tail() };
}

async function addressesOf(options: ScanOptions, endsAt: number): Promise<readonly string[] | Undetermined> {
  if (options.addresses !== undefined && options.addresses.length > 0) return options.addresses;
  const host = options.connectTo?.host ?? options.host;
  // A proxy resolves names itself, and may know others than we do.
  if (familyOf(host) !== 0 || options.proxy !== undefined) return [host];
  return lookUp(host, endsAt, options.signal);
}

function deadlineOf(options: ScanOptions): number {
  return options.deadlineMs ?? DEFAULTS.deadlineMs;
}

function makeScheduler(options: ScanOptions, started: number, port: number): Scheduler {
  return new Scheduler({
    maxConnections: options.maxConnections ?? DEFAULTS.maxConnections,
    timeoutMs: options.timeoutMs ?? DEFAULTS.timeoutMs,
    deadline: started + deadlineOf(options),
    upgrade: upgradeOf(options, port),
    signal: options.signal,
    pace: options.pace,
  });
}

/** What is said before TLS: to the proxy, to the server, or to both. */
function upgradeOf(options: ScanOptions, port: number): Upgrade | undefined {
  const talk = options.starttls === undefined ? undefined : startTls(options.starttls);
  if (options.proxy === undefined) return talk;
  return tunnel(options.proxy, { address: options.connectTo?.host ?? options.host, port }, talk);
}

function scanOne(
  options: ScanOptions,
  scheduler: Scheduler,
  servername: string | null,
  endpoint: { readonly address: string; readonly port: number },
): Promise<AddressResult> {
  const sni = servername !== null && familyOf(servername) === 0 ? servername : undefined;
  const progress = (asking: string) =>
    options.onProgress?.({ address: endpoint.address, connections: scheduler.connections, asking });
  const { proxy } = options;
  const door = proxy === undefined ? endpoint : { address: proxy.host, port: proxy.port };
  const context = new AddressContext(door, sni, scheduler, progress);
  return scanAddress(context, {
    checkName: servername ?? options.host,
    ca: options.ca ?? [],
    caReplacesRoots: options.caReplacesRoots ?? false,
    upgrade: upgradeOf(options, endpoint.port),
    signal: options.signal,
    active: options.active ?? false,
  });
}

function verdict(address: string, result: AddressResult, primary: AddressFacts | undefined): AddressVerdict {
  const family = familyOf(address) === 6 ? 6 : 4;
  if (!result.ok) return { address, family, status: 'failed', failure: result.failure, differences: [] };
  const open = Object.values(result.facts.undetermined).some(({ reason }) => reason !== 'not-applicable');
  const status = open ? 'partial' : 'complete';
  if (primary === undefined || areAlike(primary, result.facts)) return { address, family, status, differences: [] };
  return { address, family, status, differences: compareFacts(primary, result.facts), facts: result.facts };
}

function worst(addresses: readonly AddressVerdict[]): TlsScan['status'] {
  const statuses = addresses.map(({ status }) => status);
  if (statuses.every((status) => status === 'failed')) return 'failed';
  return statuses.every((status) => status === 'complete') ? 'complete' : 'partial';
}
