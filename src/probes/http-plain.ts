/** What is answered over plain HTTP, on port 80 of the endpoint's host or at an http address: nothing at all, a redirect, or content. */
import { connect } from 'node:net';
import type { System } from '../model/controls.ts';
import { deadline } from '../model/deadline.ts';
import { ProbeError } from '../model/errors.ts';
import { declaredHosts } from './declared.ts';
import { askEach } from './each-address.ts';
import { walk } from '../network/http.ts';
import type { HttpPlain } from '../model/evidence/http.ts';
import type { Network, Target } from '../network/network.ts';
import type { Probe } from './probe.ts';

export const httpPlain: Probe<'http.plain'> = {
  kind: 'http.plain',
  run: async (request, { network, controlSet, signal }) => {
    const start = new URL(request.endpoint);
    if (start.protocol === 'https:' && start.port !== '') return { state: 'other-port' };
    start.protocol = 'http:';
    const beside = securePort(
      start.hostname,
      controlSet.systems.find(({ id }) => id === request.system),
    );
    const question = { network, start, beside, known: declaredHosts(controlSet), signal };
    const { first, others } = await askEach(network, start, ({ address }) => ask(question, address));
    const each = others.map(({ attempt }) => (attempt.status === 'completed' ? attempt.value : null));
    return together([first, ...each]) ?? { ...first, others };
  },
};

interface Question {
  readonly network: Network;
  readonly start: URL;
  readonly beside: number;
  readonly known: ReadonlySet<string>;
  readonly signal: AbortSignal;
}

async function ask({ network, start, beside, known, signal }: Question, address: string): Promise<HttpPlain> {
  try {
    return { state: 'answered', response: await walk(network, start, known, signal, address) };
  } catch (error) {
    // A refused connection answers the question; a timeout or a missing route does not.
    if (error instanceof ProbeError && error.reason === 'refused') return { state: 'refused' };
    if (!(error instanceof ProbeError) || error.reason !== 'timeout' || error.phase !== 'tcp') throw error;
    // Silence alone decides nothing; beside an open port for HTTPS it is this port that is closed, by a firewall.
    const target = (await network.resolve(start.hostname, beside)).find((other) => other.address === address);
    if (target === undefined || !(await opens(network, target, signal))) throw error;
    return { state: 'silent', addresses: [address], port: Number(start.port) || 80, beside };
  }
}

/** One answer for all addresses when there is one, or each refuses, or each is silent; else null. */
function together(each: readonly [HttpPlain, ...(HttpPlain | null)[]]): HttpPlain | null {
  const [first] = each;
  if (each.length === 1 || each.every((one) => one?.state === 'refused')) return first;
  const silent = each.flatMap((one) => (one?.state === 'silent' ? one.addresses : []));
  return first.state === 'silent' && silent.length === each.length ? { ...first, addresses: silent } : null;
}

/** Where the system itself is over HTTPS on this host. */
function securePort(hostname: string, system: System | undefined): number {
  const own = [system?.url, ...(system?.endpoints ?? [])].flatMap((setting) => setting?.value ?? []);
  const secure = own.map((url) => new URL(url)).find((url) => url.protocol === 'https:' && url.hostname === hostname);
  return Number(secure?.port) || 443;
}

async function opens({ timeoutMs }: Network, { address, port }: Target, signal: AbortSignal): Promise<boolean> {
  using patience = deadline(timeoutMs, signal);
  return await new Promise<boolean>((resolve) => {
    const socket = connect({ host: address, port, signal: patience.signal });
    socket.once('connect', () => {
      resolve(true);
      socket.destroy();
    });
    socket.once('error', () => resolve(false));
    socket.once('close', () => resolve(false));
  });
}
