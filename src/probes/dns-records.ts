/** What the name service says of the host: its addresses, who may issue certificates (CAA) and which is expected (TLSA), validated by DNSSEC. */
import { isIP } from 'node:net';
import { completed, type Attempt } from '../model/attempt.ts';
import { ProbeError } from '../model/errors.ts';
import type { DnsAssociations, DnsAuthorities, DnsRecords, DnsSecurity } from '../model/evidence/dns.ts';
import { ROOT_ANCHOR } from '../network/dns/anchors.ts';
import { ask, type Resolver } from '../network/dns/ask.ts';
import { parentOf } from '../network/dns/denial.ts';
import { readCaa, readTlsa } from '../network/dns/records.ts';
import { resolverOf } from '../network/dns/resolver.ts';
import { Validator, weaker, type Answer } from '../network/dns/validate.ts';
import { TYPE } from '../network/dns/wire.ts';
import type { Network } from '../network/network.ts';
import type { Probe } from './probe.ts';

export const dnsRecords: Probe<'dns.records'> = {
  kind: 'dns.records',
  patienceMs: 60_000,
  run: async (request, { network, signal, timeoutMs }) => {
    const url = new URL(request.endpoint);
    const resolver = resolverFor(url, network);
    const host = `${url.hostname.toLowerCase()}.`;
    const question = (name: string, type: number) =>
      ask(resolver, name, type, { timeoutMs: Math.min(timeoutMs, 5000), signal });
    const validator = new Validator(question, network.trustAnchor ?? ROOT_ANCHOR, Math.floor(Date.now() / 1000));
    const four = await attempt(() => validator.lookup(host, TYPE.A));
    const six = await attempt(() => validator.lookup(host, TYPE.AAAA));
    const caa = await attempt(() => authorities(host, validator));
    const tlsa = await attempt(() => associations(host, Number(url.port) || 443, [four, six], validator));
    const parts = [four, six, caa, tlsa];
    // Nothing could be asked: that is a failure of the whole, which is worth another try.
    if (parts.every(({ error }) => error !== undefined)) throw four.error!;
    return {
      host: url.hostname,
      resolver: `${resolver.address}:${resolver.port}`,
      addresses: { ipv4: counted(four.attempt), ipv6: counted(six.attempt) },
      caa: caa.attempt,
      tlsa: tlsa.attempt,
    } satisfies DnsRecords;
  },
};

interface Tried<T> {
  readonly attempt: Attempt<T>;
  readonly error?: ProbeError;
}

/** What one type of record says, or why it could not be asked: that decides nothing about the others. */
async function attempt<T>(look: () => Promise<T>): Promise<Tried<T>> {
  try {
    return { attempt: completed(await look()) };
  } catch (error) {
    if (!(error instanceof ProbeError) || error.reason === 'interrupted') throw error;
    return { attempt: error.toFailed(), error };
  }
}

function counted(answer: Attempt<Answer>): DnsRecords['addresses']['ipv4'] {
  if (answer.status === 'failed') return answer;
  const { security, records } = answer.value;
  return completed({ security, count: records.length });
}

/** @throws ProbeError `unsupported` when DNS has no say in where this run goes */
function resolverFor(url: URL, network: Network): Resolver {
  const host = url.hostname;
  if (isIP(host.replace(/^\[(.*)\]$/, '$1')) !== 0)
    throw new ProbeError('unsupported', 'local', { code: 'host-is-address', host });
  const isFollowed = network.destination(host, Number(url.port) || 443).host === host;
  if (network.resolver === undefined && !isFollowed)
    throw new ProbeError('unsupported', 'local', { code: 'resolver-not-followed', host });
  return resolverOf(network);
}

/** RFC 8659 §3: the host, then each name above it, until one has CAA records. */
async function authorities(host: string, validator: Validator): Promise<DnsAuthorities> {
  let security: DnsSecurity = { status: 'secure', problem: null };
  for (let name = host; name !== '.'; name = parentOf(name)) {
    const answer = await validator.lookup(name, TYPE.CAA);
    security = weaker(security, answer.security);
    if (answer.records.length > 0) return { name, security, records: answer.records.map(readCaa) };
  }
  return { name: null, security, records: [] };
}

/** RFC 7671 §7: below the name that the host is an alias of, when every step to it is signed; else below the host itself. */
async function associations(
  host: string,
  port: number,
  addresses: readonly Tried<Answer>[],
  validator: Validator,
): Promise<DnsAssociations> {
  const answers = addresses.flatMap(({ attempt: each }) => (each.status === 'completed' ? each.value : []));
  const target = answers.find(({ name, security }) => name !== host && security.status === 'secure')?.name;
  let found = {
    name: '',
    security: { status: 'secure', problem: null } as DnsSecurity,
    records: [] as Answer['records'],
  };
  for (const base of target === undefined ? [host] : [target, host]) {
    const name = `_${port}._tcp.${base}`;
    found = { ...(await validator.lookup(name, TYPE.TLSA)), name };
    if (found.records.length > 0 || found.security.status !== 'secure') break;
  }
  const { name, security, records } = found;
  return { name, security, records: records.map(readTlsa) };
}
