/** What the name service says of the host: its addresses, who may issue certificates (CAA) and which is expected (TLSA), validated by DNSSEC. */
import { getServers } from 'node:dns';
import { isIP } from 'node:net';
import { ProbeError } from '../model/errors.ts';
import type { CaaRecord, DnsSecurity, TlsaRecord } from '../model/evidence/dns.ts';
import { ROOT_ANCHOR } from '../network/dns/anchors.ts';
import { ask, parseResolver, type Resolver } from '../network/dns/ask.ts';
import { parentOf, Validator, weaker, type Answer } from '../network/dns/validate.ts';
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
    const tlsaName = `_${url.port || '443'}._tcp.${host}`;
    const question = (name: string, type: number) =>
      ask(resolver, name, type, { timeoutMs: Math.min(timeoutMs, 5000), signal });
    const validator = new Validator(question, network.trustAnchor ?? ROOT_ANCHOR, Math.floor(Date.now() / 1000));
    const four = await validator.lookup(host, TYPE.A);
    const six = await validator.lookup(host, TYPE.AAAA);
    const tlsa = await validator.lookup(tlsaName, TYPE.TLSA);
    return {
      host: url.hostname,
      resolver: `${resolver.address}:${resolver.port}`,
      addresses: {
        security: weaker(four.security, six.security),
        count: four.records.length + six.records.length,
      },
      caa: await authorities(host, validator),
      tlsa: { name: tlsaName, security: tlsa.security, records: tlsa.records.map(({ data }) => tlsaOf(data)) },
    };
  },
};

/** @throws ProbeError `unsupported` when the name service has no say in where this run goes */
function resolverFor(url: URL, network: Network): Resolver {
  if (isIP(url.hostname.replace(/^\[(.*)\]$/, '$1')) !== 0) {
    throw new ProbeError('unsupported', 'local', `${url.hostname} is an address, which has no name to look up`);
  }
  if (network.resolver === 'off') {
    throw new ProbeError('unsupported', 'local', 'this run asks no resolver (--resolver off)');
  }
  if (network.resolver !== undefined) return network.resolver;
  const port = Number(url.port) || 443;
  const to = network.destination(url.hostname, port);
  if (to.host !== url.hostname) {
    throw new ProbeError(
      'unsupported',
      'local',
      `--connect-to leads ${url.hostname} elsewhere than the name service does`,
    );
  }
  const server = getServers()
    .map(parseResolver)
    .find((known) => known !== null);
  if (server == null) throw new ProbeError('dns', 'local', 'this machine has no resolver; name one with --resolver');
  return server;
}

/** RFC 8659 §3: the host, then each name above it, until one has CAA records. */
async function authorities(host: string, validator: Validator) {
  let security: DnsSecurity = { status: 'secure', problem: null };
  for (let name = host; name !== '.'; name = parentOf(name)) {
    const answer: Answer = await validator.lookup(name, TYPE.CAA);
    security = weaker(security, answer.security);
    if (answer.records.length > 0) return { name, security, records: answer.records.map(({ data }) => caaOf(data)) };
  }
  return { name: null, security, records: [] };
}

function caaOf(data: Buffer): CaaRecord {
  const length = data.readUInt8(1);
  return {
    critical: (data.readUInt8(0) & 0x80) !== 0,
    tag: data.toString('latin1', 2, 2 + length).toLowerCase(),
    value: data.toString('latin1', 2 + length),
  };
}

function tlsaOf(data: Buffer): TlsaRecord {
  const [usage, selector, matchingType] = [data.readUInt8(0), data.readUInt8(1), data.readUInt8(2)];
  return { usage, selector, matchingType, data: data.toString('hex', 3) };
}
