/** What the endpoint accepts in TLS, asked byte by byte by our engine, at every address of the name. */
import { isIP } from 'node:net';
import { deadline } from '../model/deadline.ts';
import { ProbeError } from '../model/errors.ts';
import { scan } from '../tls-checker/index.ts';
import { networkError } from '../network/errors.ts';
import type { Network, Target } from '../network/network.ts';
import type { Probe } from './probe.ts';

export const tlsScan: Probe<'tls.scan'> = {
  kind: 'tls.scan',
  patienceMs: 90_000,
  run: async (request, { network, signal, timeoutMs }) => {
    const url = new URL(request.endpoint);
    const host = url.hostname.replace(/^\[(.*)\]$/, '$1');
    const port = Number(url.port) || 443;
    const to = network.destination(host, port);
    // Resolved by the way that all probes take, so that each tells a missing name alike.
    const [target] = await network.resolve(host, port);
    if (network.proxy !== undefined && target !== undefined) await tryProxy(network, target, signal);
    const moved = to.host !== host || to.port !== port;
    const { durationMs: _duration, ...found } = await scan({
      host,
      port,
      ...(isIP(host) === 0 ? { servername: host } : {}),
      ...(moved ? { connectTo: to } : {}),
      ...(network.proxy === undefined ? {} : { proxy: network.proxy }),
      ca: network.extraCa,
      pace: network.pace,
      // As many as there are versions: the pace is what spares the server.
      maxConnections: 6,
      timeoutMs: Math.min(timeoutMs, 5000),
      deadlineMs: 80_000,
      signal,
    });
    if (signal.aborted) throw new ProbeError('interrupted', 'tls', { code: 'run-stopped', where: host });
    // What is known of a part of it is worth more than why the rest is not.
    if (found.status === 'failed')
      for (const { address } of found.addresses) network.pace.refuseBanned({ address, port: to.port });
    return found;
  },
};

/** A proxy that does not connect says nothing of the server. */
async function tryProxy(network: Network, target: Target, signal: AbortSignal): Promise<void> {
  using limit = deadline(network.timeoutMs, signal);
  try {
    (await network.dial(target, limit.signal)).destroy();
  } catch (error) {
    throw networkError(error, `${target.address}:${target.port}`);
  }
}
